import { type BreakGlass, breakGlassRequestSchema, breakGlassReviewSchema } from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { isUuid } from '../../platform/postgres/is-uuid';
import { CUSTODY_OPTIONS, CUSTODY_WHO, custodyActor } from '../custody/custody-actor';
import { BreakGlassOpenings } from './break-glass.service';

const LIST: Command = {
  path: 'cases openings',
  summary:
    'Lists openings with the recovery key, newest first: id, reference, reason, state, whether the colleague is told; separated by tabs.',
  usage: `cases openings ${CUSTODY_WHO}`,
  options: CUSTODY_OPTIONS,
  async run(context, positionals, by) {
    if (positionals.length > 0) return badUsage('no words are expected', LIST.usage);
    const actor = await custodyActor(context, by);
    if (!actor.ok) return actor;
    for (const opening of await context.app.get(BreakGlassOpenings).list(actor.value)) {
      context.print(lineOf(opening));
    }
    return ok(undefined);
  },
};

const ASK: Command = {
  path: 'cases open',
  summary:
    'Asks to open a case with the recovery key; a second custodian agrees. Shares are entered in a browser alone.',
  usage: `cases open REFERENCE --reason REASON --silence none|risk-of-harm|prejudice-to-investigation|court-order ${CUSTODY_WHO}`,
  options: { ...CUSTODY_OPTIONS, reason: { type: 'string' }, silence: { type: 'string' } },
  async run(context, [reference, ...more], { reason, silence, ...by }) {
    const request = breakGlassRequestSchema.safeParse({ reference, reason, silenceReason: silence });
    if (!request.success || more.length > 0) {
      return badUsage('a reference, a reason and whether the colleague is told', ASK.usage);
    }
    const actor = await custodyActor(context, by, ['custodian']);
    if (!actor.ok) return actor;
    return said(context.print, await context.app.get(BreakGlassOpenings).ask(actor.value, request.data));
  },
};

const AGREE: Command = {
  path: 'cases open-agree',
  summary: 'Agrees to open a case, as the second custodian; 60 minutes begin.',
  usage: `cases open-agree ID ${CUSTODY_WHO}`,
  options: CUSTODY_OPTIONS,
  async run(context, [id, ...more], by) {
    if (id === undefined || more.length > 0 || !isUuid(id)) {
      return badUsage('one id is needed, as "cases openings" tells it', AGREE.usage);
    }
    const actor = await custodyActor(context, by, ['custodian']);
    if (!actor.ok) return actor;
    return said(context.print, await context.app.get(BreakGlassOpenings).agree(actor.value, id));
  },
};

const REVIEW: Command = {
  path: 'cases review',
  summary: 'Reviews an opening that is over, as a data protection officer who took no part.',
  usage: `cases review ID --finding justified|not-justified --note TEXT ${CUSTODY_WHO}`,
  options: { ...CUSTODY_OPTIONS, finding: { type: 'string' }, note: { type: 'string' } },
  async run(context, [id, ...more], { finding, note, ...by }) {
    const review = breakGlassReviewSchema.safeParse({ id, finding, note });
    if (!review.success || more.length > 0) {
      return badUsage('an id, a finding and why in 10 to 500 characters', REVIEW.usage);
    }
    const actor = await custodyActor(context, by, ['dpo']);
    if (!actor.ok) return actor;
    const officer = { ...actor.value, party: 'dpo' } as const;
    return said(context.print, await context.app.get(BreakGlassOpenings).review(officer, review.data));
  },
};

/** Opening with the recovery key as far as it has no words of a case: reading needs the shares, and they are put together
 *  in a browser alone. */
export const BREAK_GLASS_COMMANDS: readonly Command[] = [LIST, ASK, AGREE, REVIEW];

function said(print: (text: string) => void, opening: Result<BreakGlass, Refusal>): Result<void, Refusal> {
  if (!opening.ok) return opening;
  print(lineOf(opening.value));
  return ok(undefined);
}

function lineOf({ id, reference, reason, state, colleagueTold }: BreakGlass): string {
  return [id, reference, reason, state, colleagueTold ? 'told' : 'not-told'].join('\t');
}
