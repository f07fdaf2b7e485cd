import { type LegalHold, legalHoldRequestSchema } from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { isUuid } from '../../platform/postgres/is-uuid';
import { type Decider } from '../custody/case-custody.service';
import { CUSTODY_OPTIONS, CUSTODY_WHO, custodyActor } from '../custody/custody-actor';
import { LegalHolds } from './legal-holds.service';

const LIST: Command = {
  path: 'cases holds',
  summary: 'Lists legal holds, newest first: id, reference, state and why; separated by tabs.',
  usage: `cases holds ${CUSTODY_WHO}`,
  options: CUSTODY_OPTIONS,
  async run(context, positionals, by) {
    if (positionals.length > 0) return badUsage('no words are expected', LIST.usage);
    const actor = await custodyActor(context, by);
    if (!actor.ok) return actor;
    for (const hold of await context.app.get(LegalHolds).list(actor.value)) {
      context.print([...lineOf(hold), hold.why.replace(/\s+/g, ' ')].join('\t'));
    }
    return ok(undefined);
  },
};

const PROPOSE: Command = {
  path: 'cases hold',
  summary: 'Proposes that a case is kept; a second person confirms.',
  usage: `cases hold REFERENCE --why TEXT ${CUSTODY_WHO}`,
  options: { ...CUSTODY_OPTIONS, why: { type: 'string' } },
  async run(context, [reference, ...more], { why, ...by }) {
    const request = legalHoldRequestSchema.safeParse({ reference, why });
    if (!request.success || more.length > 0) {
      return badUsage(
        'a reference and the reason in 10 to 200 characters, which names nobody',
        PROPOSE.usage,
      );
    }
    const actor = await custodyActor(context, by);
    if (!actor.ok) return actor;
    return said(context.print, await context.app.get(LegalHolds).propose(actor.value, request.data));
  },
};

/** Legal holds at the terminal, each step by a person with a code of their own. */
export const HOLD_COMMANDS: readonly Command[] = [
  LIST,
  PROPOSE,
  step('cases hold-confirm', 'Confirms a legal hold as the second person.', (holds, by, id) =>
    holds.confirm(by, id),
  ),
  step('cases hold-propose-end', 'Proposes that a legal hold ends.', (holds, by, id) =>
    holds.proposeEnd(by, id),
  ),
  step('cases hold-end', 'Ends a legal hold as the second person.', (holds, by, id) => holds.end(by, id)),
];

function step(
  path: string,
  summary: string,
  take: (holds: LegalHolds, by: Decider, id: string) => Promise<Result<LegalHold, Refusal>>,
): Command {
  return {
    path,
    summary,
    usage: `${path} ID ${CUSTODY_WHO}`,
    options: CUSTODY_OPTIONS,
    async run(context, [id, ...more], by) {
      if (id === undefined || more.length > 0 || !isUuid(id)) {
        return badUsage('one id is needed, as "cases holds" tells it', this.usage);
      }
      const actor = await custodyActor(context, by);
      if (!actor.ok) return actor;
      return said(context.print, await take(context.app.get(LegalHolds), actor.value, id));
    },
  };
}

function said(print: (text: string) => void, hold: Result<LegalHold, Refusal>): Result<void, Refusal> {
  if (!hold.ok) return hold;
  print(lineOf(hold.value).join('\t'));
  return ok(undefined);
}

function lineOf(hold: LegalHold): readonly string[] {
  return [hold.id, hold.reference, stateOf(hold)];
}

function stateOf({ confirmedBy, endProposedBy, endedBy }: LegalHold): string {
  if (endedBy !== null) return 'ended';
  if (endProposedBy !== null) return 'end-proposed';
  return confirmedBy === null ? 'proposed' : 'held';
}
