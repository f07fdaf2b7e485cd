import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type ReleasedValue } from '../protect/protected-cell';

/** Whole numbers of people, both ends possible. */
export interface CountInterval {
  readonly least: number;
  readonly most: number;
}

/** What an outsider knows of a cell from its released value alone. Rounding to base b moves a count by at most b-1, and a
 *  shown count had at least k people. `maybeHeld`: the value is that of the release before, so fewer than m people may have
 *  moved since it was worked out, and both ends give way by m-1. Withheld: nobody up to anybody (`Infinity`), because
 *  cells are also withheld to protect others. Source: docs/methods/disclosure-audit.md. */
export function publishedInterval(
  released: ReleasedValue,
  maybeHeld: boolean,
  {
    roundingBase,
    threshold,
    holdMovers,
  }: Pick<DisclosurePolicy, 'roundingBase' | 'threshold' | 'holdMovers'>,
): CountInterval {
  if (released.value === null) return { least: 0, most: Infinity };
  const off = roundingBase.value - 1;
  const moved = maybeHeld ? holdMovers.value - 1 : 0;
  return {
    least: Math.max(0, Math.max(threshold.value, released.value - off) - moved),
    most: released.value + off + moved,
  };
}
