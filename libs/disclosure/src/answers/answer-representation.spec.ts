import { publishedAnswerSchema, publishedQuestionSchema } from '@muster/contracts';
import { aRelease, type PlantedCounts } from '../../test/a-release';
import { type ReaderRole } from '../lattice/reader-role';
import { answerRepresentation } from './answer-representation';
import { type PublishedBaseline, type Reading } from './reading';

const NOW = {
  stock: 1210,
  'stock ethnicity=declared': 1000,
  'stock ethnicity=asian': 100,
  'stock ethnicity=black': 60,
  'stock ethnicity=white': 820,
  'stock ethnicity=unknown': 210,
  'stock ethnicity=black-heritage': 60,
  'stock ethnicity=B1': 35,
  'stock ethnicity=declared rank=sergeant': 200,
  'stock ethnicity=black rank=sergeant': 5,
  'stock ethnicity=white rank=sergeant': 190,
  'stock rank=sergeant': 235,
  'stock ethnicity=black rank=constable sex=female': 15,
};
const BEFORE = { ...NOW, 'stock ethnicity=asian': 50, 'stock ethnicity=black': 55 };
const CENSUS: PublishedBaseline = {
  ...{ id: 'census:E1', label: 'Census', dimension: 'ethnicity' },
  shares: new Map([
    ['asian', 0.2],
    ['black', 0.061],
    ['white', 0.7],
  ]),
};

function reading(role: ReaderRole = 'board', now: PlantedCounts = NOW, before = BEFORE): Reading {
  const published = [aRelease('2025-Q2', role, before), aRelease('2025-Q3', role, now)] as const;
  return {
    ...{ figures: published[1], published, baseline: CENSUS, gate: 0.6 },
    words: {
      ...{ forceName: 'Example Constabulary', synthetic: true, codeVersion: '0.1.0' },
      people: { officer: 'officers' },
    },
  };
}

function ask(question: object, role?: ReaderRole) {
  const answered = answerRepresentation(
    reading(role),
    publishedQuestionSchema.parse({ force: 'EXMP', ...question }),
  );
  if (!answered.ok) return answered.refusal;
  return publishedAnswerSchema.parse(JSON.parse(JSON.stringify(answered.value)));
}

function sections(question: object, role?: ReaderRole) {
  const answer = ask(question, role);
  if (!('sections' in answer)) throw new Error(answer.code);
  return answer.sections;
}

describe('the release that another is compared with', () => {
  // Asian officers in 2024-Q3, 2025-Q2 and 2025-Q3, of 1,000 declared each: 50, 60, 100.
  const three = (): Reading => {
    const published = [
      aRelease('2024-Q3', 'board', { ...NOW, 'stock ethnicity=asian': 50 }),
      aRelease('2025-Q2', 'board', { ...NOW, 'stock ethnicity=asian': 60 }),
      aRelease('2025-Q3', 'board', NOW),
    ] as const;
    return { ...reading(), figures: published[2], published };
  };
  const beside = (change: object) => {
    const question = publishedQuestionSchema.parse({ force: 'EXMP', ...change });
    const answered = answerRepresentation(three(), question);
    if (!answered.ok) return answered.refusal;
    const [shares] = publishedAnswerSchema.parse(JSON.parse(JSON.stringify(answered.value))).sections;
    const asian = shares?.rows.find(({ group }) => group['ethnicity'] === 'asian')?.figures['before'];
    return [shares?.columns.find(({ id }) => id === 'before')?.label, asian];
  };

  it('is that of the same time last year, or the one that is named', () => {
    expect(beside({})).toEqual(['Share on 30 September 2024', expect.objectContaining({ value: 0.05 })]);
    expect(beside({ versus: '2025-Q2' })).toEqual([
      'Share on 30 June 2025',
      expect.objectContaining({ value: 0.06 }),
    ]);
  });

  it.each(['2025-Q3', '2025-Q4', '2024-Q2', 'x'])('is never %s', (versus) => {
    expect(beside({ versus })).toEqual(REFUSAL);
  });
});

const REFUSAL = { code: 'not-in-release', message: 'the published figures do not answer this question.' };

describe('the published page on representation', () => {
  it('has the shares of groups among those who declared, withheld ones last', () => {
    const [shares] = sections({});

    expect(shares?.rows.map(({ group }) => group['ethnicity'])).toEqual([
      ...['asian', 'black', 'white', 'unknown', 'mixed', 'other'],
    ]);
    expect(shares).toMatchObject({ id: 'representation', people: 'officers', when: '30 September 2025' });
    // By hand: 100 / 1,000 = 10 %, 10 points below 20 %; interval of the method page 8 to 12 %.
    expect(shares?.rows[0]).toMatchObject({
      figures: {
        people: { value: 100 },
        declared: { value: 1000 },
        share: { status: 'shown', value: 0.1, lower: 0.08, upper: 0.12 },
        population: { value: 0.2 },
        gap: { value: -10, lower: -12, upper: -8 },
      },
      ...{ verdict: 'below', change: 'rose' },
    });
  });

  it.each([
    // By hand: 700 of 1,210 have declared, 58 %.
    [700, 'Ethnicity: fewer than 60% have declared it, so neither shares nor verdicts are said.'],
    [3, 'Ethnicity: it is not known that 60% have declared it, so neither shares nor verdicts are said.'],
  ])('has counts and no share, gap or verdict where %s have declared, and says why', (declared, why) => {
    const few = { ...NOW, 'stock ethnicity=declared': declared };
    const question = publishedQuestionSchema.parse({ force: 'EXMP' });
    const answered = answerRepresentation(reading('board', few), question);
    if (!answered.ok) throw new Error(answered.refusal.code);
    const [shares, overTime, declaration] = publishedAnswerSchema.parse(answered.value.toJSON()).sections;

    const none = { status: 'not-available' };
    expect(shares?.notes).toContain(why);
    expect(shares?.rows[0]).toMatchObject({
      group: { ethnicity: 'asian' },
      figures: { people: { value: 100 }, share: none, before: none, gap: none, population: { value: 0.2 } },
      ...{ verdict: null, change: null },
    });
    expect(overTime?.notes).toContain(why);
    expect(overTime?.lines.flatMap(({ points }) => points.map(({ figure }) => figure.status))).toEqual(
      Array.from({ length: 10 }, () => 'not-available'),
    );
    // How many have declared is what can be done something about: that is told.
    expect(declaration).toMatchObject({ id: 'declaration', notes: [] });
    if (declared > 5) expect(declaration?.rows[0]?.figures['share']).toMatchObject({ value: 0.58 });
  });

  it('compares with no share of a release in which too few had declared', () => {
    const few = { ...BEFORE, 'stock ethnicity=declared': 700 };
    const question = publishedQuestionSchema.parse({ force: 'EXMP', versus: '2025-Q2' });
    const answered = answerRepresentation(reading('board', NOW, few), question);
    if (!answered.ok) throw new Error(answered.refusal.code);
    const [shares, overTime] = publishedAnswerSchema.parse(answered.value.toJSON()).sections;
    expect(shares?.rows[0]).toMatchObject({ figures: { share: { value: 0.1 } }, change: null });
    expect(shares?.rows[0]?.figures['before']).toBeUndefined();
    expect(overTime?.lines[0]?.points.map(({ figure }) => figure.status)).toEqual(['not-available', 'shown']);
  });

  it('tells no change of less than rounding and hold could make, and no verdict that the interval does not hold', () => {
    const [shares] = sections({});
    const black = shares?.rows.find(({ group }) => group['ethnicity'] === 'black');

    // 5.5 % to 6 %: within chance; 6 % (5 to 8 %) beside 6.1 %: the interval reaches over it.
    expect(black).toMatchObject({ verdict: 'cant-tell', change: 'no-clear-change' });
  });

  it('gives people without an answer a count and nothing else', () => {
    const unknown = sections({})[0]?.rows.find(({ undeclared }) => undeclared);

    expect(unknown).toMatchObject({
      figures: { people: { value: 210 }, share: { status: 'not-available' } },
      ...{ verdict: null, change: null },
    });
    expect(unknown?.figures).not.toHaveProperty('gap');
  });

  it('says nothing of a withheld group, not even in its change', () => {
    const mixed = sections({})[0]?.rows.find(({ group }) => group['ethnicity'] === 'mixed');

    expect(mixed).toEqual({
      group: { ethnicity: 'mixed' },
      labels: { ethnicity: 'Mixed' },
      undeclared: false,
      figures: {
        people: { status: 'withheld' },
        declared: { status: 'shown', value: 1000, lower: null, upper: null },
        share: { status: 'withheld' },
        before: { status: 'withheld' },
      },
      ...{ verdict: null, change: null },
    });
  });

  it('is a run chart of every published quarter', () => {
    const trend = sections({}).find(({ id }) => id === 'representation-over-time');

    expect(trend?.notes).toEqual([
      'Run chart: most people are the same from quarter to quarter, so no natural limits are drawn.',
    ]);
    expect(trend?.lines[0]).toMatchObject({
      ...{ label: 'Asian', baseline: 0.2 },
      points: [
        { asAt: '2025-06-30', figure: { value: 0.05 } },
        { asAt: '2025-09-30', figure: { value: 0.1 } },
      ],
    });
  });

  it('draws no natural limits, however many quarters: those of a stock share most of their people', () => {
    const quarters = Array.from(
      { length: 12 },
      (_, at) => `${2022 + Math.floor((at + 3) / 4)}-Q${((at + 3) % 4) + 1}`,
    );
    const published = quarters.map((id, at) =>
      aRelease(id, 'network', { ...NOW, 'stock ethnicity=asian': 100 + 5 * at }),
    );
    const [figures] = published.slice(-1);
    if (!figures) throw new Error('no release');
    const answered = answerRepresentation(
      { ...reading('network'), figures, published },
      publishedQuestionSchema.parse({ force: 'EXMP' }),
    );
    if (!answered.ok) throw new Error(answered.refusal.code);
    const { sections: all } = publishedAnswerSchema.parse(answered.value.toJSON());
    const trend = all.find(({ id }) => id === 'representation-over-time');

    expect(trend?.lines[0]?.points).toHaveLength(12);
    expect(trend?.notes[0]).toMatch(/^Run chart/);
    for (const line of trend?.lines ?? []) expect(line).not.toHaveProperty('limits');
  });

  it('counts who declared', () => {
    const declaration = sections({}).find(({ id }) => id === 'declaration');

    // By hand: 1,000 of 1,210 = 82.6 %.
    expect(declaration?.rows).toMatchObject([
      { group: {}, figures: { people: { value: 1000 }, all: { value: 1210 }, share: { value: 0.83 } } },
    ]);
  });

  it.each([
    [{ by: ['ethnicity', 'rank'] }, 'ethnicity=black rank=sergeant', 5],
    [{ where: [{ dimension: 'rank', value: 'sergeant' }] }, 'ethnicity=black', 5],
    [{ grouping: 'black-heritage' }, 'ethnicity=black-heritage', 60],
    [{ grouping: 'single' }, 'ethnicity=B1', 35],
  ])('answers %j', (question, name, value) => {
    const [shares] = sections(question);
    const row = shares?.rows.find(
      ({ group }) =>
        Object.entries(group)
          .toSorted()
          .map(([dimension, code]) => `${dimension}=${code}`)
          .join(' ') === name,
    );

    expect(row?.figures['people']).toMatchObject({ value });
  });

  it('gives three dimensions to plan leads alone', () => {
    const question = { by: ['ethnicity', 'rank', 'sex'] };

    expect(sections(question, 'plan-lead')[0]?.rows.length).toBeGreaterThan(10);
    expect([ask(question, 'board'), ask(question, 'network')]).toEqual([REFUSAL, REFUSAL]);
  });

  it('withholds from a network what is released below fifteen', () => {
    const rows = sections({ by: ['ethnicity', 'rank'] }, 'network')[0]?.rows ?? [];
    const row = rows.find(({ group }) => group['ethnicity'] === 'black' && group['rank'] === 'sergeant');

    expect(row?.figures['people']).toEqual({ status: 'withheld' });
  });

  it.each([
    { workforceType: 'staff' },
    { workforceType: 'nobody' },
    { by: ['age-band'] },
    { by: ['ethnicity', 'ethnicity'] },
    { by: ['ethnicity', 'sex', 'unit'] },
    { by: ['ethnicity', 'religion'] },
    { by: ['ethnicity', 'rank'], grouping: 'single' },
    { by: ['ethnicity', 'unit'], grouping: 'black-heritage' },
    { grouping: 'no-such' },
    { by: ['sex'], grouping: 'black-heritage' },
    { flow: 'month' },
    { where: [{ dimension: 'rank', value: 'no-such' }] },
    { where: [{ dimension: 'ethnicity', value: 'black' }] },
    {
      where: [
        { dimension: 'rank', value: 'sergeant' },
        { dimension: 'rank', value: 'constable' },
      ],
    },
    { where: [{ dimension: 'sex', value: 'other' }] },
    { by: ['gender-reassignment'] },
  ])('refuses %j in always the same words', (question) => {
    expect(ask(question)).toEqual(REFUSAL);
  });

  it('takes a filter twice for once', () => {
    const filter = { dimension: 'rank', value: 'sergeant' };

    expect(sections({ where: [filter, filter] })).toEqual(sections({ where: [filter] }));
  });
});
