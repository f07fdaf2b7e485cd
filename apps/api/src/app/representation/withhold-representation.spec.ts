import { type RepresentationSeries } from '@muster/contracts';
import { withholdSeries } from './withhold-representation';

const TEN = 10;
const DAY = '2026-03-31';

type Series = RepresentationSeries['series'][number];

/** One date of a religion; `share` is null while the gate of declaration is closed. */
function series(religion: string, headcount: number, undeclared: boolean, share: number | null): Series {
  return {
    ...{ group: { religion }, labels: { religion }, undeclared, baselineShare: null },
    points: [{ asAt: DAY, status: 'shown', headcount, declared: 123, share, lower: null, upper: null }],
  };
}

function headcounts(all: readonly Series[]): readonly (number | null)[] {
  return withholdSeries({ by: ['religion'], series: [...all] }, TEN).series.map(
    ({ points }) => points[0]?.headcount ?? null,
  );
}

describe('a series by a sensitive characteristic', () => {
  // By hand: 120 + 3 have declared and 100 have not. Whoever is told the 120 and that 123 declared knows of the three.
  it.each([
    ['open', 0.5],
    ['closed', null],
  ])('keeps declared and undeclared people apart while the gate is %s', (_, share) => {
    const told = headcounts([
      series('christian', 120, false, share),
      series('sikh', 3, false, share),
      series('unknown', 100, true, null),
    ]);

    expect(told).toEqual([null, null, 100]);
  });
});
