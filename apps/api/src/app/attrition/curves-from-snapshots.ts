import { type RetentionRow } from '@muster/contracts';
import { DAYS_PER_YEAR } from '@muster/domain';
import { codesOfCell, countIntervals, type IntervalCounts, type Ledger } from '@muster/ledger';
import { groupedRetention, type ServiceBand } from '@muster/stats';
import { type Era } from '../questions/era';

/** Years of service that bands are told apart in; longer service is left out. */
const EDGES = Array.from({ length: 51 }, (_, year) => year);
const EDGES_IN_DAYS = EDGES.map((year) => year * DAYS_PER_YEAR);
const LEAST_AT_RISK = 20;

type Bands = Map<number, { atRisk: number; left: number }>[];

/** The curve of everybody (place null) or of a group when an exit is known only to lie between two snapshots, by year of
 *  service. It ends before the first year in which fewer than 20 people were found for a year. People stand in the group
 *  that they were in at the first snapshot of each pair. */
export function curvesFromSnapshots(
  ledger: Ledger,
  eras: readonly Era[],
): (place: number | null) => RetentionRow[] {
  const everybody = noBands();
  const groups = new Map<number, Bands>();
  for (const [
    at,
    {
      axes: [axis],
      filters,
      days,
    },
  ] of eras.entries()) {
    const next = eras[at + 1]?.days[0];
    const question = { by: axis?.columns ?? [], where: filters };
    const counts = countIntervals(
      ledger,
      next === undefined ? days : [...days, next],
      question,
      EDGES_IN_DAYS,
    );
    const cells = counts.sizes.reduce((product, size) => product * size, 1);
    for (let cell = 0; cell < cells; cell += 1) {
      addCell(everybody, counts, cell);
      for (const place of axis?.groupsOf(codesOfCell(counts.sizes, cell)) ?? []) {
        const own = groups.get(place) ?? noBands();
        groups.set(place, own);
        addCell(own, counts, cell);
      }
    }
  }
  return (place) => rowsOf(place === null ? everybody : (groups.get(place) ?? []));
}

function noBands(): Bands {
  return EDGES.slice(1).map(() => new Map());
}

function addCell(sums: Bands, { bands, distances, found, gone }: IntervalCounts, cell: number): void {
  for (const [band, sum] of sums.entries()) {
    for (const [at, days] of distances.entries()) {
      const place = (cell * bands + band) * distances.length + at;
      const atRisk = found[place] ?? 0;
      if (atRisk === 0) continue;
      const before = sum.get(days) ?? { atRisk: 0, left: 0 };
      sum.set(days, { atRisk: before.atRisk + atRisk, left: before.left + (gone[place] ?? 0) });
    }
  }
}

function rowsOf(sums: Bands): RetentionRow[] {
  const bands = sums.map((band, at) => ({
    fromYears: EDGES[at] ?? 0,
    toYears: EDGES[at + 1] ?? 0,
    intervals: [...band].map(([days, counts]) => ({ years: days / DAYS_PER_YEAR, ...counts })),
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
