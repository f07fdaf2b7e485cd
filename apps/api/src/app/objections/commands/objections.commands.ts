import { OBJECTION_PURPOSES } from '@muster/contracts';
import { isReferenceDate, ok, type Refusal, type Result } from '@muster/domain';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../../platform/commands/command';
import { ObjectionList, type WrittenReference } from '../objection-list.service';
import { finishWithholding } from './finish-withholding';
import { readOneReference } from './read-one-reference';
import { readReadingOptions } from './read-reading-options';

const ACTOR = 'command-line';
const HOW = '[--column NAME | --mapping FILE.json|ID] [--mode staff-number|pre]';
const ONE = {
  force: { type: 'string' },
  column: { type: 'string' },
  mapping: { type: 'string' },
  mode: { type: 'string' },
} as const;

const APPLY: Command = {
  path: 'objections apply',
  summary:
    'Withholds the characteristics of people who gave notice from past snapshots, as after a restored backup.',
  usage: 'objections apply --force CODE',
  options: { force: { type: 'string' } },
  async run(context, names, { force }) {
    if (names.length > 0 || typeof force !== 'string') return usage(APPLY);
    const asked = await context.app.get(ObjectionList).applyAgain(force, ACTOR);
    if (!asked.ok) return asked;
    const withholding = await finishWithholding(context, asked.value);
    context.print(JSON.stringify({ force: asked.value, withholding }, null, 2));
    return ok(undefined);
  },
};

const CHECK: Command = {
  path: 'objections check',
  summary:
    'Says whether the one reference in a file is on the objection list; the audit trail keeps that you asked.',
  usage: `objections check FILE --force CODE --purpose ${OBJECTION_PURPOSES.join('|')} ${HOW}`,
  options: { ...ONE, purpose: { type: 'string' } },
  async run(context, names, options) {
    const purpose = OBJECTION_PURPOSES.find((each) => each === options['purpose']);
    if (purpose === undefined) return usage(CHECK);
    const written = await read(context, names, options, CHECK.usage);
    if (!written.ok) return written;
    const answer = await context.app.get(ObjectionList).holds(written.value, purpose, ACTOR);
    if (!answer.ok) return answer;
    context.print(JSON.stringify({ onList: answer.value }));
    return ok(undefined);
  },
};

const LIFT: Command = {
  path: 'objections lift',
  summary:
    'Ends the notice of the one reference in a file. Later files carry the characteristics again; past ones do not.',
  usage: `objections lift FILE --force CODE --withdrawn-on DATE ${HOW}`,
  options: { ...ONE, 'withdrawn-on': { type: 'string' } },
  async run(context, names, options) {
    const withdrawnOn = options['withdrawn-on'];
    if (typeof withdrawnOn !== 'string' || !isReferenceDate(withdrawnOn)) return usage(LIFT);
    const written = await read(context, names, options, LIFT.usage);
    if (!written.ok) return written;
    const lifted = await context.app.get(ObjectionList).lift(written.value, withdrawnOn, ACTOR);
    if (!lifted.ok) return lifted;
    context.print(JSON.stringify({ lifted: true }));
    return ok(undefined);
  },
};

async function read(
  context: CommandContext,
  [name, ...rest]: readonly string[],
  options: Parameters<Command['run']>[2],
  words: string,
): Promise<Result<WrittenReference, Refusal>> {
  const { force } = options;
  if (name === undefined || rest.length > 0 || typeof force !== 'string') {
    return badUsage('name one file, and the force with --force', words);
  }
  const reading = await readReadingOptions(context, options, words);
  if (!reading.ok) return reading;
  const { column, mode } = reading.value;
  const reference = await readOneReference(context.callerDir, name, column);
  return reference.ok ? ok({ force, reference: reference.value, mode }) : reference;
}

function usage(command: Command): Result<never, Refusal> {
  return badUsage('the words do not fit', command.usage);
}

/** What a data protection officer does about notices at the terminal of the server. */
export const OBJECTION_COMMANDS: readonly Command[] = [APPLY, CHECK, LIFT];
