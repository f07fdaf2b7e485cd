import { type ChartSpec } from '@muster/narrative';

/** Where an axis begins and ends. */
export type AxisEnds = Pick<ChartSpec['axis'], 'min' | 'max' | 'scale'>;

/** Where a value stands on an axis, as a percentage of its length. What lies beyond an end stands on that end; so does
 *  zero on a logarithmic axis. An axis of no length places everything at its start. */
export function axisPlace({ min = 0, max, scale }: AxisEnds): (value: number) => number {
  // A percentage needs no scale library: that would weigh more than the rest of the page.
  const along = scale === 'log' ? Math.log : (value: number) => value;
  const [start, end] = [along(min), along(max)];
  return (value) => {
    const within = Math.min(max, Math.max(min, value));
    return end === start ? 0 : ((along(within) - start) / (end - start)) * 100;
  };
}
