import { type ChartSpec } from '@muster/narrative';

/** A tick at a percentage of the axis' length. Ticks that are not `major` are hidden in a narrow box. */
export interface AxisTick {
  readonly at: number;
  readonly text: string;
  readonly major: boolean;
}

const MOST_IN_A_NARROW_BOX = 3;

/** Places the ticks of a share axis and marks at most three of them, evenly spread and always with the first, as those
 *  that stay where labels of all ticks would collide. */
export function axisTicks({ max, ticks }: ChartSpec['axis']): readonly AxisTick[] {
  const step = Math.max(1, Math.ceil((ticks.length - 1) / (MOST_IN_A_NARROW_BOX - 1)));
  return ticks.map(({ at, text }, index) => ({ at: (at / max) * 100, text, major: index % step === 0 }));
}
