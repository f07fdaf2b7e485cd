import { cellOfSpells } from './cell-of-spells';
import { cellSizes } from './cell-sizes';
import { type CountQuestion } from './count-question';
import { firstAfter } from './first-after';
import { type Ledger, NO_DAY } from './ledger';
import { leaverFlowOfSpells } from './leaver-flow-of-spells';
import { requireCells } from './require-cells';
import { requireDays } from './require-days';

/** People found at a snapshot, one count per person and pair of neighbouring snapshots. The count of a cell, a band of
 *  service and a distance stands at `(cell * bands + band) * distances.length + distance`. */
export interface IntervalCounts {
  readonly by: readonly string[];
  readonly sizes: readonly number[];
  readonly bands: number;
  /** The different numbers of days from a snapshot to the next, rising. */
  readonly distances: readonly number[];
  readonly found: Int32Array;
  /** Of those found, gone at the next snapshot. */
  readonly gone: Int32Array;
}

/** The rows of `snapshotIntervals`, counted by cell, band of service and distance without being made: for ten years of
 *  months they are millions. `edges`: where bands begin and end, rising, in days of service; service outside them is left
 *  out. Whoever is away at the next snapshot, has no start of service or one after the snapshot does not count. Throws a
 *  RangeError for days that do not rise, more than four dimensions or too many cells. Source:
 *  docs/methods/retention-from-snapshots.md. */
export function countIntervals(
  ledger: Ledger,
  snapshotDays: ArrayLike<number>,
  question: CountQuestion,
  edges: ArrayLike<number>,
): IntervalCounts {
  requireDays(snapshotDays);
  const pairs = Math.max(0, snapshotDays.length - 1);
  const apart = Int32Array.from(
    { length: pairs },
    (_, at) => (snapshotDays[at + 1] as number) - (snapshotDays[at] as number),
  );
  const distances = [...new Set(apart)].sort((a, b) => a - b);
  const distanceOf = apart.map((days) => distances.indexOf(days));
  const sizes = cellSizes(ledger, question.by);
  const bands = Math.max(0, edges.length - 1);
  const width = distances.length;
  const counts = requireCells(sizes, Math.max(1, bands * width)) * bands * width;
  const [found, gone] = [new Int32Array(counts), new Int32Array(counts)];
  const bandOf = bandsOfDays(edges);
  const cells = cellOfSpells(ledger, question);
  const leaving = leaverFlowOfSpells(ledger);
  const { personStarts, validFrom, validTo, serviceStart } = ledger;
  for (let person = 0; person < personStarts.length - 1; person += 1) {
    const end = personStarts[person + 1] as number;
    for (let spell = personStarts[person] as number; spell < end; spell += 1) {
      const cell = cells[spell] as number;
      const start = serviceStart[spell] as number;
      if (cell < 0 || start === NO_DAY) continue;
      const until = validTo[spell] as number;
      for (let at = firstAfter(snapshotDays, (validFrom[spell] as number) - 1); at < pairs; at += 1) {
        const day = snapshotDays[at] as number;
        if (day >= until) break;
        const band = day < start ? -1 : (bandOf[day - start] ?? -1);
        if (band < 0) continue;
        const then = snapshotDays[at + 1] as number;
        const fate = then < until ? STAYED : fateAt(ledger, leaving, spell, end, then);
        if (fate === AWAY) continue;
        const place = (cell * bands + band) * width + (distanceOf[at] as number);
        found[place] = (found[place] as number) + 1;
        gone[place] = (gone[place] as number) + fate;
      }
    }
  }
  return { by: question.by, sizes, bands, distances, found, gone };
}

const [STAYED, GONE, AWAY] = [0, 1, 2] as const;

/** What has become of the person of `spell`, which is over, on the day `then`. `end`: where the person's spells end. */
function fateAt(
  { validFrom, validTo, flows }: Ledger,
  leaving: Int32Array,
  spell: number,
  end: number,
  then: number,
): 0 | 1 | 2 {
  let next = spell + 1;
  while (next < end && (validTo[next] as number) <= then) next += 1;
  if (next < end && (validFrom[next] as number) <= then) return STAYED;
  const flow = leaving[next - 1] as number;
  return flow >= 0 && flows.away[flow] === 1 ? AWAY : GONE;
}

/** The band of each day of service up to the last edge; -1 before the first. */
function bandsOfDays(edges: ArrayLike<number>): Int32Array {
  const last = edges.length > 0 ? (edges[edges.length - 1] as number) : 0;
  return Int32Array.from({ length: Math.max(0, Math.ceil(last)) }, (_, day) => firstAfter(edges, day) - 1);
}
