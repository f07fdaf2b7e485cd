import { type ProjectionAnswer } from '@muster/contracts';
import { type FanChartSpec } from '../charts/fan-chart-spec';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { fanColumns } from './fan-columns';
import { fanFrame } from './fan-frame';
import { fanOfScenario } from './fan-of-scenario';
import { countedRows } from './counted-rows';
import { levelSentence } from './level-sentence';
import { projectionNotes } from './projection-notes';
import { projectionSubtitle } from './projection-subtitle';
import { scenarioRows } from './scenario-rows';

const TITLE = 'Scenarios beside today’s rates';

/** The scenarios of a projection beside today's rates, a picture each on the same axes, and every year of all of them in
 *  one table. Those that cannot be worked out have no picture; `scenariosTable` says why. Null where none is shown. */
export function scenariosChart(answer: ProjectionAnswer): FanChartSpec | null {
  const shown = answer.scenarios.filter(({ status }) => status === 'shown');
  const [today, ...others] = shown;
  if (!today || today.name !== '' || others.length === 0) return null;
  const table = chartTable([...countedRows(answer), ...shown.flatMap(scenarioRows)], {
    ...{ caption: TITLE, columns: fanColumns(answer), id: ({ id }) => id },
  });
  return {
    ...{ kind: 'fan', id: 'scenarios', title: TITLE, subtitle: projectionSubtitle(answer) },
    sentences: others.map((scenario) => levelSentence(scenario, answer)),
    ...fanFrame(answer, shown),
    panels: shown.map((scenario) => fanOfScenario(scenario, answer, scenario === today ? null : today)),
    table,
    csv: chartCsv(`muster-scenarios-${answer.force}-${answer.asAt}`, table),
    notes: projectionNotes(answer),
  };
}
