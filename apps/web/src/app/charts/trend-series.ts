import { type ChartLine } from '@muster/narrative';

/** A run of consecutive points in the shape that ngx-charts reads. */
export interface TrendSeries {
  readonly name: string;
  readonly series: readonly {
    readonly name: Date;
    readonly value: number;
    readonly min: number;
    readonly max: number;
  }[];
}

/** Breaks a line where a point has no value, because ngx-charts would draw the gap as zero, and where a point must not be
 *  joined to the one before. Dates are midnight UTC; a point without interval gets a band of no height. */
export function trendSeries(line: ChartLine): readonly TrendSeries[] {
  const runs: TrendSeries['series'][number][][] = [];
  let open = false;
  for (const { asAt, value, lower, upper, joined } of line.points) {
    if (joined === false) open = false;
    if (value === null) {
      open = false;
      continue;
    }
    if (!open) runs.push([]);
    open = true;
    runs
      .at(-1)
      ?.push({ name: new Date(`${asAt}T00:00:00Z`), value, min: lower ?? value, max: upper ?? value });
  }
  return runs.map((series, index) => ({ name: `${line.id} ${index + 1}`, series }));
}
