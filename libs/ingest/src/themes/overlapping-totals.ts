import { type ThemeNames } from './theme-names';
import { type ThemeTotal } from './theme-total';

/** How a total goes with those before it: `twice` when one of the same source and period is of the same theme or of a group
 *  that holds it or is held by it; `periods` when one of the same source is of a year and the other of its half; null when
 *  nothing overlaps. Either would let a reader subtract. */
export function overlappingTotals(
  total: ThemeTotal,
  before: readonly ThemeTotal[],
  { themes }: ThemeNames,
): 'twice' | 'periods' | null {
  const holds = (code: string) => themes.find((theme) => theme.code === code)?.holds ?? [code];
  const own = before.filter(({ source }) => source === total.source);
  const sameYear = ({ period }: ThemeTotal) => period.slice(0, 4) === total.period.slice(0, 4);
  if (own.some((each) => sameYear(each) && each.period.length !== total.period.length)) return 'periods';
  const samePeriod = own.filter(({ period }) => period === total.period);
  return samePeriod.some(({ theme }) => holds(theme).some((code) => holds(total.theme).includes(code)))
    ? 'twice'
    : null;
}
