import { type ChartSpec } from '@muster/narrative';
import { axisPlace } from './axis-place';

/** A tick at a percentage of the axis' length. Ticks that are not `major` are hidden in a narrow box. */
export interface AxisTick {
  readonly at: number;
  readonly text: string;
  readonly major: boolean;
}

const MOST_IN_A_NARROW_BOX = 3;

/** Places the ticks of an axis and marks at most three of them as those that stay where labels of all ticks would
 *  collide: evenly spread and always with the first; of a logarithmic axis the ends and 1. */
export function axisTicks(
  axis: Pick<ChartSpec['axis'], 'min' | 'max' | 'scale' | 'ticks'>,
): readonly AxisTick[] {
  const { scale, ticks } = axis;
  const place = axisPlace(axis);
  const last = ticks.length - 1;
  const step = Math.max(1, Math.ceil(last / (MOST_IN_A_NARROW_BOX - 1)));
  const isMajor = (at: number, index: number) =>
    scale === 'log' ? at === 1 || index === 0 || index === last : index % step === 0;
  return ticks.map(({ at, text }, index) => ({ at: place(at), text, major: isMajor(at, index) }));
}
