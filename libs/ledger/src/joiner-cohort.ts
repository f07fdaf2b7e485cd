import { FLOW_KINDS } from '@muster/domain';
import { type EventCohort } from './event-cohort';
import { firstAfter } from './first-after';
import { gatherCohort } from './gather-cohort';
import { type Ledger, NO_DAY } from './ledger';
import { leaverFlowOfSpells } from './leaver-flow-of-spells';
import { personOfSpell } from './person-of-spell';
import { requirePeriod } from './require-period';
import { spellOfPersons } from './spell-of-persons';

const JOINER = FLOW_KINDS.indexOf('joiner');
const REJOINER = FLOW_KINDS.indexOf('rejoiner');
const [NOTHING_SAID, JOINED, BACK] = [0, 1, 2];

/** Everybody in post at `to`, and whether they joined or rejoined in the period (`from`, `to`]; days since 1970-01-01. The
 *  counterpart of `leaverCohort`: joined is who is not in post at `from`. Who only came back from a career break or a
 *  secondment out, as an event feed says, did not; who is in post at both days and left between them with a recorded
 *  last day of service did. The reason is the entry route of the last such flow. Throws a RangeError unless `from` is
 *  before `to`. Source: docs/methods/snapshots-and-spells.md. */
export function joinerCohort(ledger: Ledger, from: number, to: number): EventCohort {
  requirePeriod(from, to);
  const { personStarts, flows } = ledger;
  const before = spellOfPersons(ledger, from);
  const after = spellOfPersons(ledger, to);
  const left = leaverFlowOfSpells(ledger);
  const said = new Uint8Array(before.length);
  const reason = new Uint16Array(before.length);
  const end = firstAfter(flows.asAt, to);
  for (let flow = firstAfter(flows.asAt, from); flow < end; flow += 1) {
    const kind = flows.kind[flow];
    if (kind !== JOINER && kind !== REJOINER) continue;
    const spell = flows.spell[flow] as number;
    const person = personOfSpell(personStarts, spell);
    const leaving = kind === REJOINER ? (left[spell - 1] as number) : -1;
    if (flows.away[flow] === 1) {
      if (said[person] === NOTHING_SAID) said[person] = BACK;
    } else if ((before[person] as number) < 0 || (leaving >= 0 && flows.reasonOn[leaving] !== NO_DAY)) {
      said[person] = JOINED;
      reason[person] = flows.reason[flow] as number;
    }
  }
  for (let person = 0; person < said.length; person += 1) {
    const isNew = said[person] === NOTHING_SAID && (before[person] as number) < 0;
    said[person] = isNew || said[person] === JOINED ? 1 : 0;
  }
  return gatherCohort(after, said, reason);
}
