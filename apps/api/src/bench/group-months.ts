import { type EpochDay, type Flow, type Stock } from '@muster/domain';
import { type CellCounts, type FlowCounts } from '@muster/ledger';
import { ETHNICITY_GROUPS, GROUPS } from './workforce/bench-dimensions';
import { SNAPSHOT_DAYS } from './workforce/snapshot-days';

/** Headcount of each ethnicity group at each month, from counts whose first dimension is ethnicity. `within`: only the
 *  cells with this code of the second dimension. */
export function stocksOfGroups(
  counts: readonly CellCounts[],
  within?: number,
): readonly (readonly Stock[])[] {
  const byMonth = counts.map(({ headcount, sizes }) => sumsOfGroups(headcount, sizes, within));
  return GROUPS.map((_, group) =>
    byMonth.map((people, month) => ({
      asAt: SNAPSHOT_DAYS[month] as EpochDay,
      inPost: people[group] ?? 0,
      unit: 'headcount',
    })),
  );
}

/** Events of each ethnicity group between neighbouring months: the first flow is that of the second month. */
export function flowsOfGroups(counts: readonly FlowCounts[]): readonly (readonly Flow[])[] {
  const byMonth = counts.map(({ events, sizes }) => sumsOfGroups(events, sizes));
  return GROUPS.map((_, group) =>
    counts.map(({ after, to }, month) => ({
      after: after as EpochDay,
      to: to as EpochDay,
      events: byMonth[month]?.[group] ?? 0,
    })),
  );
}

function sumsOfGroups(cells: Int32Array, sizes: readonly number[], within?: number): Int32Array {
  const sums = new Int32Array(GROUPS.length);
  const width = sizes[1] ?? 1;
  for (let code = 0; code < (sizes[0] ?? 0); code += 1) {
    const group = ETHNICITY_GROUPS[code] ?? 0;
    const first = code * width + (within ?? 0);
    const last = within === undefined ? (code + 1) * width : first + 1;
    for (let cell = first; cell < last; cell += 1) sums[group] = (sums[group] ?? 0) + (cells[cell] ?? 0);
  }
  return sums;
}
