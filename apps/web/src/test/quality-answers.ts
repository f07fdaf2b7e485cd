import {
  type DataCoverage,
  type DataQualityAnswer,
  type DeclarationRow,
  type ImportProblems,
  type RepresentationOptions,
} from '@muster/contracts';

/** A force with two snapshots, officers and staff, ethnicity and sex; religion needs a grant. */
export const QUALITY_OPTIONS: RepresentationOptions = {
  force: 'EXMP',
  snapshots: [
    { id: 's1', asAt: '2026-01-31' },
    { id: 's2', asAt: '2026-03-31' },
  ],
  dimensions: (
    [
      ['workforce-type', 'Workforce type', false, true],
      ['ethnicity', 'Ethnicity', true, true],
      ['sex', 'Sex', true, true],
      ['religion', 'Religion', true, false],
    ] as const
  ).map(([id, label, characteristic, granted]) => ({
    ...{ id, label, characteristic, granted, sensitive: !granted, status: 'held' as const, groupings: [] },
    values: ['officer', 'staff'].map((code) => ({ code, label: `${code} label` })),
  })),
  baselines: [],
};

const row = (group: DeclarationRow['group'], labels: DeclarationRow['labels']): DeclarationRow => ({
  ...{ group, labels, status: 'shown', total: 1000, declared: 905, preferNotToSay: 30, notRecorded: 65 },
  ...{ rate: 0.905, refusalHeld: true, target: 0.95, gate: 'open', smallNumber: false },
});
const [GROUP, LABELS] = [{ characteristic: 'ethnicity' }, { characteristic: 'Ethnicity' }];

/** 905 of 1,000 officers have declared their ethnicity. */
export const QUALITY_ANSWER: DataQualityAnswer = {
  ...{ metric: 'data-quality', force: 'EXMP', asAt: '2026-03-31', workforceType: 'officer' },
  ...{ characteristic: 'ethnicity', gate: 0.6, leastPeople: 25 },
  characteristics: [row(GROUP, LABELS)],
  types: [row({ 'workforce-type': 'officer', ...GROUP }, { 'workforce-type': 'Police officers', ...LABELS })],
  units: [row({ unit: 'north', ...GROUP }, { unit: 'North', ...LABELS })],
  months: [],
  verdicts: [],
  baseline: null,
  about: {
    ...{ forceName: 'Example Constabulary', synthetic: true, measured: null, dimensionLabels: {} },
    ...{ people: 'officers', population: 'Police officers in post', definition: 'A part.' },
    ...{ denominator: 'Everybody in post.', groupingDefinition: null, intervalMethod: 'None.' },
    ...{ methods: [], snapshots: [], notes: [], codeVersion: '1.0.0' },
  },
};

export const IMPORT_PROBLEMS: ImportProblems = {
  force: 'EXMP',
  imports: [
    {
      ...{ id: 'i1', source: 'snapshot', asAt: '2026-03-31', received: '2026-04-02', state: 'published' },
      rows: 1200,
      problems: [{ code: 'unknown-code', severity: 'warning', rows: 12 }],
    },
  ],
};

export const COVERAGE: DataCoverage = {
  ...{ force: 'EXMP', forceName: 'Example Constabulary' },
  targets: [{ characteristic: 'ethnicity', label: 'Ethnicity', target: 0.95, why: 'Asked of everybody.' }],
  gate: { share: 0.6, why: 'Below it too much depends on those who have not answered.' },
  snapshots: [{ asAt: '2026-03-31', held: ['Ethnicity', 'Sex'], notHeld: ['Religion'] }],
  problems: [{ code: 'unknown-code', severity: 'warning', imports: 2, lastReceived: '2026-04-02' }],
};
