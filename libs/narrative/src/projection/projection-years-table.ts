import { type ProjectionAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { tableChart } from '../tables/table-chart';
import { fanColumns } from './fan-columns';
import { horizonSentence } from './horizon-sentence';
import { levelSentence } from './level-sentence';
import { projectionSubtitle } from './projection-subtitle';
import { scenarioRows } from './scenario-rows';

const EVERY = 5;

/** Every fifth year of where today's rates lead, the last year and the level: what is read first. Null where there is no
 *  projection. */
export function projectionYearsTable(answer: ProjectionAnswer): TableChartSpec | null {
  const [today] = answer.scenarios;
  if (today?.status !== 'shown') return null;
  const rows = scenarioRows(today).filter(
    ({ year }) => year === null || year.year % EVERY === 0 || year.year === answer.horizonYears,
  );
  return tableChart(rows, {
    id: 'projection-years',
    title: 'Every fifth year',
    subtitle: projectionSubtitle(answer),
    sentences: [levelSentence(today, answer), horizonSentence(today, answer)].filter(
      (sentence) => sentence !== null,
    ),
    columns: fanColumns({ ...answer, scenarios: [today] }),
    rowId: ({ id }) => id,
    fileName: `muster-projection-fifth-years-${answer.force}-${answer.asAt}`,
    notes: ['The table of the chart has every year.'],
  });
}
