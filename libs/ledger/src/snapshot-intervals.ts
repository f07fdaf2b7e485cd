import { cellOfTheseSpells } from './cell-of-these-spells';
import { cellSizes } from './cell-sizes';
import { type CountQuestion } from './count-question';
import { firstAfter } from './first-after';
import { type Ledger, NO_DAY } from './ledger';
import { leaverFlowOfSpells } from './leaver-flow-of-spells';
import { requireDays } from './require-days';
import { requireGroups } from './require-groups';

/** One row per person and pair of neighbouring snapshots, the first of which shows the person, as columns: what the method
 *  for exits between snapshots in libs/stats takes. */
export interface IntervalColumns {
  /** Days of service at the first snapshot. */
  readonly service: Int32Array;
  /** Days from the first snapshot to the second. */
  readonly days: Int32Array;
  /** 1 = gone at the second. */
  readonly left: Uint8Array;
  /** Cell of the question at the first snapshot; -1 = kept out by a filter. */
  readonly group: Int16Array;
  /** Rows left out, whatever the group: the start of service is not held, or lies after the snapshot. */
  readonly withoutStart: number;
  readonly impossible: number;
}

/** Who was in post at each of `snapshotDays` (rising) and gone at the next, with their service, without an assumption about
 *  the day on which they left. Whoever is then away on a career break or a secondment out, as an event feed says, has no
 *  row. Throws a RangeError for days that do not rise or more than 32,767 groups. Source:
 *  docs/methods/retention-from-snapshots.md. */
export function snapshotIntervals(
  ledger: Ledger,
  snapshotDays: ArrayLike<number>,
  question: CountQuestion,
): IntervalColumns {
  requireDays(snapshotDays);
  requireGroups(cellSizes(ledger, question.by));
  const { personStarts, validFrom, validTo, serviceStart, flows } = ledger;
  const most = countRows(ledger, snapshotDays);
  const columns = { service: new Int32Array(most), days: new Int32Array(most), left: new Uint8Array(most) };
  const spells = new Int32Array(most);
  const leaving = leaverFlowOfSpells(ledger);
  let [rows, withoutStart, impossible] = [0, 0, 0];
  for (let person = 0; person < personStarts.length - 1; person += 1) {
    const end = personStarts[person + 1] as number;
    for (let spell = personStarts[person] as number; spell < end; spell += 1) {
      const start = serviceStart[spell] as number;
      const until = validTo[spell] as number;
      let next = spell;
      let at = firstAfter(snapshotDays, (validFrom[spell] as number) - 1);
      for (; at < snapshotDays.length - 1 && (snapshotDays[at] as number) < until; at += 1) {
        const day = snapshotDays[at] as number;
        const then = snapshotDays[at + 1] as number;
        while (next < end && (validTo[next] as number) <= then) next += 1;
        const isThere = next < end && (validFrom[next] as number) <= then;
        const flow = isThere ? -1 : (leaving[next - 1] as number);
        if (flow >= 0 && flows.away[flow] === 1) continue;
        if (start === NO_DAY) withoutStart += 1;
        else if (start > day) impossible += 1;
        else {
          columns.service[rows] = day - start;
          columns.days[rows] = then - day;
          columns.left[rows] = isThere ? 0 : 1;
          spells[rows] = spell;
          rows += 1;
        }
      }
    }
  }
  const group = new Int16Array(cellOfTheseSpells(ledger, spells.subarray(0, rows), question));
  const { service, days, left } = columns;
  return {
    service: service.slice(0, rows),
    days: days.slice(0, rows),
    left: left.slice(0, rows),
    ...{ group, withoutStart, impossible },
  };
}

function countRows({ spells, validFrom, validTo }: Ledger, snapshotDays: ArrayLike<number>): number {
  const pairs = snapshotDays.length - 1;
  let rows = 0;
  for (let spell = 0; spell < spells; spell += 1) {
    const from = Math.min(pairs, firstAfter(snapshotDays, (validFrom[spell] as number) - 1));
    const to = Math.min(pairs, firstAfter(snapshotDays, (validTo[spell] as number) - 1));
    rows += Math.max(0, to - from);
  }
  return Math.max(0, rows);
}
