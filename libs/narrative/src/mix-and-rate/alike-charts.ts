import { type DecompositionAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { alikeTable } from './alike-table';
import { strataTable } from './strata-table';

/** Both groups among people alike, for one way of leaving; null where the answer has no such figures. */
export interface AlikeCharts {
  readonly alike: TableChartSpec | null;
  readonly strata: TableChartSpec | null;
}

/** Both groups as if they were composed as the whole force, and every length of service. Population: people of the two groups
 *  over their time in post. Apart from the other figures of the gap, so that the page can load it after them. */
export function alikeCharts(answer: DecompositionAnswer, way: string): AlikeCharts {
  const route = answer.routes.find((each) => each.route === way);
  return route === undefined
    ? { alike: null, strata: null }
    : { alike: alikeTable(answer, route), strata: strataTable(answer, route) };
}
