import { type EventCohort } from './event-cohort';

/** The rows of everybody who has a spell, out of columns with one entry per person. */
export function gatherCohort(spells: Int32Array, happened: Uint8Array, reason: Uint16Array): EventCohort {
  let rows = 0;
  for (let person = 0; person < spells.length; person += 1) {
    if ((spells[person] as number) < 0) continue;
    spells[rows] = spells[person] as number;
    happened[rows] = happened[person] as number;
    reason[rows] = reason[person] as number;
    rows += 1;
  }
  return { spells: spells.slice(0, rows), happened: happened.slice(0, rows), reason: reason.slice(0, rows) };
}
