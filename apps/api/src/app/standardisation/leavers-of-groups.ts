import { DAYS_PER_YEAR } from '@muster/domain';
import { type AxisGroup } from '../questions/axis';
import { type CountedStrata } from './count-strata';
import { FAMILIES } from './leaving-families';

/** What one declared group counts of everything that an answer tells. */
export interface LeaversOfGroup {
  readonly code: string;
  readonly personYears: number;
  /** By position in `FAMILIES`; the first is all of them. */
  readonly events: readonly number[];
}

/** An answer, and the counts of all declared groups by which it is decided what of it may be told. They never leave the server. */
export interface WithLeavers<A extends object> {
  readonly answer: A;
  readonly leavers: readonly LeaversOfGroup[];
}

/** Leavers and person-years of all declared groups of an axis, also of those that the answer does not compare: what is told
 *  of one of them may follow from what is told of the others. */
export function leaversOfGroups(
  groups: readonly AxisGroup[],
  { groups: tallies }: Pick<CountedStrata, 'groups'>,
): readonly LeaversOfGroup[] {
  return groups.flatMap(({ code, declared, always }, place) => {
    const tally = tallies.get(place);
    if (!declared || (!always && !tally)) return [];
    const strata = [...(tally?.values() ?? [])];
    return {
      code,
      personYears: strata.reduce((sum, { days }) => sum + days, 0) / DAYS_PER_YEAR,
      events: FAMILIES.map((_, family) => strata.reduce((sum, { events }) => sum + (events[family] ?? 0), 0)),
    };
  });
}
