import { isReferenceDate, type Issue, ok, refuse } from '@muster/domain';
import { openFile } from '../../files/open-file';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../../platform/commands/command';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { ObjectionLists, type ReadList } from '../objection-lists.service';
import { finishWithholding } from './finish-withholding';
import { readReadingOptions } from './read-reading-options';

const USAGE =
  'import objections FILE --force CODE [--mapping FILE.json|ID | --column NAME] [--mode staff-number|pre] [--received-on DATE]';

/** Records the notices of a list and withholds at once. Standard output says how many rows were read, never whom they
 *  match. */
export const IMPORT_OBJECTIONS: Command = {
  path: 'import objections',
  summary:
    'Records who gave notice that characteristics must not be processed: a list of references, one a row.',
  usage: USAGE,
  options: {
    force: { type: 'string' },
    mapping: { type: 'string' },
    column: { type: 'string' },
    mode: { type: 'string' },
    'received-on': { type: 'string' },
  },
  async run(context, [name, ...rest], options) {
    const { force, 'received-on': asked } = options;
    if (name === undefined || rest.length > 0) return badUsage('name one file', USAGE);
    if (typeof force !== 'string') return badUsage('say which force it is about with --force', USAGE);
    const receivedOn = typeof asked === 'string' ? asked : calendarDay(context.app.get<() => Date>(CLOCK)());
    if (!isReferenceDate(receivedOn)) {
      return refuse('invalid-date', 'The day of receipt must be a real day written like 2026-03-31.');
    }
    const reading = await readReadingOptions(context, options, USAGE);
    if (!reading.ok) return reading;
    const file = await openFile(context.callerDir, name);
    if (!file.ok) return file;
    const { bytes } = file.value;
    const list = { force, receivedOn, bytes, actor: 'command-line', ...reading.value };
    const loaded = await context.app.get(ObjectionLists).load(list);
    if (!loaded.ok) return loaded;
    return finish(context, loaded.value);
  },
};

async function finish(context: CommandContext, { force, recorded, rows, issues }: ReadList) {
  if (!recorded) {
    const first = issues.find(({ severity }) => severity === 'error');
    for (const issue of issues) if (issue !== first) context.note(`${issue.code}: ${sentenceOf(issue)}`);
    const why = first ? `${sentenceOf(first)} ${first.repair} ` : '';
    return refuse(first?.code ?? 'list-refused', `${why}Nothing was recorded.`);
  }
  for (const { code, message } of issues) context.note(`warning: ${code}: ${message}`);
  const withholding = await finishWithholding(context, force);
  context.print(JSON.stringify({ force, rows, withholding }, null, 2));
  return ok(undefined);
}

function sentenceOf({ message, rows = [] }: Issue): string {
  return `${message}${rows.length > 0 ? ` Rows: ${rows.join(', ')}.` : ''}`;
}
