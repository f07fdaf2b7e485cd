import { type ProjectionScenario } from '@muster/contracts';
import { type FanRow } from './fan-row';
import { scenarioLabel } from './scenario-label';

/** The rows of a scenario: its years, then the level that its rates lead to. None where it is not shown. */
export function scenarioRows(scenario: ProjectionScenario): readonly FanRow[] {
  const { level, levelLow80, levelHigh80, name, rows, status } = scenario;
  if (status !== 'shown') return [];
  const of = { scenario: scenarioLabel(scenario), status };
  return [
    ...rows.map((year) => ({
      ...{ ...of, id: `${name}|${year.year}`, what: 'projected' as const, day: year.day },
      ...{ share: year.median, low80: year.low80, high80: year.high80, year },
    })),
    {
      ...{ ...of, id: `${name}|level`, what: 'level', day: null, share: level },
      ...{ low80: levelLow80, high80: levelHigh80, year: null },
    },
  ];
}
