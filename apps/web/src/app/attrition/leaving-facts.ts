import {
  type AttritionAnswer,
  type EventRatesAnswer,
  type FlowSeriesAnswer,
  type RetentionAnswer,
} from '@muster/contracts';
import { attritionSummary, eventRatesChart, flowSeriesChart, retentionChart } from '@muster/narrative';

/** The answers of the page that have arrived. */
export interface LeavingAnswersSoFar {
  readonly rates?: EventRatesAnswer | undefined;
  readonly attrition?: AttritionAnswer | undefined;
  readonly series?: FlowSeriesAnswer | undefined;
  readonly retention?: RetentionAnswer | undefined;
}

/** The page in a few sentences, each of them from the figure that it belongs to, so that no two of them can differ: who
 *  moved, who leaves how often, the rate of 12 months, how long people stay. What has not arrived is left out. */
export function leavingFacts({
  rates,
  attrition,
  series,
  retention,
}: LeavingAnswersSoFar): readonly string[] {
  return [
    ...(attrition ? attritionSummary(attrition).sentences : []),
    ...(rates ? eventRatesChart(rates).rates.sentences : []),
    ...(series?.by.length === 0 ? (flowSeriesChart(series).rolling?.sentences ?? []) : []),
    ...(retention ? retentionChart(retention).curve.sentences.slice(0, 1) : []),
  ];
}
