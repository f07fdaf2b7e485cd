import { type ChartBar } from './chart-spec';
import { signedPoints } from '../format/signed-points';

interface PartOfWhole {
  readonly id: string;
  readonly label: string;
  /** Share, -1 to 1. */
  readonly part: number;
}

/** The bars of a waterfall in percentage points: each part begins where the one before it ended; the one with the id `total`
 *  begins at zero. */
export function waterfallBars(total: string, rows: readonly PartOfWhole[]): ChartBar[] {
  let at = 0;
  return rows.map(({ id, label, part }) => {
    const isTotal = id === total;
    const begin = isTotal ? 0 : at;
    at = begin + part * 100;
    const text = signedPoints(part);
    return {
      ...{ id, label, from: begin, to: at, role: isTotal ? 'total' : 'part', text },
      spoken: `${label}: ${text}`,
    };
  });
}
