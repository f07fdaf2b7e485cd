import { publishedAnswerSchema, publishedQuestionSchema } from '@muster/contracts';
import { readQualityTargets } from '@muster/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aRelease, type PlantedCounts } from '../../test/a-release';
import { type PublishedBaseline, type Reading } from '../answers/reading';
import { type ReaderRole } from '../lattice/reader-role';
import { answerQuality } from './answer-quality';
import { declarationFacts } from './declaration-facts';
import { type QualityRules } from './quality-rules';

const read = readQualityTargets(
  JSON.parse(readFileSync(join(__dirname, '../../../../definitions/quality/targets.json'), 'utf8')),
);
if (!read.ok) throw new Error(read.refusal.message);
const RULES: QualityRules = {
  targets: read.value,
  refusals: {
    ethnicity: ['PNTS'],
    religion: ['prefer-not-to-say'],
    disability: ['prefer-not-to-say'],
    orientation: ['prefer-not-to-say'],
  },
};
const YEARLY = {
  'stock religion=prefer-not-to-say': 100,
  'stock religion=not-answered': 300,
  'stock disability=prefer-not-to-say': 50,
  'stock disability=not-stated': 400,
  'stock disability=not-recorded': 100,
};
const NOW = {
  stock: 1210,
  'stock ethnicity=declared': 1000,
  'stock ethnicity=unknown': 210,
  'stock ethnicity=PNTS': 50,
  'stock ethnicity=asian': 100,
  'stock ethnicity=black': 60,
  'stock ethnicity=white': 820,
  'stock ethnicity=black-heritage': 60,
  'stock unit=North': 200,
  'stock ethnicity=declared unit=North': 190,
  'stock unit=South': 20,
  'stock ethnicity=declared unit=South': 15,
};
const CENSUS: PublishedBaseline = {
  ...{ id: 'census:E1', label: 'Census', dimension: 'ethnicity' },
  shares: new Map([
    ['asian', 0.2],
    ['black', 0.061],
    ['white', 0.7],
  ]),
};

function reading(now: PlantedCounts = NOW, role: ReaderRole = 'board'): Reading {
  const published = [
    aRelease('2025-Q1', role, { ...NOW, ...YEARLY, 'stock ethnicity=declared': 960 }),
    aRelease('2025-Q3', role, now),
  ] as const;
  return {
    ...{ figures: published[1], published, baseline: CENSUS, gate: 0.6 },
    words: {
      ...{ forceName: 'Example Constabulary', synthetic: true, codeVersion: '0.1.0' },
      people: { officer: 'officers' },
    },
  };
}

function ask(question: object = {}, of: Reading = reading()) {
  const asked = publishedQuestionSchema.parse({ force: 'EXMP', ...question });
  const answered = answerQuality(of, asked, RULES, { officer: 'Police officers' });
  if (!answered.ok) throw new Error(answered.refusal.code);
  return publishedAnswerSchema.parse(JSON.parse(JSON.stringify(answered.value)));
}

const section = (id: string, of?: Reading) => ask({}, of).sections.find((each) => each.id === id);
const shown = (value: number, lower: number | null = null, upper: number | null = null) => ({
  ...{ status: 'shown', value, lower, upper },
});

describe('the published page on data quality', () => {
  it('has the declaration of ethnicity with its target, and keeps chose not to say apart from not recorded', () => {
    const row = section('declaration-by-characteristic')?.rows.find(
      ({ group }) => group['characteristic'] === 'ethnicity',
    );

    // By hand: 1,000 / 1,210 = 82.6 %, with its rounding 80.4 to 84.7 % (docs/methods/declaration-rate.md); 210 - 50 = 160.
    expect(row?.figures).toMatchObject({
      people: shown(1000),
      all: shown(1210),
      share: shown(0.83, 0.8, 0.85),
      target: shown(0.95),
      gate: shown(0.6),
      refused: shown(50),
      missing: shown(160),
    });
  });

  it('takes what is released once a year from the last release that has it, and names its day', () => {
    const rows = section('declaration-by-characteristic')?.rows ?? [];
    const disability = rows.find(({ group }) => group['characteristic'] === 'disability');

    expect(disability?.labels['characteristic']).toBe('Disability (on 31 March 2025)');
    // By hand: 1,210 - 550 = 660, 54.5 %; 400 + 100 not recorded.
    expect(disability?.figures).toMatchObject({
      people: shown(660),
      refused: shown(50),
      missing: shown(500),
      share: { status: 'shown', value: 0.55 },
    });
  });

  it('gives no rate where a kind of missing answer is withheld, but what the rate is at most', () => {
    const religion = declarationFacts(reading(), 'officer', RULES).find(
      ({ characteristic }) => characteristic === 'religion',
    );

    // By hand: 1 - 400 / 1,210 = 66.9 %.
    expect(religion).toMatchObject({
      declared: { status: 'withheld' },
      share: { status: 'withheld' },
      most: shown(0.67),
      preferNotToSay: shown(100),
      notRecorded: { status: 'withheld' },
      ...{ gate: null, reaches: null, change: null },
    });
  });

  it('says that sex is not told, which is no zero', () => {
    const sex = section('declaration-by-characteristic')?.rows.find(
      ({ group }) => group['characteristic'] === 'sex',
    );

    expect(sex?.figures['share']).toEqual({ status: 'not-available' });
    expect(section('declaration-by-characteristic')?.notes).toContain(
      'Sex: a release does not tell declared from not declared.',
    );
  });

  it('closes the gate below 60 %, by a rate and by what the rate is at most', () => {
    const low = { ...NOW, 'stock ethnicity=declared': 700, 'stock ethnicity=unknown': 510 };
    const facts = declarationFacts(reading(low), 'officer', RULES);
    const gateOf = (id: string) => facts.find(({ characteristic }) => characteristic === id)?.gate;

    expect([gateOf('ethnicity'), gateOf('disability'), gateOf('religion')]).toEqual([
      'closed',
      'closed',
      null,
    ]);
    const bounds = section('verdict-bounds', reading(low));
    expect(bounds?.rows.every(({ verdict }) => verdict === null)).toBe(true);
    expect(bounds?.rows.every(({ figures }) => figures['share']?.status === 'not-available')).toBe(true);
    expect(bounds?.notes).toContain('Fewer than 60% have declared: neither shares nor verdicts are said.');
  });

  it('supposes each verdict for nobody and for everybody without an answer', () => {
    const rows = section('verdict-bounds')?.rows.filter(({ group }) => group['ethnicity'] === 'black') ?? [];

    // By hand: 60 / 1,000; 60 / 1,210 = 5.0 %; 270 / 1,210 = 22.3 %, far above 6.1 %.
    expect(rows.map(({ figures, verdict }) => [figures['share'], verdict])).toMatchObject([
      [{ value: 0.06 }, 'cant-tell'],
      [{ value: 0.05 }, 'cant-tell'],
      [{ value: 0.22, lower: 0.2, upper: 0.25 }, 'above'],
    ]);
  });

  it('supposes nothing of a group that is withheld, and no verdict without a population', () => {
    const rows = section('verdict-bounds')?.rows ?? [];
    const mixed = rows.filter(({ group }) => group['ethnicity'] === 'mixed');

    expect(mixed.map(({ figures }) => figures['share'])).toEqual(Array(3).fill({ status: 'withheld' }));
    expect(mixed.every(({ verdict }) => verdict === null)).toBe(true);
    const heritage = rows.filter(({ group }) => group['ethnicity'] === 'black-heritage');
    expect(heritage.map(({ verdict }) => verdict)).toEqual([null, null, null]);
  });

  it('has the units in the order of the release, and no rate of a small one', () => {
    const rows = section('declaration-by-unit')?.rows;

    // By hand: 190 of 200; a unit of about 20 is below the 25 that a percentage needs.
    expect(rows?.map(({ labels, figures }) => [labels['unit'], figures['share']])).toMatchObject([
      ['North', { status: 'shown', value: 0.95 }],
      ['South', { status: 'not-available' }],
    ]);
  });

  it('has a narrow range where everybody has declared', () => {
    const all = { ...NOW, 'stock unit=North': 200, 'stock ethnicity=declared unit=North': 200 };
    const share = section('declaration-by-unit', reading(all))?.rows[0]?.figures['share'];

    // By hand: 197.5 / 200 has the variance 0.000259, that of chance among 47.6 people; Wilson's lower end of 1 is 92.5 %.
    expect(share).toEqual(shown(1, 0.93, 1));
  });

  it('has a point for each release that has the characteristic', () => {
    const lines = section('declaration-over-time')?.lines ?? [];

    expect(
      lines.map(({ label, baseline, points }) => [label, baseline, points.map(({ asAt }) => asAt)]),
    ).toEqual([
      ['Ethnicity', 0.95, ['2025-03-31', '2025-09-30']],
      ['Disability', 0.75, ['2025-03-31']],
      ['Religion', 0.75, ['2025-03-31']],
      ['Sexual orientation', 0.75, ['2025-03-31']],
    ]);
  });

  it('tells a change only where rounding and hold could not have made it', () => {
    const [now] = declarationFacts(reading(), 'officer', RULES);
    // 960 to 1,000 of 1,210: 3.3 points, and chance with rounding reaches 3.1 points on both sides and the hold more.
    expect(now?.change).toBe('no-clear-change');
    const [risen] = declarationFacts(reading({ ...NOW, 'stock ethnicity=declared': 1100 }), 'officer', RULES);
    expect(risen?.change).toBe('rose');
  });

  it.each([
    [{ by: ['sex'] }],
    [{ where: [{ dimension: 'unit', value: 'North' }] }],
    [{ grouping: 'single' }],
    [{ flow: 'half-year' }],
    [{ workforceType: 'staff' }],
    [{ workforceType: 'canary' }],
  ])('refuses %j like everything else that is not released', (question) => {
    const asked = publishedQuestionSchema.parse({ force: 'EXMP', ...question });

    expect(answerQuality(reading(), asked, RULES, {})).toEqual({
      ok: false,
      refusal: { code: 'not-in-release', message: 'the published figures do not answer this question.' },
    });
  });

  it('shows a network nothing of less than 15', () => {
    const units = section(
      'declaration-by-unit',
      reading({ ...NOW, 'stock ethnicity=declared unit=South': 10 }, 'network'),
    );

    expect(units?.rows.at(-1)?.figures['people']).toEqual({ status: 'withheld' });
  });
});
