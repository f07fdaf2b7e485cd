import { FLOW_KINDS, type FlowKind } from '@muster/domain';
import { type EventCohort } from './event-cohort';
import { firstAfter } from './first-after';
import { gatherCohort } from './gather-cohort';
import { type Ledger } from './ledger';
import { personOfSpell } from './person-of-spell';
import { requirePeriod } from './require-period';
import { spellOfPersons } from './spell-of-persons';

/** Everybody in post at `from`, and whether they were promoted in the period (`from`, `to`]; days since 1970-01-01. Who
 *  left before being promoted was at risk all the same; who was promoted twice counts once. Other `kinds` ask the same
 *  of other events, for example `acting-up`. No reason is held. Throws a RangeError unless `from` is before `to`. Source:
 *  docs/methods/promotion.md. */
export function promotionCohort(
  ledger: Ledger,
  from: number,
  to: number,
  kinds: readonly FlowKind[] = ['promotion'],
): EventCohort {
  requirePeriod(from, to);
  const { personStarts, flows } = ledger;
  const before = spellOfPersons(ledger, from);
  const happened = new Uint8Array(before.length);
  const asked = FLOW_KINDS.map((kind) => kinds.includes(kind));
  const end = firstAfter(flows.asAt, to);
  for (let flow = firstAfter(flows.asAt, from); flow < end; flow += 1) {
    if (!asked[flows.kind[flow] as number]) continue;
    happened[personOfSpell(personStarts, flows.spell[flow] as number)] = 1;
  }
  return gatherCohort(before, happened, new Uint16Array(before.length));
}
