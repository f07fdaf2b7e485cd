import { type ProjectionAnswer } from '@muster/contracts';
import { leversOf } from './levers-of';
import { numberOf } from './number-of';
import { questionErrors } from './question-errors';
import { runWords, spokenRunWords } from './run-words';
import { fieldIdOf, scenarioErrors } from './scenario-errors';
import { scenarioSections } from './scenario-sections';
import { withoutStrays } from './without-strays';

describe('numberOf', () => {
  it.each([
    ['30', 'percent', 0.3],
    ['9.5 %', 'percent', 0.095],
    ['0.1', 'percent', 0.001],
    ['100', 'percent', 1],
    ['1,250', 'people', 1250],
    ['−20', 'change', -20],
    [' 7 ', 'change', 7],
    ['+50', 'change', 50],
    ['.5 %', 'percent', 0.005],
  ] as const)('takes %s as %s', (text, kind, number) => {
    expect(numberOf(text, kind)).toBe(number);
  });

  it.each([
    ['101', 'percent'],
    ['-1', 'percent'],
    ['many', 'percent'],
    ['1e3', 'people'],
    ['.', 'percent'],
    ['0x10', 'people'],
    ['2.5', 'people'],
    ['-1', 'people'],
    ['20001', 'people'],
    ['5001', 'change'],
  ] as const)('says what is wrong with %s as %s', (text, kind) => {
    expect(numberOf(text, kind)).toMatch(/^must be a /);
  });
});

describe('leversOf', () => {
  it('gives levers for what is set, shares and rates from 0 to 1', () => {
    const texts = new Map([
      ['intake', '600'],
      ['share', '44'],
      ['transfers', ''],
      ['transfer-rank', 'sergeant'],
      ['leaving:group:all', '6'],
      ['leaving:others:0-2', '9.5'],
      ['promotion:group:constable', '8'],
    ]);
    expect(leversOf(texts)).toEqual({
      errors: [],
      levers: {
        ...{ intakePerYear: 600, intakeShare: 0.44, transferRank: 'sergeant' },
        leaving: [
          { of: 'group', band: null, rate: 0.06 },
          { of: 'others', band: '0-2', rate: 0.095 },
        ],
        promotion: [{ of: 'group', rank: 'constable', rate: 0.08 }],
      },
    });
  });

  it('says everything that is wrong at once, and that two sizes cannot both hold', () => {
    const texts = new Map([
      ['intake', '10'],
      ['establishment', '5'],
      ['share', '140'],
    ]);
    expect(leversOf(texts).errors.map(({ name }) => name)).toEqual(['share', 'establishment']);
  });
});

const LEAVING: ProjectionAnswer['rates']['rows'][number] = {
  ...{
    kind: 'leaving',
    of: 'group',
    code: '0-2',
    label: '',
    rate: 0.08,
    events: 8,
    exposure: 100,
    smallNumber: true,
  },
};
const answer: Pick<ProjectionAnswer, 'bands' | 'ranks' | 'group' | 'rates' | 'source'> = {
  source: 'counted',
  group: { code: 'black', label: 'Black' },
  bands: [
    { code: '0-2', label: 'Under 2 years' },
    { code: '2+', label: '2 years or more' },
  ],
  ranks: [
    { code: 'constable', label: 'Constable' },
    { code: 'sergeant', label: 'Sergeant' },
  ],
  rates: {
    ...{ from: null, to: null },
    rows: [LEAVING],
  },
};

describe('the form of scenarios', () => {
  const sections = scenarioSections(answer);

  it('has a field for each side of each band and rank, with today’s rate', () => {
    expect(sections.map(({ heading, fields }) => [heading, fields.length])).toEqual([
      ['Joining', 6],
      ['Leaving in a year', 6],
      ['Promotion in a year', 2],
    ]);
    expect(sections[1]?.fields[2]).toEqual({
      name: 'leaving:group:0-2',
      label: 'Leaving of Black, Under 2 years (%)',
      hint: 'Today 8.0%',
    });
  });

  it('has today’s rate of every length of service: the leavers by the time in post of all bands', () => {
    const others = { ...LEAVING, of: 'others' } as const;
    const { fields } =
      scenarioSections({
        ...answer,
        rates: {
          ...answer.rates,
          // By hand: (8 + 15) / (100 + 400) = 4.6 %.
          rows: [
            LEAVING,
            { ...LEAVING, code: '2+', rate: 0.0375, events: 15, exposure: 400 },
            others,
            { ...others, code: '2+', rate: null, events: null, exposure: null },
          ],
        },
      })[1] ?? {};
    expect(fields?.slice(0, 2).map(({ name, hint }) => [name, hint])).toEqual([
      ['leaving:group:all', 'Today 4.6%'],
      ['leaving:others:all', ''],
    ]);
  });

  it('has today’s rate of every length of service where there is but one band, in the steps of its table', () => {
    const released = scenarioSections({
      ...{ group: answer.group, ranks: [], source: 'released' },
      bands: [{ code: '0+', label: 'Any length of service' }],
      rates: {
        ...answer.rates,
        rows: [
          { ...LEAVING, code: '0+' },
          { ...LEAVING, code: '0+', of: 'others', rate: null, events: null },
        ],
      },
    });
    expect(released[1]?.fields.map(({ name, hint }) => [name, hint])).toEqual([
      ['leaving:group:all', 'Today 8%'],
      ['leaving:others:all', ''],
    ]);
  });

  it('keeps what has a field, and no band or rank that is not there any more', () => {
    const fits = [
      ['share', '40'],
      ['leaving:group:all', '6'],
      ['leaving:others:2+', '5'],
      ['transfer-rank', 'sergeant'],
      ['promotion:group:inspector', ''],
    ] as const;
    expect(withoutStrays(new Map(fits), sections)).toEqual(new Map(fits));
    const strays = [
      ['leaving:group:0-5', '12'],
      ['promotion:group:inspector', '3'],
      ['transfer-rank', 'inspector'],
    ] as const;
    expect(withoutStrays(new Map([...strays, ['share', '40'] as const]), sections)).toEqual(
      new Map([['share', '40']]),
    );
  });

  it('links each error to its field', () => {
    const errors = scenarioErrors([new Map(), new Map([['leaving:group:0-2', '120']])], '1.5', sections);
    expect(errors).toEqual([
      { field: 'scenario-cost', message: 'Cost of a leaver must be whole pounds up to 1,000,000' },
      {
        field: 'scenario-b-leaving-group-0-2',
        message: 'Scenario B: Leaving of Black, Under 2 years (%) must be a number from 0 to 100',
      },
    ]);
    expect(fieldIdOf(0, 'promotion:others:constable')).toBe('scenario-a-promotion-others-constable');
  });
});

describe('questionErrors', () => {
  it('minds a change or a seed that is no number within its limits', () => {
    expect(questionErrors({ change: '', seed: '1' })).toEqual([]);
    expect(questionErrors({ change: '−0.3', seed: '4294967295' })).toEqual([]);
    expect(questionErrors({ change: '6', seed: '1.5' }).map(({ field }) => field)).toEqual([
      'projection-change',
      'projection-seed',
    ]);
    expect(questionErrors({ change: 'x', seed: '' })).toHaveLength(2);
    expect(questionErrors({ change: '5e-1', seed: '1' })).toHaveLength(1);
  });
});

describe('the words of a run', () => {
  const at = (doneRuns: number, state: 'waiting' | 'running' = 'running') => ({
    ...{ id: 'a', state, doneRuns, runs: 10_000, message: null },
  });

  it('say every number to the eye and each quarter once to the ear', () => {
    expect(runWords(null)).toBe('The question is being put.');
    expect(runWords(at(0, 'waiting'))).toContain('next');
    expect(runWords(at(2500))).toBe('Working out: 2,500 of 10,000 runs.');
    const heard = Array.from({ length: 41 }, (_, index) => spokenRunWords(at(index * 250)));
    expect([...new Set(heard)]).toEqual([
      'Working out the projection.',
      'About a quarter of the runs are done.',
      'About half of the runs are done.',
      'About three quarters of the runs are done.',
    ]);
  });
});
