import { type ProjectionAnswer, type ProjectionScenario } from '@muster/contracts';
import { aProjectionAnswer, aProjectionScenario, aProjectionYear } from '../../fixtures/a-projection-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { backTestTable } from './back-test-table';
import { levelSentence } from './level-sentence';
import { noProjectionSentence } from './no-projection-sentence';
import { paritySentence } from './parity-sentence';
import { projectionChart } from './projection-chart';
import { projectionRatesTable } from './projection-rates-table';
import { scenariosTable } from './scenarios-table';

const IF = 'If today’s rates continued,';

/** Rows from 2026 on with these chances; every expectation below is read off them by hand. */
function withChances(chances: readonly (number | null)[]): ProjectionScenario {
  const rows = chances.map((chanceOfParity, year) => ({
    ...aProjectionYear(year, 0.2),
    ...{ chanceOfParity, baseline: chanceOfParity === null ? null : 0.386 },
  }));
  return { ...aProjectionScenario, rows };
}

describe('what is said of the chance of parity', () => {
  it.each<[number, string, string]>([
    [0, 'none', '0'],
    [0.0001, 'hardly any', '<1%'],
    [0.003, 'hardly any', '<1%'],
    [0.006, '1%', '1'],
    [0.318, '32%', '32'],
    [0.996, 'nearly all', '>99%'],
    [0.9999, 'nearly all', '>99%'],
    [1, 'all', '100'],
  ])('%d is %s of the runs, and %s in table and download', (chance, words, cell) => {
    const scenario = withChances([0, chance]);
    const answer = {
      ...aProjectionAnswer,
      horizonYears: 1,
      scenarios: [scenario, { ...scenario, name: 'A' }],
    };
    const chart = projectionChart(answer);
    const beside = scenariosTable(answer);
    const columnOf = (id: string) => chart?.table.columns.findIndex((column) => column.id === id) ?? -1;

    expect(paritySentence(scenario)).toContain(
      `${IF} ${words} of the runs would be at or above the population’s share on 31 March 2027.`,
    );
    expect(chart?.table.rows.at(-2)?.cells[columnOf('chance')]?.text).toBe(cell);
    expect(chart?.csv.rows.at(-2)?.[columnOf('chance')]).toBe(cell);
    expect(beside?.table.rows[1]?.cells[4]?.text).toBe(cell);
    if (chart) expectPlain(chart, ['2027']);
    if (beside) expectPlain(beside);
  });

  it.each<[string, (number | null)[], string | null]>([
    [
      'the day with the most, where they fall back',
      [0, 0.318, 0.2, 0.01],
      `the most would be there on 31 March 2027: 32% of them`,
    ],
    [
      'the first day with half, wherever the most are',
      [0, 0.5, 0.9, 0.3],
      'half of the runs or more would first be there on 31 March 2027',
    ],
    ['that they start there', [1, 0.7, 0.2], 'the runs would start there'],
    ['that the last day has the most', [0, 0.1, 0.2], 'no earlier year would have more'],
    ['nothing more where none is there', [0, 0, 0], null],
    [
      'a population that begins later',
      [null, 0.6, 0.4],
      'half of the runs or more would first be there on 31 March 2027',
    ],
  ])('names %s', (_, chances, more) => {
    const sentence = paritySentence(withChances(chances)) ?? '';

    expect(sentence.split(/(?<=\.) /).slice(1)).toEqual(more === null ? [] : [`${IF} ${more}.`]);
    expect(sentence).not.toMatch(/\bby\b|would reach/);
  });
});

describe('what is said of the level', () => {
  const at = (
    level: number,
    low: number | null,
    high: number | null,
    source: 'counted' | 'released' = 'counted',
  ) =>
    levelSentence(
      { ...withChances([0, 0]), level, levelLow80: low, levelHigh80: high },
      { ...aProjectionAnswer, source },
    ).replace(`${IF} the share of Black officers would level off at about `, '');

  it('is below or above the population only where its range leaves it out, and names the year', () => {
    expect(at(0.25, 0.18, 0.33)).toBe('25.0%, below the population’s 38.6% of 2027.');
    expect(at(0.45, 0.4, 0.5)).toBe('45.0%, above the population’s 38.6% of 2027.');
    expect(at(0.3, 0.2, 0.39)).toBe(`30.0%. ${IF} it may or may not reach the population’s 38.6% of 2027.`);
    expect(at(0.41, 0.386, 0.45)).toContain('may or may not reach');
    expect(at(0.25, null, null)).toContain('may or may not reach');
  });

  it('gets a sentence of its own beside the population where the words of one would be too many', () => {
    const group = { code: 'long', label: 'Any other mixed or multiple background' };
    const of = { ...withChances([0, 0]), level: 0.0001, levelLow80: 0, levelHigh80: 0.001 };

    expect(levelSentence(of, { ...aProjectionAnswer, group })).toBe(
      `${IF} the share of officers (Any other mixed or multiple background) would level off at about less than 0.1%. ${IF} that would be below the population’s 38.6% of 2027.`,
    );
  });

  it('takes the range as it is printed', () => {
    expect(at(0.3, 0.2, 0.3856)).toContain('may or may not reach');
    expect(at(0.3, 0.2, 0.39, 'released')).toContain('may or may not reach the population’s 39%');
    expect(at(0.3, 0.2, 0.38, 'released')).toContain('below');
  });
});

describe('what is said of a release that is looked back at', () => {
  const { backTest } = aProjectionAnswer;
  const tableOf = (errorPoints: number, inside80: boolean) => {
    const rows = backTest.rows.slice(-1).map((row) => ({
      ...{ ...row, observed: 0.15, predicted: 0.15 + errorPoints / 100, errorPoints, inside80 },
    }));
    return backTestTable({ ...aProjectionAnswer, source: 'released', backTest: { ...backTest, rows } });
  };

  it('is whole percents and whole points, named as released', () => {
    expect(tableOf(0, true).sentences).toEqual([
      'Trained to 31 March 2023, the same method was within 1 point after three years.',
    ]);
    expect(tableOf(2, false).sentences[0]).toContain('was 2 points too high');
    expect(tableOf(2, false).table.rows[0]?.cells.map(({ text }) => text)).toEqual([
      ...['31 March 2026', '3', '17', '15', '2', 'No', 'Yes'],
    ]);
    expect(tableOf(0, true).table.columns[3]?.header).toBe('Released (%)');
    expect(tableOf(0, true).notes.join(' ')).toContain('rounding alone');
    expectPlain(tableOf(0, true), ['1']);
    expectPlain(tableOf(2, false));
  });
});

describe('what is not there', () => {
  it('is withheld where the events are kept back, and not available where nobody was at risk', () => {
    const [first] = aProjectionAnswer.rates.rows;
    if (!first) throw new Error('the answer has rates');
    const rows = [
      { ...first, rate: null, events: null, exposure: null },
      { ...first, of: 'others' as const, rate: null, events: 0, exposure: 0 },
    ];
    const table = projectionRatesTable({ ...aProjectionAnswer, rates: { ...aProjectionAnswer.rates, rows } });

    expect(table.table.rows.map(({ cells }) => cells.slice(3).map(({ text }) => text))).toEqual([
      ['[c]', '[c]', '[c]'],
      ['[x]', '0', '0.0'],
    ]);
    expect(table.csv.rows.slice(1).map((row) => row[3])).toEqual(['[c]', '[x]']);
    expect(table.table.symbols.map(({ meaning }) => meaning)).toEqual(['confidential', 'not available']);
    expectPlain(table);
  });

  it('marks a small number of events', () => {
    const [first] = aProjectionAnswer.rates.rows;
    if (!first) throw new Error('the answer has rates');
    const rows = [{ ...first, events: 9, smallNumber: true }, first];
    const table = projectionRatesTable({ ...aProjectionAnswer, rates: { ...aProjectionAnswer.rates, rows } });

    expect(table.table.rows.map(({ cells }) => cells[4]?.text)).toEqual(['9 [s]', '24']);
    expect(table.table.symbols.map(({ meaning }) => meaning)).toEqual(['small number, handle with care']);
  });

  it('has its reason, of the answer or of today’s rates', () => {
    const message = 'Nobody of this group joined in the years that rates come from.';
    const problem = { code: 'stratum-empty', message };
    const today: ProjectionScenario = { ...aProjectionScenario, status: 'not-available', rows: [], problem };
    const nothing: ProjectionAnswer = {
      ...aProjectionAnswer,
      status: 'not-available',
      problem,
      scenarios: [],
    };

    expect(noProjectionSentence(nothing)).toBe(message);
    expect(noProjectionSentence({ ...aProjectionAnswer, scenarios: [today] })).toBe(message);
    expect(noProjectionSentence(aProjectionAnswer)).toBeNull();
  });
});
