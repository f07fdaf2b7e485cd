import { DAYS_PER_YEAR } from '@muster/domain';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';
import { type ServiceBand } from './grouped-retention';
import { type SnapshotIntervals } from './snapshot-intervals';

/** Counts who was gone at the next snapshot by group, band of service (`edgesYears`, rising, from 0 on) and distance between
 *  snapshots: what `groupedRetention` takes, one list of bands per group. Service beyond the last edge is left out.
 *  Not available when nobody is at risk, or somebody's service is negative. Throws a RangeError for columns, codes,
 *  distances or edges that are none. Source: docs/methods/retention-from-snapshots.md. */
export function tallySnapshotIntervals(
  { service, days, left, group }: SnapshotIntervals,
  groups: number,
  edgesYears: readonly number[],
): Figure<readonly (readonly ServiceBand[])[], 'nobody-at-risk' | 'leaves-before-starting'> {
  const rising = edgesYears.every(
    (edge, at) => edge >= 0 && (at === 0 || edge > (edgesYears[at - 1] as number)),
  );
  if (!rising || edgesYears.length < 2) throw new RangeError('bands need two or more rising edges');
  if ([days, left, group].some(({ length }) => length !== service.length)) {
    throw new RangeError('columns of intervals have one length');
  }
  const edges = edgesYears.map((edge) => edge * DAYS_PER_YEAR);
  const bands = edges.length - 1;
  const cells = Array.from(
    { length: groups * bands },
    () => new Map<number, [atRisk: number, left: number]>(),
  );
  let atRisk = 0;
  for (let row = 0; row < service.length; row += 1) {
    const of = group[row] as number;
    const length = days[row] as number;
    const served = service[row] as number;
    if (of === -1) continue;
    if (of < -1 || of >= groups || length < 1) throw new RangeError('a group or distance outside its bounds');
    if (served < 0) return notAvailable('leaves-before-starting');
    const band = edges.findIndex((edge, at) => served >= edge && served < (edges[at + 1] ?? 0));
    if (band < 0) continue;
    const cell = cells[of * bands + band] as Map<number, [number, number]>;
    const counts = cell.get(length);
    atRisk += 1;
    if (!counts) cell.set(length, [1, left[row] as number]);
    else {
      counts[0] += 1;
      counts[1] += left[row] as number;
    }
  }
  if (atRisk === 0) return notAvailable('nobody-at-risk');
  return shown(
    Array.from({ length: groups }, (_, of) =>
      Array.from({ length: bands }, (__, band) => ({
        fromYears: edgesYears[band] as number,
        toYears: edgesYears[band + 1] as number,
        intervals: [...(cells[of * bands + band] ?? [])].map(([length, [people, gone]]) => ({
          years: length / DAYS_PER_YEAR,
          atRisk: people,
          left: gone,
        })),
      })),
    ),
  );
}
