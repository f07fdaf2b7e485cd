import { type FlowPoint, type FlowSeriesAnswer } from '@muster/contracts';
import { wholePeriod, type WholePeriod } from './whole-period';

export type FlowGroup = FlowSeriesAnswer['series'][number];

/** One row of the table: one period of a group, or (`point` null) all of them together. */
export interface FlowRow {
  readonly group: FlowGroup['group'];
  readonly labels: FlowGroup['labels'];
  readonly point: FlowPoint | null;
  readonly flows: WholePeriod;
}

/** Every period of every group, and after the periods of a group their sum. */
export function flowRows(series: readonly FlowGroup[]): FlowRow[] {
  return series.flatMap(({ group, labels, points }) => {
    const whole = wholePeriod(points);
    return [
      ...points.map((point) => ({ group, labels, point, flows: point })),
      ...(whole === null ? [] : [{ group, labels, point: null, flows: whole }]),
    ];
  });
}
