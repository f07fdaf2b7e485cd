import { FLOW_KINDS } from '@muster/domain';
import { type EventCohort } from './event-cohort';
import { firstAfter } from './first-after';
import { gatherCohort } from './gather-cohort';
import { type Ledger, NO_DAY } from './ledger';
import { personOfSpell } from './person-of-spell';
import { requirePeriod } from './require-period';
import { spellOfPersons } from './spell-of-persons';

const LEAVER = FLOW_KINDS.indexOf('leaver');
const [NOTHING_SAID, LEFT, AWAY] = [0, 1, 2];

/** Everybody in post at `from`, and whether they left in the period (`from`, `to`]; days since 1970-01-01, best those of
 *  snapshots. Left is who is not in post at `to`, with two exceptions that events make: who began a career break or a
 *  secondment out, and so dropped out of the files, did not leave; who is in post at both days and left between them with
 *  a recorded last day of service did. Nobody counts twice. The reason is that of the flow that took the person out, and
 *  otherwise of the last one that counts. Throws a RangeError unless `from` is before `to`. Source:
 *  docs/methods/snapshots-and-spells.md. */
export function leaverCohort(ledger: Ledger, from: number, to: number): EventCohort {
  requirePeriod(from, to);
  const { personStarts, validFrom, flows } = ledger;
  const before = spellOfPersons(ledger, from);
  const after = spellOfPersons(ledger, to);
  const said = new Uint8Array(before.length);
  const reason = new Uint16Array(before.length);
  const end = firstAfter(flows.asAt, to);
  for (let flow = firstAfter(flows.asAt, from); flow < end; flow += 1) {
    if (flows.kind[flow] !== LEAVER) continue;
    const spell = flows.spell[flow] as number;
    const person = personOfSpell(personStarts, spell);
    const next = spell + 1;
    const cameBack = next < (personStarts[person + 1] as number) && (validFrom[next] as number) <= to;
    if (flows.away[flow] === 1) {
      if (!cameBack && said[person] === NOTHING_SAID) said[person] = AWAY;
    } else if (!cameBack || flows.reasonOn[flow] !== NO_DAY) {
      said[person] = LEFT;
      reason[person] = flows.reason[flow] as number;
    }
  }
  for (let person = 0; person < said.length; person += 1) {
    const gone = said[person] === NOTHING_SAID && (after[person] as number) < 0;
    said[person] = gone || said[person] === LEFT ? 1 : 0;
  }
  return gatherCohort(before, said, reason);
}
