import {
  type AttritionAnswer,
  type AttritionPart,
  type EventRateRow,
  type EventRatesAnswer,
  type FiguresAbout,
} from '@muster/contracts';

/** About invented officers in the year to 31 March 2026. */
export const aboutLeaving: FiguresAbout = {
  ...{ forceName: 'Example Constabulary', synthetic: true, measured: 'ethnicity', people: 'officers' },
  dimensionLabels: { ethnicity: 'Ethnicity' },
  ...{ population: 'Officers in post.', definition: 'Leavers.', denominator: 'Headcount at the start.' },
  ...{
    groupingDefinition: 'Five groups.',
    intervalMethod: '95% Wilson interval.',
    methods: ['leaver-rates'],
  },
  snapshots: [
    { id: 'one', asAt: '2025-03-31', publishedAt: '2025-04-02T09:00:00Z', rows: 1000 },
    { id: 'two', asAt: '2026-03-31', publishedAt: '2026-04-02T09:00:00Z', rows: 1100 },
  ],
  ...{ notes: ['Counts below 10 are marked.'], codeVersion: '0.1.0' },
};

const plain = { status: 'shown', smallNumber: false, reason: null } as const;
const period = { force: 'EXMP', from: '2025-03-31', to: '2026-03-31', grouping: 'ethnicity-5-plus-1' };

export const aRateRow = (code: string, label: string, more: Partial<EventRateRow> = {}): EventRateRow => ({
  ...{ group: { ethnicity: code }, labels: { ethnicity: label }, ...plain, events: 50, atRisk: 1000 },
  ...{ rate: 0.05, lower: 0.0381, upper: 0.0653, share: null, undeclared: false, isComparator: false },
  ...{ relativeLikelihood: null, rlLower: null, rlUpper: null, rlMethod: null, p: null, pMethod: null },
  ...{ pAdjusted: null, verdict: null, flips: null, moreYears: null, excess: null },
  ...more,
});

export const ratesOf = (rows: readonly EventRateRow[]): EventRatesAnswer => ({
  ...{ metric: 'leavers', ...period, by: ['ethnicity'], denominator: 'start', loss: 'service' },
  comparator: { dimension: 'ethnicity', code: 'white', label: 'White' },
  ...{ eventIs: 'unwanted', eligibilityRule: null, rows: [...rows], family: null, about: aboutLeaving },
});

const rate = { ...plain, events: 60, denominator: 1000, rate: 0.06, lower: 0.05, upper: 0.07 };
const unknown = { status: 'not-available', reason: 'nobody-joined' } as const;

/** 155 came and 60 went, 12 of them to another force. */
export const anAttritionPart: AttritionPart = {
  ...{ group: {}, labels: {}, undeclared: false, smallNumber: false, rejoiners: 0, otherChange: 5 },
  ...{ headcountAtStart: 1000, headcountAtEnd: 1100, netChange: 100, joiners: 155, leavers: 60 },
  ...{ transfersOut: 12, serviceLoss: 48, leaversOfThoseAtStart: 57, routes: [], earlyLeavers: [] },
  rates: { start: rate, average: rate, personYears: rate },
  reconciliation: { ...unknown, from: null, transfersOut: null, averageInsteadOfStart: null, to: null },
  stability: { ...unknown, stayed: null, of: null, share: null, lower: null, upper: null },
  serviceAtExit: {
    ...{ ...unknown, leavers: null, medianYears: null, lowerQuartileYears: null, upperQuartileYears: null },
    withoutServiceStart: 0,
  },
};

export const attritionOf = (
  parts: readonly AttritionPart[],
  missing: AttritionAnswer['missing'] = null,
): AttritionAnswer => ({
  ...{ metric: 'attrition', ...period, by: [], parts: [...parts], missing, about: aboutLeaving },
});
