import { type RetentionRow } from '@muster/contracts';
import { cellSizes, codesOfCell, type Ledger, snapshotIntervals } from '@muster/ledger';
import { groupedRetention, type ServiceBand, tallySnapshotIntervals } from '@muster/stats';
import { type Era } from '../questions/era';

/** Years of service that bands are told apart in; longer service is left out. */
const EDGES = Array.from({ length: 51 }, (_, year) => year);
const LEAST_AT_RISK = 20;

type Bands = Map<number, { atRisk: number; left: number }>[];

/** The curve of everybody (place null) or of a group when an exit is known only to lie between two snapshots, by year of
 *  service. It ends before the first year in which fewer than 20 people were found for a year. People stand in the group
 *  that they were in at the first snapshot of each pair. */
export function curvesFromSnapshots(
  ledger: Ledger,
  eras: readonly Era[],
): (place: number | null) => RetentionRow[] {
  const everybody: Bands = EDGES.slice(1).map(() => new Map());
  const groups = new Map<number, Bands>();
  for (const [at, { axis, filters, days }] of eras.entries()) {
    const next = eras[at + 1]?.days[0];
    const by = axis?.columns ?? [];
    const sizes = cellSizes(ledger, by);
    const cells = sizes.reduce((product, size) => product * size, 1);
    const pairs = next === undefined ? days : [...days, next];
    const tally = tallySnapshotIntervals(
      snapshotIntervals(ledger, pairs, { by, where: filters }),
      cells,
      EDGES,
    );
    if (tally.status === 'not-available') continue;
    for (const [cell, bands] of tally.value.entries()) {
      addBands(everybody, bands);
      for (const place of axis?.groupsOf(codesOfCell(sizes, cell)) ?? []) {
        const own = groups.get(place) ?? EDGES.slice(1).map(() => new Map());
        groups.set(place, own);
        addBands(own, bands);
      }
    }
  }
  return (place) => rowsOf(place === null ? everybody : (groups.get(place) ?? []));
}

function addBands(sums: Bands, bands: readonly ServiceBand[]): void {
  for (const [at, { intervals }] of bands.entries()) {
    for (const { years, atRisk, left } of intervals) {
      const sum = sums[at]?.get(years) ?? { atRisk: 0, left: 0 };
      sum.atRisk += atRisk;
      sum.left += left;
      sums[at]?.set(years, sum);
    }
  }
}

function rowsOf(sums: Bands): RetentionRow[] {
  const bands = sums.map((band, at) => ({
    fromYears: EDGES[at] ?? 0,
    toYears: EDGES[at + 1] ?? 0,
    intervals: [...band].map(([years, counts]) => ({ years, ...counts })),
  }));
  const thin = bands.findIndex(({ intervals }) => isThin(intervals));
  const figure = groupedRetention(thin < 0 ? bands : bands.slice(0, thin));
  if (figure.status === 'not-available') return [];
  return figure.value.map(({ toYears, atRisk, left, survival, lower, upper }) => {
    return { years: toYears, atRisk, left, survival, lower, upper };
  });
}

/** Monthly snapshots find one person twelve times a year, so that people count and the time they were followed. */
function isThin(intervals: ServiceBand['intervals']): boolean {
  const found = intervals.reduce((sum, { atRisk }) => sum + atRisk, 0);
  const time = intervals.reduce((sum, { atRisk, years }) => sum + atRisk * Math.min(1, years), 0);
  return found < LEAST_AT_RISK || time < LEAST_AT_RISK;
}
