import { type RepresentationAnswer, type RepresentationRow } from '@muster/contracts';
import * as fc from 'fast-check';

interface Counted {
  readonly group: number;
  readonly headcount: number;
  readonly baseline: number | null;
  readonly status: 'shown' | 'withheld';
}

const GROUPS = ['asian', 'black', 'mixed', 'white', 'other'] as const;
const LABELS = ['Asian', 'Black', 'Mixed', 'White', 'Other'] as const;

/** Answers with one to five groups and any counts, some withheld, some without a baseline, and always a row for people
 *  who have not declared. Ranges are the share times 0.9 and 1.1: tests of what is shown need numbers, not statistics. */
export const anyRepresentationAnswer: fc.Arbitrary<RepresentationAnswer> = fc
  .record({
    compared: fc.boolean(),
    undeclared: fc.integer({ min: 0, max: 9_000 }),
    counted: fc.uniqueArray(
      fc.record({
        group: fc.integer({ min: 0, max: GROUPS.length - 1 }),
        headcount: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 200_000 })),
        baseline: fc.double({ min: 0.0001, max: 0.9, noNaN: true }),
        status: fc.constantFrom('shown' as const, 'shown' as const, 'withheld' as const),
      }),
      { minLength: 1, maxLength: GROUPS.length, selector: ({ group }) => group },
    ),
  })
  .map(({ compared, undeclared, counted }) => {
    const sorted = [...counted].sort((a, b) => a.group - b.group);
    const declared = sorted.reduce((sum, { headcount }) => sum + headcount, 0);
    const rows = sorted.map((row) =>
      rowOf(compared ? row : { ...row, baseline: null }, declared, declared + undeclared),
    );
    return answerOf([...rows, unknownRow(undeclared, declared, declared + undeclared)]);
  });

function rowOf(counted: Counted, declared: number, total: number): RepresentationRow {
  const { group, headcount, baseline, status } = counted;
  const labelled = { group: { ethnicity: GROUPS[group] ?? '' }, labels: { ethnicity: LABELS[group] ?? '' } };
  if (status === 'withheld' || declared === 0) return { ...emptyRow, ...labelled, status };
  const share = headcount / declared;
  const compared =
    baseline === null ? null : { baseline, gap: (share - baseline) * 100, ratio: share / baseline };
  return {
    ...emptyRow,
    ...labelled,
    status,
    headcount,
    fte: headcount * 0.9,
    declared,
    total,
    declarationRate: declared / total,
    share,
    fteShare: share,
    lower: share * 0.9,
    upper: Math.min(1, share * 1.1),
    baselineShare: compared?.baseline ?? null,
    gap: compared?.gap ?? null,
    ratio: compared?.ratio ?? null,
    ratioLower: compared === null ? null : compared.ratio * 0.9,
    ratioUpper: compared === null ? null : compared.ratio * 1.1,
    shortfall: baseline === null ? null : baseline * declared - headcount,
    verdict: compared === null ? null : verdictOf(compared.gap),
    smallNumber: headcount < 10,
  };
}

function verdictOf(gap: number): RepresentationRow['verdict'] {
  if (Math.abs(gap) < 0.5) return 'none';
  if (Math.abs(gap) < 1) return 'cant-tell';
  return gap < 0 ? 'below' : 'above';
}

function unknownRow(headcount: number, declared: number, total: number): RepresentationRow {
  return {
    ...emptyRow,
    group: { ethnicity: 'unknown' },
    labels: { ethnicity: 'Unknown' },
    status: 'shown',
    headcount,
    fte: headcount * 0.9,
    declared,
    total,
    declarationRate: total === 0 ? null : declared / total,
    undeclared: true,
  };
}

const emptyRow: RepresentationRow = {
  group: {},
  labels: {},
  status: 'shown',
  headcount: null,
  fte: null,
  declared: null,
  total: null,
  declarationRate: null,
  share: null,
  fteShare: null,
  lower: null,
  upper: null,
  boundLow: null,
  boundHigh: null,
  baselineShare: null,
  gap: null,
  ratio: null,
  ratioLower: null,
  ratioUpper: null,
  shortfall: null,
  verdict: null,
  smallNumber: false,
  smallBaseline: false,
  undeclared: false,
};

function answerOf(rows: RepresentationRow[]): RepresentationAnswer {
  return {
    metric: 'representation',
    force: 'EXMP',
    asAt: '2026-03-31',
    by: ['ethnicity'],
    direction: 'within-part',
    grouping: 'ethnicity-5-plus-1',
    baseline: 'census:E1',
    snapshot: '00000000-0000-4000-8000-000000000001',
    rows,
    about: {
      forceName: 'Example Constabulary',
      synthetic: true,
      measured: 'ethnicity',
      dimensionLabels: { ethnicity: 'Ethnicity' },
      people: 'officers',
      definition: 'Share of people who have declared.',
      groupingDefinition: 'Five groups and Unknown.',
      population: 'Police officers in post.',
      denominator: 'People who have not declared are left out of percentages.',
      intervalMethod: 'Wilson.',
      baseline: {
        label: 'Example area',
        source: 'Census',
        base: 'all-ages',
        referenceDate: '2021-03-21',
        areas: ['Example area'],
      },
      snapshot: {
        id: '00000000-0000-4000-8000-000000000001',
        asAt: '2026-03-31',
        publishedAt: '2026-04-02T09:00:00.000Z',
        rows: 1000,
      },
      notes: [],
      codeVersion: '0.1.0',
    },
  };
}
