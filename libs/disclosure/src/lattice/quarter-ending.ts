import { quarterOf } from './quarter-of';
import { type ReleaseQuarter } from './release-period';

/** The quarter that ends on `lastDay` (`YYYY-MM-DD`), or null when none does. */
export function quarterEnding(lastDay: string): ReleaseQuarter | null {
  const [year = '', month = ''] = lastDay.split('-');
  const quarter = quarterOf(`${year}-Q${Math.ceil(Number(month) / 3)}`);
  return quarter?.lastDay === lastDay ? quarter : null;
}
