import { type WaitingCase } from '@muster/contracts';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { Accounts } from '../../access/accounts.service';
import { actorWithCode } from '../../access/case-roles/actor-with-code';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../../platform/commands/command';
import { caseNotFound } from '../case-not-found';
import { asReference } from '../custody/as-reference';
import { CUSTODY_OPTIONS, CUSTODY_WHO } from '../custody/custody-actor';
import { Allocation } from './allocation.service';

interface By {
  readonly as?: unknown;
  readonly code?: unknown;
}

const LIST: Command = {
  path: 'cases waiting',
  summary:
    'Lists cases that have not ended: reference, kind, day, last day to confirm, late or in-time, listener, who must not have it; separated by tabs.',
  usage: `cases waiting ${CUSTODY_WHO}`,
  options: CUSTODY_OPTIONS,
  async run(context, positionals, by) {
    if (positionals.length > 0) return badUsage('no words are expected', LIST.usage);
    const read = await readAs(context, by);
    if (!read.ok) return read;
    for (const each of read.value.cases) {
      const { reference, kind, openedOn, acknowledgeBy, late, listener, excluded } = each;
      const clock = [openedOn, acknowledgeBy, late ? 'late' : 'in-time'];
      context.print([reference, kind, ...clock, listener ?? '-', excluded.join(', ') || '-'].join('\t'));
    }
    return ok(undefined);
  },
};

const GIVE: Command = {
  path: 'cases give',
  summary: 'Gives a case that waits to a listener who may have it.',
  usage: `cases give REFERENCE USERNAME ${CUSTODY_WHO}`,
  options: CUSTODY_OPTIONS,
  async run(context, [reference, username, ...more], by) {
    if (reference === undefined || username === undefined || more.length > 0) {
      return badUsage('a reference and the username of a listener', GIVE.usage);
    }
    const found = await findAs(context, by, reference);
    if (!found.ok) return found;
    const listener = await context.app.get(Accounts).findByUsername(username);
    if (!listener) return refuse('unknown-account', 'there is no account with this username.');
    const { account, waiting } = found.value;
    const wanted = { case: waiting.case, listener: listener.id };
    const given = await context.app.get(Allocation).assign(wanted, account);
    if (!given.ok) return given;
    context.print([waiting.reference, 'given'].join('\t'));
    return ok(undefined);
  },
};

const TAKE_BACK: Command = {
  path: 'cases take-back',
  summary: 'Takes a case from a listener who is away; it waits for another.',
  usage: `cases take-back REFERENCE ${CUSTODY_WHO}`,
  options: CUSTODY_OPTIONS,
  async run(context, [reference, ...more], by) {
    if (reference === undefined || more.length > 0) return badUsage('one reference', TAKE_BACK.usage);
    const found = await findAs(context, by, reference);
    if (!found.ok) return found;
    const { account, waiting } = found.value;
    const taken = await context.app.get(Allocation).release(waiting.case, account);
    if (!taken.ok) return taken;
    context.print([waiting.reference, 'waits'].join('\t'));
    return ok(undefined);
  },
};

/** What an allocator does, at the terminal: no words of a case, and no ids. */
export const ALLOCATION_COMMANDS: readonly Command[] = [LIST, GIVE, TAKE_BACK];

async function readAs(
  context: CommandContext,
  by: By,
): Promise<Result<{ readonly account: string; readonly cases: readonly WaitingCase[] }, Refusal>> {
  const actor = await actorWithCode(context, by, ['allocator'], 'allocator');
  if (!actor.ok) return actor;
  const read = await context.app.get(Allocation).list(actor.value.id);
  return read.ok ? ok({ account: actor.value.id, cases: read.value.cases }) : read;
}

async function findAs(
  context: CommandContext,
  by: By,
  reference: string,
): Promise<Result<{ readonly account: string; readonly waiting: WaitingCase }, Refusal>> {
  const read = await readAs(context, by);
  if (!read.ok) return read;
  const waiting = read.value.cases.find((each) => each.reference === asReference(reference));
  return waiting ? ok({ account: read.value.account, waiting }) : caseNotFound();
}
