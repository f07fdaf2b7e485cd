import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BoardFact,
  type BoardNumber,
  type BoardPosition,
  boardPositionSchema,
  publishedQuestionSchema,
} from '@muster/contracts';
import { aRelease, type PlantedCounts } from '../../test/a-release';
import { answerProgression } from '../answers/answer-progression';
import { answerRepresentation } from '../answers/answer-representation';
import { answerRetention } from '../answers/answer-retention';
import { type PublishedBaseline, type Reading } from '../answers/reading';
import { type ReaderRole } from '../lattice/reader-role';
import { boardPosition } from './board-position';
import { type BoardInput } from './board-input';
import { type BoardRules } from './board-rules';
import { readBoardRules } from './read-board-rules';

const RULES = shippedRules();
/** Chosen so that every expectation below can be worked by hand. */
const STOCK = {
  stock: 1210,
  'stock ethnicity=declared': 1100,
  'stock ethnicity=white': 1000,
  'stock ethnicity=black': 40,
  'stock ethnicity=asian': 60,
  'stock sex=declared': 1210,
  'stock sex=female': 400,
  'stock sex=male': 810,
};
const FLOWS = {
  'leavers 2024-25': 60,
  'leavers 2024-25 ethnicity=white': 40,
  'leavers 2024-25 ethnicity=black': 20,
  'leavers 2024-25-h2': 35,
  'leavers 2024-25-h2 ethnicity=black': 10,
  'promotions 2024-25 ethnicity=white': 50,
};
const CENSUS: PublishedBaseline = {
  ...{ id: 'census:E1', label: 'Census', dimension: 'ethnicity' },
  shares: new Map([
    ['asian', 0.06],
    ['black', 0.11],
    ['white', 0.7],
  ]),
};

const SEXES: PublishedBaseline = {
  ...{ id: 'census-sex:E1', label: 'Census', dimension: 'sex' },
  shares: new Map([
    ['female', 0.51],
    ['male', 0.49],
  ]),
};

const entries = (value: number): BoardNumber => ({
  ...{ value, unit: 'entries' },
  source: { kind: 'register', register: 'commitments' },
});
const RATED = {
  ...{ fact: 'commitments' as const, total: entries(3), rated: entries(3), amber: entries(1) },
  ...{ red: entries(1), notOnTrack: entries(2), period: 'Q2 2025/26', oldest: null },
};

function shippedRules(): BoardRules {
  const file = join(__dirname, '../../../../definitions/board/position.json');
  const read = readBoardRules(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

function input(
  quarters: Readonly<Record<string, PlantedCounts>>,
  changes: Partial<BoardInput> = {},
  role: ReaderRole = 'board',
): BoardInput {
  const published = Object.entries(quarters).map(([id, planted]) => aRelease(id, role, planted));
  const figures = published.at(-1);
  if (!figures) throw new Error('no release');
  const reading: Reading = {
    ...{ figures, published, baseline: CENSUS, gate: 0.6 },
    words: {
      ...{ forceName: 'Example Constabulary', synthetic: true, codeVersion: '0.1.0' },
      people: { officer: 'officers' },
    },
  };
  const readings = new Map([
    ['ethnicity', reading],
    ['sex', { ...reading, baseline: SEXES }],
  ]);
  return { readings, rules: RULES, today: '2025-05-10', commitments: null, ...changes };
}

function position(...given: Parameters<typeof input>): BoardPosition {
  return boardPositionSchema.parse(JSON.parse(JSON.stringify(boardPosition(input(...given)))));
}

const YEAR = { '2024-Q1': STOCK, '2025-Q1': { ...STOCK, ...FLOWS } };

describe('the board position', () => {
  it('begins with who left, the group of the plan beside the population, and how many declared', () => {
    const [leaving, share, declared] = position(YEAR).headlines.map(({ fact }) => fact);

    // By hand: 60 of (1,210 + 1,210) / 2 = 4.96 %, so 5 %.
    expect(leaving).toMatchObject({
      ...{ fact: 'events', measure: 'leavers', events: { value: 60 }, rate: { value: 0.05 } },
      period: { from: '2024-04-01', to: '2025-03-31' },
    });
    // By hand: 40 of 1,100 = 3.6 %, so 4 %; 11 % of the population; the gap 3.6 - 11 = -7.4, so -7.
    expect(share).toMatchObject({
      ...{ fact: 'share', share: { value: 0.04 }, population: { value: 0.11 }, gap: { value: -7 } },
      ...{ verdict: 'below', change: 'no-clear-change', since: '2024-03-31' },
    });
    // By hand: 1,100 of 1,210 = 90.9 %.
    expect(declared).toMatchObject({ fact: 'declared', share: { value: 0.91 } });
  });

  it('has three headlines in a release without flows too, with and without ratings', () => {
    const told = (commitments: BoardInput['commitments']) =>
      // The first snapshot of the force: nobody can have left since.
      position({ '2020-Q1': STOCK }, { commitments }).headlines.map(({ fact }) => [
        fact.fact,
        'share' in fact ? fact.share?.value : null,
      ]);

    // By hand: 40 of 1,100 are 3.6 %, 1,100 of 1,210 are 90.9 %, 400 of 1,210 are 33.1 %.
    expect(told(null)).toEqual([
      ['share', 0.04],
      ['declared', 0.91],
      ['share', 0.33],
    ]);
    expect(told({ fact: RATED, changed: [] }).map(([fact]) => fact)).toEqual([
      ...['share', 'commitments', 'declared'],
    ]);
  });

  it('names the cells behind every number, and each of them is in the release', () => {
    const given = input(YEAR);
    const keys = new Set(
      [...given.readings.values()].flatMap(({ published }) =>
        published.flatMap((figures) =>
          figures.meta.tables.flatMap(({ workforceType, measure, period }) =>
            figures
              .rows()
              .map(
                ({ coords }) =>
                  `${figures.meta.quarter.id} ${keyText(workforceType, measure, period?.id ?? '', coords)}`,
              ),
          ),
        ),
      ),
    );
    const numbers = numbersIn(position(YEAR));

    expect(numbers.length).toBeGreaterThan(10);
    for (const { source } of numbers) {
      if (source.kind !== 'released') continue;
      expect(source.release).toBe('release-2025-Q1');
      for (const cell of source.cells) expect([cell, keys.has(cell)]).toEqual([cell, true]);
    }
    expect(numbers[1]?.source).toMatchObject({
      ...{ page: 'retention', section: 'leavers', column: 'rate', row: {} },
      // The people in post at both ends of the financial year stand in two releases.
      cells: ['2025-Q1 officer|leavers|2024-25|', '2024-Q1 officer|stock||', '2025-Q1 officer|stock||'],
    });
    expect(numbers[0]?.source).toMatchObject({
      ...{ column: 'people', cells: ['2025-Q1 officer|leavers|2024-25|'] },
    });
  });

  it('says no number that the pages of readers do not print in the same row and column', () => {
    const given = input(YEAR);
    const reading = given.readings.get('ethnicity');
    if (!reading) throw new Error('a reading');
    const question = publishedQuestionSchema.parse({ force: 'EXMP' });
    const sections = [answerRepresentation, answerRetention, answerProgression].flatMap((page) => {
      const answer = page(reading, question);
      return answer.ok ? answer.value.toJSON().sections : [];
    });

    const compared = numbersIn(position(YEAR)).flatMap(({ value, source }) => {
      if (source.kind !== 'released' || 'sex' in source.row) return [];
      const rows = sections.find(({ id }) => id === source.section)?.rows ?? [];
      const row = rows.find(({ group }) => JSON.stringify(group) === JSON.stringify(source.row));
      expect(row?.figures[source.column]).toMatchObject({ status: 'shown', value });
      return [source.section];
    });
    expect(new Set(compared)).toEqual(
      new Set(['leavers', 'representation', 'declaration', 'leavers-compared', 'promotions-compared']),
    );
  });

  it('flags decisions by the rules, the largest gap first, and leads to the breakdown without a value in the address', () => {
    const { decisions } = position(YEAR);

    // By hand: Black leavers 20 of 40 beside White 40 of 1,000: clear; 7 points below the population. Asian: 60 of 1,100
    // is 5 %, beside 6 % of the population: no decision.
    expect(decisions.map(({ rule, fact }) => [rule, groupOf(fact)])).toEqual([
      ['ethnicity-below-population', 'black'],
      ['more-likely-to-leave', 'black'],
      // 400 of 1,210 are women, 33 %, beside 51 %.
      ['sex-below-population', 'female'],
    ]);
    expect(decisions[0]?.link).toEqual({
      path: '/representation',
      query: { force: 'EXMP', release: '2025-Q1', who: 'officer', by: 'ethnicity' },
      section: 'representation',
    });
    expect(decisions[1]?.link).toMatchObject({ path: '/retention', section: 'leavers-compared' });
  });

  it('flags nothing below a threshold, of a withheld group, or for a network', () => {
    const rules = {
      ...RULES,
      rules: RULES.rules.map((rule) => (rule.reason === 'share-below' ? { ...rule, threshold: 19 } : rule)),
    };
    const hidden = { '2024-Q1': {}, '2025-Q1': { stock: 1210 } };

    expect(position(YEAR, { rules }).decisions.map(({ rule }) => rule)).toEqual(['more-likely-to-leave']);
    expect(position(hidden).decisions).toEqual([]);
    expect(position(YEAR, {}, 'network').decisions).toEqual([]);
  });

  it('asks for more declarations below the least share, and for help with a Red commitment', () => {
    const few = { ...STOCK, 'stock ethnicity=declared': 900 };
    const changed = [{ kind: 'rating' as const, reference: '195', before: 'Amber', now: 'Red' }];
    const told = position({ '2025-Q1': few }, { commitments: { fact: RATED, changed } });

    // By hand: 900 of 1,210 = 74 %, below 80 %.
    expect(told.decisions.map(({ rule }) => rule).slice(2)).toEqual([
      ...['few-declared', 'commitment-off-track'],
    ]);
    expect(told.headlines.map(({ fact }) => fact)).toContainEqual(RATED);
    expect(told.changes.at(-1)).toEqual(changed[0]);
    expect(told.notShown).not.toContain('no-commitments');
  });

  it('answers four questions, with twelve places of which those without a release are gaps', () => {
    const [representative, progressing, leaving, trusted] = position(YEAR).questions;

    expect(representative?.series.points).toHaveLength(12);
    expect(representative?.series.points.at(-1)).toMatchObject({
      ...{ asAt: '2025-03-31', figure: { status: 'shown', value: 0.04 } },
    });
    expect(representative?.series.points.at(-2)).toEqual({
      ...{ asAt: '2024-12-31', figure: { status: 'not-available' } },
    });
    expect(representative?.state).toBe('no-clear-change');
    // Promotions of Black officers are withheld: no rate, and nothing that says which way they went.
    expect([progressing?.state, progressing?.fact]).toMatchObject([
      'too-few',
      { missing: { status: 'withheld' } },
    ]);
    expect(leaving?.fact).toMatchObject({ fact: 'likelihood', verdict: 'clear' });
    expect(leaving?.series.step).toBe('half-year');
    expect(trusted?.fact).toMatchObject({ fact: 'declared' });
  });

  it('tells a change only when the difference holds against chance, rounding and hold', () => {
    const rising = { ...STOCK, 'stock ethnicity=black': 200 };
    const falling = { ...STOCK, 'stock ethnicity=black': 10 };
    const stateOf = (now: PlantedCounts) =>
      position({ '2024-Q1': { ...STOCK, 'stock ethnicity=black': 100 }, '2025-Q1': now }).questions[0]?.state;

    expect([stateOf(falling), stateOf({ ...STOCK, 'stock ethnicity=black': 105 })]).toEqual([
      ...['worse', 'no-clear-change'],
    ]);
    // 18 % is above 11 %: it moved away from the population.
    expect(stateOf(rising)).toBe('worse');
  });

  it('finds what cannot be told and pointed one way in three releases a year apart', () => {
    const asian = (people: number) => ({ ...STOCK, 'stock ethnicity=asian': people });
    const over = (first: number, second: number, third: number) =>
      position({ '2023-Q1': asian(first), '2024-Q1': asian(second), '2025-Q1': asian(third) }).undecided;

    // By hand, of 1,100 declared beside 6 %: 55 are 5 %, 1 point below; 65 are 5.9 %, no whole point; 75 are 6.8 %, above.
    expect(
      over(55, 60, 55).map(({ about, direction, years, group }) => [about, direction, years, group?.code]),
    ).toEqual([['share', 'below', 3, 'asian']]);
    expect([over(55, 75, 55), over(55, 65, 55), over(55, 55, 65)]).toEqual([[], [], []]);
    // 20 are 1.8 %: clearly below in the first year, so it is not open in all three.
    expect(over(20, 60, 55)).toEqual([]);
    expect(position(YEAR).notShown).toContain('fewer-than-three-years');
  });

  it('says no share, verdict or decision by a characteristic that fewer than 60 % have declared, and says so', () => {
    // By hand: 700 of 1,210 are 58 %. In YEAR Black officers are below the population and more likely to leave.
    const few = { 'stock ethnicity=declared': 700 };
    const told = position({ '2024-Q1': { ...STOCK, ...few }, '2025-Q1': { ...STOCK, ...FLOWS, ...few } });

    expect(told.decisions.map(({ rule }) => rule)).toEqual(['sex-below-population', 'few-declared']);
    const [leaving, share, declared] = told.headlines.map(({ fact }) => fact);
    expect(leaving).toMatchObject({ events: { value: 60 }, rate: { value: 0.05 } });
    expect(share).toMatchObject({
      ...{ fact: 'share', share: null, gap: null, missing: { status: 'not-available' } },
      ...{ verdict: null, change: null, since: null },
    });
    expect(declared).toMatchObject({ fact: 'declared', share: { value: 0.58 } });
    expect(told.questions.map(({ state }) => state)).toEqual([
      ...['none', 'too-few', 'none', 'no-clear-change'],
    ]);
    expect(told.questions[0]?.series.points.every(({ figure }) => figure.status === 'not-available')).toBe(
      true,
    );
    expect(told.notShown).toContain('few-declared');
    expect(told.undecided).toEqual([]);
  });

  it('says when the next release is due, how old the figures are, and what is new', () => {
    const told = position(YEAR, { today: '2025-09-01' });

    // By hand: 30 June 2025 and 45 days is 14 August; 31 March to 1 September is 154 days.
    expect(told.next).toEqual({ quarter: '2025-Q2', label: 'Q1 2025/26', by: '2025-08-14', overdue: true });
    expect(told.age).toEqual({ days: 154, staleAfter: 140 });
    expect(told.changes).toMatchObject([{ kind: 'new-release', label: 'Q4 2024/25', before: 'Q4 2023/24' }]);
    expect(position({ '2025-Q1': STOCK }).changes).toMatchObject([{ kind: 'first-release' }]);
    expect(position({ '2025-Q1': STOCK }).notShown).toEqual([
      ...['rounded', 'small-withheld', 'no-people', 'first-release', 'fewer-than-three-years'],
      'no-commitments',
    ]);
  });

  it('tells a network no more than its view, in place of the board’s words', () => {
    const told = position(YEAR, {}, 'network');
    const values = numbersIn(told).filter(({ unit }) => unit === 'people');

    expect(values.every(({ value }) => value >= 15)).toBe(true);
    expect(told.notShown).toContain('network-rule');
    expect(told.notShown).not.toContain('small-withheld');
  });
});

describe('the rules of the board position', () => {
  it('are refused with every fault at once', () => {
    const broken = { ...RULES, version: 'new', rules: [{ ...RULES.rules[0], most: 9, why: '' }] };
    const read = readBoardRules(JSON.parse(JSON.stringify(broken)));

    expect(read.ok ? '' : read.refusal.message).toMatch(/version.*most.*why/);
    const twice = readBoardRules({ ...RULES, rules: [RULES.rules[0], RULES.rules[0]] });
    expect(twice.ok ? '' : twice.refusal.message).toContain('two rules have the same id');
  });

  it('are refused where a sentence would print another number than they have', () => {
    const faultOf = (changed: object) => {
      const read = readBoardRules({ ...RULES, ...changed });
      return read.ok ? '' : read.refusal.message;
    };
    const shareBelow = RULES.rules.find(({ reason }) => reason === 'share-below');
    const fewDeclared = RULES.rules.find(({ reason }) => reason === 'few-declared');

    expect(faultOf({ undecidedYears: { ...RULES.undecidedYears, value: 4 } })).toContain(
      'undecidedYears.value: sentences of the page say three years',
    );
    expect(faultOf({ rules: [{ ...shareBelow, threshold: 2.5 }] })).toContain(
      'rules.0.threshold: is printed whole',
    );
    expect(faultOf({ rules: [{ ...fewDeclared, threshold: 0.605 }] })).toContain('is printed whole');
    expect(faultOf({ rules: [{ ...fewDeclared, threshold: 0.57 }] })).toBe('');
  });
});

function numbersIn(given: unknown): BoardNumber[] {
  if (Array.isArray(given)) return given.flatMap(numbersIn);
  if (typeof given !== 'object' || given === null) return [];
  if ('value' in given && 'source' in given) return [given as BoardNumber];
  return Object.values(given).flatMap(numbersIn);
}

function keyText(type: string, measure: string, period: string, coords: Readonly<Record<string, string>>) {
  const place = Object.entries(coords)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([dimension, code]) => `${dimension}=${code}`);
  return `${type}|${measure}|${period}|${place.join('&')}`;
}

function groupOf(fact: BoardFact): string | undefined {
  return fact.fact === 'commitments' ? undefined : fact.group?.code;
}
