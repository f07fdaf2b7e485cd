import { type ChartFrame } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';

const MOST_TICKS = 6;
/** An interval that reaches further ends in an arrow. */
const FURTHEST = 5;

/** A logarithmic axis of powers of two around 1 that holds every ratio of `ratios` up to 32 and down to 1/32. At most six
 *  ticks, 1 among them. */
export function ratioAxis(label: string, ratios: readonly (number | null)[]): ChartFrame['axis'] {
  const powers = ratios
    .filter((ratio) => ratio !== null && ratio > 0)
    .map((ratio) => Math.log2(ratio as number));
  const up = Math.min(FURTHEST, Math.max(1, Math.ceil(Math.max(0, ...powers) - 1e-9)));
  const down = Math.min(
    FURTHEST,
    Math.max(1, Math.ceil(Math.max(0, ...powers.map((power) => -power)) - 1e-9)),
  );
  let step = 1;
  while (Math.ceil(up / step) + Math.ceil(down / step) + 1 > MOST_TICKS) step += 1;
  const first = -Math.ceil(down / step);
  const last = Math.ceil(up / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => {
    const power = (first + index) * step;
    const at = 2 ** power;
    return { at, text: formatNumber(at, Math.min(3, Math.max(0, -power))) };
  });
  return { label, scale: 'log', min: 2 ** (first * step), max: 2 ** (last * step), ticks };
}
