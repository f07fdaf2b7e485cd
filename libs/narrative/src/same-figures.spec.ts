import fc from 'fast-check';
import { aRepresentationAnswer } from '../fixtures/a-representation-answer';
import { expectSameFigures } from '../fixtures/expect-same-figures';
import { type ComparatorFigures, type ComparatorRow, type RepresentationSeries } from '@muster/contracts';
import { comparatorEthnicityChart } from './comparators/comparator-ethnicity-chart';
import { comparatorForcesChart } from './comparators/comparator-forces-chart';
import { comparatorRanksChart } from './comparators/comparator-ranks-chart';
import { comparatorTrendChart } from './comparators/comparator-trend-chart';
import { representationChart } from './representation/representation-chart';
import { representationTrendChart } from './representation/representation-trend-chart';

/** Builders of figures that `expectPlain` does not see; all others are checked by it. */
const RUNS = { numRuns: 25 };
const status = fc.constantFrom('shown' as const, 'withheld' as const);
const counts = fc.record({ headcount: fc.nat(9_000), others: fc.integer({ min: 1, max: 9_000 }), status });

describe('picture, table, CSV, ODS and sentences say the same', () => {
  it('of representation', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 3, maxLength: 3 }), (counted) => {
        const rows = aRepresentationAnswer.rows.map((row, at) => {
          const { headcount = 0, others = 1, status: shown = 'shown' } = counted[at] ?? {};
          const declared = headcount + others;
          if (row.undeclared || shown === 'withheld') {
            const none = { headcount: null, share: null, lower: null, upper: null, gap: null };
            return shown === 'withheld' ? { ...row, ...none, status: shown } : { ...row, headcount };
          }
          const share = headcount / declared;
          return { ...row, headcount, declared, share, lower: share * 0.9, upper: Math.min(1, share * 1.1) };
        });
        expectSameFigures(representationChart({ ...aRepresentationAnswer, rows }));
      }),
      RUNS,
    );
  });

  it('of representation over time', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (counted) => {
        const points = counted.map(({ headcount, others, status: shown }, at) => {
          const share = headcount / (headcount + others);
          const known = { headcount, declared: headcount + others, share, lower: share * 0.9, upper: share };
          const none = { headcount: null, declared: null, share: null, lower: null, upper: null };
          return { asAt: `20${10 + at}-03-31`, status: shown, ...(shown === 'shown' ? known : none) };
        });
        const series: RepresentationSeries = {
          ...{ metric: 'representation-series', force: 'EXMP', by: ['ethnicity'], direction: 'within-part' },
          ...{ grouping: null, baseline: null, about: aRepresentationAnswer.about },
          series: [
            {
              group: { ethnicity: 'black' },
              labels: { ethnicity: 'Black' },
              undeclared: false,
              baselineShare: 0.081,
              points,
            },
          ],
          markers: [],
        };
        expectSameFigures(representationTrendChart(series));
      }),
      RUNS,
    );
  });

  it('of public figures of forces', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 6 }), fc.boolean(), (counted, bare) => {
        const rows = (level: 'area' | 'rank' | 'year' | 'group') =>
          counted.map(({ headcount, others }, at) =>
            publicRow(headcount, headcount + others, level, at, bare),
          );
        expectSameFigures(comparatorForcesChart(figures(rows('area')), 'Force 1'));
        expectSameFigures(comparatorRanksChart(figures(rows('rank'), { byRank: true }), 'england-and-wales'));
        expectSameFigures(
          comparatorTrendChart(figures(rows('year'), { breaks: [{ year: 2016, text: 'New answers.' }] }), [
            'england-and-wales',
          ]),
        );
        expectSameFigures(
          comparatorEthnicityChart(
            figures(rows('group')),
            figures(rows('group'), { byRank: true }),
            'england-and-wales',
          ),
        );
      }),
      RUNS,
    );
  });
});

function publicRow(
  headcount: number,
  declared: number,
  level: string,
  at: number,
  bare: boolean,
): ComparatorRow {
  const share = headcount / declared;
  const area = level === 'area' && at > 0 ? `Force ${at}` : 'england-and-wales';
  return {
    ...{ area, areaName: area, year: level === 'year' ? 2015 + at : 2022 },
    ...(level === 'rank' ? { rank: `rank-${at}`, rankLabel: `Rank ${at}` } : { rank: null, rankLabel: null }),
    ...(level === 'group'
      ? { group: `group-${at}`, groupLabel: `Group ${at}` }
      : { group: 'female', groupLabel: 'Women' }),
    ...{ headcount, declared, total: declared, share, undeclared: false },
    ...{ lower: bare ? null : share * 0.9, upper: bare ? null : Math.min(1, share * 1.1) },
    ...{ fte: headcount / 2, declaredFte: declared / 2, totalFte: declared / 2, fteShare: share },
  };
}

function figures(rows: ComparatorRow[], more: Partial<ComparatorFigures> = {}): ComparatorFigures {
  return {
    ...{
      metric: 'comparators',
      measure: 'women',
      workerType: 'officer',
      sex: null,
      people: 'police officers',
    },
    ...{ rank: null, rankLabel: null, byRank: false, breaks: [], rows, notes: [], sources: [], ...more },
  };
}
