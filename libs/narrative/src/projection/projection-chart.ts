import { type ProjectionAnswer } from '@muster/contracts';
import { type FanChartSpec } from '../charts/fan-chart-spec';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { countedRows } from './counted-rows';
import { fanColumns } from './fan-columns';
import { fanFrame } from './fan-frame';
import { fanOfScenario } from './fan-of-scenario';
import { horizonSentence } from './horizon-sentence';
import { levelSentence } from './level-sentence';
import { paritySentence } from './parity-sentence';
import { projectionNotes } from './projection-notes';
import { projectionSubtitle } from './projection-subtitle';
import { scenarioRows } from './scenario-rows';

const TITLE = 'Where today’s rates lead';

/** Chart, table, sentences and download of where today's rates lead: what was counted, every year of the runs and the
 *  level in the long run. Null where there is no projection; `problem` of the answer says why. */
export function projectionChart(answer: ProjectionAnswer): FanChartSpec | null {
  const [today] = answer.scenarios;
  if (today?.status !== 'shown') return null;
  const alone = { ...answer, scenarios: [today] };
  const table = chartTable([...countedRows(answer), ...scenarioRows(today)], {
    ...{ caption: TITLE, columns: fanColumns(alone), id: ({ id }) => id },
  });
  return {
    ...{ kind: 'fan', id: 'projection', title: TITLE, subtitle: projectionSubtitle(answer) },
    sentences: [levelSentence(today, answer), horizonSentence(today, answer), paritySentence(today)].filter(
      (sentence) => sentence !== null,
    ),
    ...fanFrame(answer, [today]),
    panels: [fanOfScenario(today, answer)],
    table,
    csv: chartCsv(`muster-projection-${answer.force}-${answer.asAt}`, table),
    notes: projectionNotes(answer),
  };
}
