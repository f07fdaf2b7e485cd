import fc from 'fast-check';
import { type ProjectionAnswer, type ProjectionScenario } from '@muster/contracts';
import { aProjectionAnswer, aProjectionScenario, aProjectionYear } from '../../fixtures/a-projection-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { type ChartSpec } from '../charts/chart-spec';
import { backTestTable } from './back-test-table';
import { peopleAYearTable } from './people-a-year-table';
import { projectionChart } from './projection-chart';
import { projectionRatesTable } from './projection-rates-table';
import { projectionYearsTable } from './projection-years-table';
import { scenariosChart } from './scenarios-chart';
import { scenariosTable } from './scenarios-table';

const more: ProjectionScenario = {
  ...aProjectionScenario,
  ...{ name: 'Scenario A', levers: { intakeShare: 0.44 }, level: 0.386, levelLow80: 0.36, levelHigh80: 0.41 },
  rows: aProjectionScenario.rows.map(({ year, median }) => aProjectionYear(year, median + year * 0.008)),
  cost: { perLeaver: 130_000, groupAYear: 3_250_000, allAYear: 16_250_000 },
};
const emptied: ProjectionScenario = {
  ...aProjectionScenario,
  ...{
    name: 'Scenario B',
    status: 'not-available',
    rows: [],
    level: null,
    levelLow80: null,
    levelHigh80: null,
  },
  ...{ peoplePerPointOfIntake: null, peoplePerPointOfLeaving: null, leaversAYear: null, cost: null },
  problem: { code: 'rank-emptied', message: 'Nobody would be left at the rank of Sergeant.' },
};

describe('projectionChart', () => {
  const chart = projectionChart(aProjectionAnswer);
  if (chart === null) throw new Error('the answer is shown');

  it('opens every sentence with its condition', () => {
    expect(chart.sentences).toEqual([
      'If today’s rates continued, the share of Black officers would level off at about 24.3%, below the population’s 38.6% of 2036.',
      'If today’s rates continued, the share would be about 20.1% on 31 March 2036 (range 17.1% to 23.1%).',
      'If today’s rates continued, none of the runs would be at or above the population’s share on 31 March 2036.',
    ]);
    expect(chart.subtitle).toBe(
      'Black officers as a share of declared officers, Example Constabulary (synthetic), from 31 March 2026',
    );
    expectPlain(chart, ['2036']);
  });

  it('draws what was counted before today, the runs from today, the population and the level', () => {
    const [fan] = chart.panels;
    expect(fan?.counted.map(({ at }) => Math.round(at))).toEqual([-3, -2, -1]);
    expect(fan?.runs.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(fan?.runs[10]?.spoken).toBe(
      'Today’s rates, 31 March 2036: 20.1%, 80% range 18.1% to 22.1%, 95% range 17.1% to 23.1%',
    );
    expect(fan?.level?.points).toEqual([
      { at: 0, value: 0.2432 },
      { at: 10, value: 0.2432 },
    ]);
    expect(chart.years.ticks.map(({ text }) => text)).toEqual(['2026', '2031', '2036']);
    expect(chart.years.label).toBe('31 March of each year');
    expect(chart.key.map(({ mark }) => mark)).toEqual([
      ...['dot', 'middle', 'inner', 'outer', 'population', 'level'],
    ]);
  });

  it('tables every year once, and every fifth year, the last and the level apart', () => {
    const days = ({ table }: ChartSpec) => table.rows.map(({ cells }) => cells[0]?.text);
    expect(chart.table.rows).toHaveLength(3 + 11 + 1);
    expect(days(chart).at(-1)).toBe('In the long run');
    const fifth = projectionYearsTable({ ...aProjectionAnswer, horizonYears: 10 });
    expect(fifth && days(fifth)).toEqual([
      '31 March 2026',
      '31 March 2031',
      '31 March 2036',
      'In the long run',
    ]);
  });

  it('says without a population or a level what there is', () => {
    const bare = { ...aProjectionScenario, level: null, levelLow80: null, levelHigh80: null };
    const rows = bare.rows.map((row) => ({ ...row, baseline: null, chanceOfParity: null }));
    const alone = projectionChart({ ...aProjectionAnswer, baseline: null, scenarios: [{ ...bare, rows }] });

    expect(alone?.sentences).toEqual([
      'If today’s rates continued, the share of Black officers would not settle at any level.',
      'If today’s rates continued, the share would be about 20.1% on 31 March 2036 (range 17.1% to 23.1%).',
    ]);
    expect(alone?.panels[0]).toMatchObject({ baseline: null, level: null });
  });

  it('has no chart where there is no projection', () => {
    const nothing: ProjectionAnswer = { ...aProjectionAnswer, status: 'withheld', scenarios: [] };
    const of = [projectionChart, projectionYearsTable, peopleAYearTable, scenariosChart, scenariosTable];
    expect(of.map((make) => make(nothing))).toEqual(of.map(() => null));
  });

  it('gives shares of a release in whole percents', () => {
    const released = projectionChart({ ...aProjectionAnswer, source: 'released' });
    expect(released?.sentences[0]).toContain('at about 24%, below the population’s 39% of 2036.');
    expect(released?.table.rows[0]?.cells[1]?.text).toBe('Released');
    expect(released?.key[0]).toEqual({ mark: 'dot', text: 'Released' });
    if (released) expectPlain(released, ['2036']);
  });
});

describe('the tables beside the fan', () => {
  it('say what one point means in people a year', () => {
    const table = peopleAYearTable(aProjectionAnswer);
    expect(table?.sentences).toEqual([
      'If today’s rates continued, one point more of the intake would mean about 1.3 more Black officers joining a year.',
      'If today’s rates continued, one point less leaving would mean about 3.1 fewer Black officers leaving a year.',
    ]);
    if (table) expectPlain(table);
  });

  it.each<[string, number, string]>([
    ['too high', 0.4, 'was 0.4 points too high after three years.'],
    ['too low', -1.25, 'was 1.3 points too low after three years.'],
    ['right', 0, 'was within 0.1 points after three years.'],
  ])('say how far the method was off: %s', (_, errorPoints, end) => {
    const { backTest } = aProjectionAnswer;
    const rows = backTest.rows.map((row) => ({ ...row, errorPoints }));
    const table = backTestTable({ ...aProjectionAnswer, backTest: { ...backTest, rows } });
    expect(table.sentences).toEqual([`Trained to 31 March 2023, the same method ${end}`]);
    expectPlain(table, ['0.1']);
  });

  it('say why the method could not be tried', () => {
    const problem = {
      code: 'history-too-short',
      message: 'Six years of snapshots are needed; three are held.',
    };
    const backTest = {
      status: 'not-available' as const,
      problem,
      trainedTo: null,
      trainedYears: null,
      rows: [],
    };
    expect(backTestTable({ ...aProjectionAnswer, backTest }).sentences).toEqual([problem.message]);
  });

  it('say what is assumed, with events', () => {
    const table = projectionRatesTable(aProjectionAnswer);
    expect(table.table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Leaving in a year', 'Black', 'Under 2 years', '8.0', '24', '300.0'],
      ['Leaving in a year', 'All others who declared', 'Under 2 years', '6.0', '90', '1,500.0'],
      ['Promotion in a year', 'Black', 'Constable', '[x]', '0', '0.0'],
      ['Share of the intake', 'Black', 'Everybody', '30.0', '114', '380.0'],
    ]);
    expectPlain(table);
  });
});

describe('scenariosChart and scenariosTable', () => {
  const answer = { ...aProjectionAnswer, scenarios: [aProjectionScenario, more, emptied] };

  it('draw today’s rates behind each scenario, on the same axes, and leave out what cannot be worked out', () => {
    const chart = scenariosChart(answer);
    expect(chart?.panels.map(({ heading, beside }) => [heading, beside?.label])).toEqual([
      ['Today’s rates', undefined],
      ['Scenario A', 'Today’s rates'],
    ]);
    expect(chart?.sentences).toEqual([
      'If “Scenario A” held, the share would level off at about 38.6%. If “Scenario A” held, it may or may not reach the population’s 38.6% of 2036.',
    ]);
    if (chart) expectPlain(chart, ['2036']);
  });

  it('stand side by side with people, costs and the reason where there are no figures', () => {
    const table = scenariosTable(answer);
    expect(table?.sentences).toEqual([
      'If “Scenario A” held, the group would be about 565 officers on 31 March 2036.',
      'If “Scenario B” held, there would be no figures; the table says why.',
    ]);
    expect(table?.table.rows[1]?.cells.map(({ text }) => text)).toEqual([
      ...['Scenario A', '28.1', '26.1', '30.1', '0', '38.6', '565', '25', '125', '3,250,000', '16,250,000'],
      '[z]',
    ]);
    expect(table?.table.rows[2]?.cells.at(-1)?.text).toBe('Nobody would be left at the rank of Sergeant.');
    if (table) expectPlain(table);
  });

  it('are nothing without a scenario that can be shown', () => {
    expect(scenariosChart({ ...answer, scenarios: [aProjectionScenario, emptied] })).toBeNull();
    expect(scenariosTable(aProjectionAnswer)).toBeNull();
  });

  it('marks few leavers and what they cost as more than nothing', () => {
    const [today] = aProjectionAnswer.scenarios;
    if (!today) throw new Error('the fixture has scenarios');
    const few = {
      ...{ ...more, leaversAYear: { group: null, all: 125 } },
      cost: { perLeaver: 130_000, groupAYear: null, allAYear: 16_250_000 },
    };
    const table = scenariosTable({ ...aProjectionAnswer, scenarios: [today, few] });

    expect(table?.table.rows[1]?.cells.slice(-4).map(({ text }) => text)).toEqual([
      ...['[low]', '125', '[low]', '16,250,000'],
    ]);
    if (table) expectPlain(table);
  });
});

describe('picture, table, download and sentences of a projection', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const year = fc.record({
    median: share,
    spread: fc.double({ min: 0, max: 0.2, noNaN: true }),
    chance: share,
  });

  it('say the same, in at most 25 words, with their condition and without the word never', () => {
    fc.assert(
      fc.property(
        fc.array(year, { minLength: 1, maxLength: 6 }),
        fc.option(share),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.option(share),
        fc.constantFrom('counted' as const, 'released' as const),
        fc.constantFrom('Scenario C', 'A name of as many words as sixty letters can hold, or so'),
        (years, level, spreadOfLevel, baseline, source, name) => {
          const rows = years.map(({ median, spread, chance }, at) => ({
            ...aProjectionYear(at, median),
            ...{ low80: Math.max(0, median - spread), high80: Math.min(1, median + spread) },
            ...{ low95: Math.max(0, median - 2 * spread), high95: Math.min(1, median + 2 * spread) },
            ...{ baseline, chanceOfParity: baseline === null ? null : chance },
          }));
          const around = (by: number) =>
            level === null ? null : Math.min(1, Math.max(0, level + by * spreadOfLevel));
          const today = {
            ...aProjectionScenario,
            rows,
            level,
            levelLow80: around(-1),
            levelHigh80: around(1),
          };
          const scenarios = [today, { ...today, name }];
          const answer = { ...aProjectionAnswer, source, horizonYears: years.length - 1, scenarios };
          const of = [
            projectionChart,
            projectionYearsTable,
            peopleAYearTable,
            scenariosChart,
            scenariosTable,
          ];
          for (const make of of) {
            const chart: ChartSpec | null = make(answer);
            if (chart === null) throw new Error('the answer is shown');
            expectPlain(chart, ['1', '99', '0.1', '99.9', rows.at(-1)?.day.slice(0, 4) ?? '']);
            const said = chart.sentences.flatMap((text) => text.split(/(?<=\.) (?=[A-Z])/));
            expect(said.filter((text) => !/^If (today’s rates continued|“.+” held), /.test(text))).toEqual(
              [],
            );
            expect(JSON.stringify(chart)).not.toMatch(/\bnever\b/i);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
