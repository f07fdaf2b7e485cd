import {
  type PublishedAnswer,
  type PublishedFigure,
  type PublishedOptions,
  type PublishedRow,
  type PublishedSection,
} from '@muster/contracts';

const GROUPS = [
  { id: 'ethnicity-5-plus-1', label: 'Ethnicity, five groups and unknown' },
  { id: 'black-heritage', label: 'Black heritage' },
];
const SPANS = [
  { id: 'half-year', label: 'Half-years' },
  { id: 'financial-year', label: 'Financial years' },
];

type Question = PublishedOptions['questions'][number];

const question = (
  page: Question['page'],
  workforceType: string,
  by: readonly string[],
  flows: Question['flows'] = [],
): Question => ({
  ...{ page, workforceType, by: [...by], label: by.join(' and '), flows },
  groupings: by.includes('ethnicity') ? GROUPS : [],
});

const dimension = (id: string, label: string, codes: readonly string[], workforceType = 'officer') => ({
  ...{ workforceType, id, label },
  values: codes.map((code) => ({ code, label: `${code} label` })),
});

/** What a role may ask of an invented force: two releases, officers and staff. */
export const PUBLISHED_OPTIONS: PublishedOptions = {
  force: 'EXMP',
  releases: [
    { id: 'r2', period: '2025-Q3', periodLabel: 'Q2 2025/26', asAt: '2025-09-30', inForce: true },
    { id: 'r1', period: '2025-Q1', periodLabel: 'Q4 2024/25', asAt: '2025-03-31', inForce: false },
  ],
  workforceTypes: [
    { id: 'officer', label: 'Police officers' },
    { id: 'staff', label: 'Police staff' },
  ],
  questions: [
    question('representation', 'officer', ['ethnicity']),
    question('representation', 'officer', ['ethnicity', 'rank']),
    question('representation', 'officer', ['ethnicity', 'sex']),
    question('representation', 'officer', ['religion']),
    question('representation', 'staff', ['sex']),
    question('retention', 'officer', ['ethnicity'], SPANS),
    question('retention', 'officer', ['ethnicity', 'sex'], SPANS),
    question('progression', 'officer', ['ethnicity'], SPANS.toReversed()),
  ],
  dimensions: [
    dimension('ethnicity', 'Ethnicity', ['asian', 'black', 'white']),
    dimension('rank', 'Rank', ['sergeant', 'constable']),
    dimension('sex', 'Sex', ['female-canary', 'male-canary']),
    dimension('religion', 'Religion', ['muslim-canary', 'none-canary']),
    dimension('rank', 'Grade', ['grade-1'], 'staff'),
  ],
  baselines: [
    { id: 'census:E23', label: 'West Midlands', dimension: 'ethnicity', base: 'all-ages' },
    { id: 'sex:E23', label: 'West Midlands', dimension: 'sex', base: '16-64' },
  ],
};

export const WITHHELD: PublishedFigure = { status: 'withheld' };

/** A released figure, with its interval where it has one. */
export function shown(
  value: number,
  lower: number | null = null,
  upper: number | null = null,
): PublishedFigure {
  return { status: 'shown', value, lower, upper };
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ asian: 'Asian', black: 'Black', mixed: 'Mixed', white: 'White', unknown: 'Unknown' },
};

/** A row of one ethnic group; without a group, of everybody. */
export function publishedRow(group: string | null, figures: PublishedRow['figures']): PublishedRow {
  return {
    group: group === null ? {} : { ethnicity: group },
    labels: group === null ? {} : { ethnicity: NAMES[group] ?? group },
    ...{ undeclared: group === 'unknown', figures, verdict: null, change: null },
  };
}

/** A section of officers by ethnicity. */
export function publishedSection(
  parts: Partial<PublishedSection> & { readonly id: string },
): PublishedSection {
  return {
    ...{ kind: 'shares', measured: 'ethnicity', dimensionLabels: { ethnicity: 'Ethnicity' } },
    ...{ people: 'officers', measure: 'stock', when: '30 September 2025' },
    columns: [
      { id: 'people', label: 'Headcount', unit: 'people' },
      { id: 'declared', label: 'Declared', unit: 'people' },
      { id: 'share', label: 'Share', unit: 'share' },
    ],
    ...{ rows: [], lines: [], comparator: null, baseline: null, method: 'disclosure', notes: [] },
    ...parts,
  };
}

/** Officers by ethnicity: Asian and White are shown, Black and Mixed are withheld. */
export const SHARES: PublishedSection = publishedSection({
  id: 'representation',
  rows: [
    publishedRow(null, { people: shown(660), declared: shown(605), share: shown(1) }),
    publishedRow('asian', { people: shown(110), declared: shown(605), share: shown(0.18, 0.15, 0.22) }),
    publishedRow('black', { people: WITHHELD, declared: shown(605), share: WITHHELD }),
    publishedRow('mixed', { people: WITHHELD, declared: shown(605), share: WITHHELD }),
    publishedRow('white', { people: shown(330), declared: shown(605), share: shown(0.55, 0.5, 0.59) }),
  ],
});

/** An answer to a reader with these sections. */
export function publishedAnswer(
  page: PublishedAnswer['page'],
  sections: readonly PublishedSection[],
  role: PublishedAnswer['role'] = 'board',
): PublishedAnswer {
  return {
    ...{ page, role, force: 'EXMP' },
    release: {
      ...{ id: 'r2', period: '2025-Q3', periodLabel: 'Q2 2025/26', asAt: '2025-09-30' },
      ...{ publishedAt: '2025-10-20T09:00:00.000Z', policy: '2026-1' },
    },
    sections: [...sections],
    about: {
      ...{ forceName: 'Example Constabulary', synthetic: true, workforceType: 'officer' },
      ...{
        notes: ['Units are not shown: there are more than fifteen.'],
        annotations: [],
        codeVersion: '0.4.0',
      },
    },
  };
}
