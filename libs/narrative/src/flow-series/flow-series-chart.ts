import { type FlowSeriesAnswer } from '@muster/contracts';
import { countAxis } from '../axes/count-axis';
import { chartMarkers } from '../charts/chart-markers';
import { type TrendChartSpec } from '../charts/chart-spec';
import { labelOfRow } from '../event-rates/label-of-row';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { periodWords } from '../words/period-words';
import { subtitleWords } from '../words/subtitle-words';
import { flowColumns } from './flow-columns';
import { flowLines } from './flow-lines';
import { flowRows } from './flow-rows';
import { flowSentences } from './flow-sentences';
import { flowTitle } from './flow-title';
import { rollingChart } from './rolling-chart';

/** The figures of joiners and leavers over time. */
export interface FlowSeriesChart {
  readonly joinersAndLeavers: TrendChartSpec;
  /** Leaver rate of the last 12 months; null where the steps are no months. */
  readonly rolling: TrendChartSpec | null;
}

const STEPS = { month: 'month', quarter: 'quarter', year: 'year' } as const;

/** Joiners and leavers of each period as two lines, one panel per group, with the headcount, promotions and changes in the
 *  table. A period without an event is 0; one without a snapshot is a gap. Population: the people of the question. */
export function flowSeriesChart(answer: FlowSeriesAnswer): FlowSeriesChart {
  const { about, by, series, step } = answer;
  const markers = chartMarkers(answer.markers);
  const breaks = answer.markers.filter((marker) => marker.breaks).map(({ asAt }) => asAt);
  const title = flowTitle(answer);
  const table = chartTable(flowRows(series), {
    caption: title,
    columns: flowColumns(answer, markers),
    id: ({ group, point }) => [...Object.values(group), point?.to ?? 'all-periods'].join('|'),
  });
  const label = (group: (typeof series)[number]) => labelOfRow(group, by[0] ?? '');
  const axis = `${about.people} per ${STEPS[step]}`;
  return {
    joinersAndLeavers: {
      kind: 'trend',
      id: `flows-${by.join('-').replace(/[^a-z-]/g, '-')}`,
      title,
      subtitle: subtitleWords(about, `Joiners and leavers per ${STEPS[step]}`, by, periodWords(answer)),
      sentences: flowSentences(answer),
      key: [
        { mark: 'dot', text: `Joiners and leavers of each ${STEPS[step]}` },
        ...markers.map(({ letter, text }) => ({ mark: 'marker' as const, text: `${letter}: ${text}` })),
      ],
      axis: countAxis(
        axis,
        series.flatMap(({ points }) => points.flatMap(({ joiners, leavers }) => [joiners, leavers])),
      ),
      panels: series.map((group) => ({
        heading: label(group) ?? (series.length > 1 ? 'Everybody' : null),
        lines: flowLines(group, label(group), breaks),
      })),
      markers,
      table,
      csv: chartCsv(`muster-flows-${answer.force}-${answer.from}-${answer.to}`, table),
      // Only a rate of 12 months is divided by anything.
      notes: step === 'month' ? [...about.notes, about.denominator] : about.notes,
    },
    rolling: rollingChart(answer),
  };
}
