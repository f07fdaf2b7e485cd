import { ok, refuse, type Result } from '@muster/domain';
import { type Axis } from '../questions/axis';
import { chooseComparator } from '../questions/choose-comparator';
import { groupsOverlap } from '../questions/groups-overlap';
import { type StandardisationRefusal } from './plan-standardisation';
import { type StratumTally } from './stratum-tally';

/** Positions of the two groups; null where there is none to choose. */
export interface ChosenPair {
  readonly group: number | null;
  readonly comparator: number | null;
  /** Somebody can be in both. */
  readonly overlap: boolean;
}

/** The two groups that are compared: by code, else the declared group with most time in post as the comparator and, of the
 *  others, the one with most leavers. `sizes`: number of ids of each column of the axis. Refused for a code that no declared
 *  group has, and for comparing a group with itself; refusals do not repeat codes. */
export function choosePair(
  axis: Axis,
  sizes: readonly number[],
  tallies: ReadonlyMap<number, StratumTally>,
  asked: { readonly group?: string | undefined; readonly comparator?: string | undefined },
): Result<ChosenPair, StandardisationRefusal> {
  const sum = (place: number, of: 'days' | 'events') =>
    [...(tallies.get(place)?.values() ?? [])].reduce(
      (all, sums) => all + (of === 'days' ? sums.days : (sums.events[0] ?? 0)),
      0,
    );
  const days = new Map(axis.groups.map((_, place) => [place, sum(place, 'days')]));
  const chosen = chooseComparator(axis.groups, days, asked.comparator);
  if (!chosen.ok) return chosen;
  const comparator = chosen.value;
  const overlaps = (place: number) => comparator !== null && groupsOverlap(axis, sizes, place, comparator);
  if (asked.group !== undefined) {
    const place = axis.groups.findIndex(({ code, declared }) => declared && code === asked.group);
    if (place === -1) {
      return refuse('unknown-group', 'the measured dimension has no declared group with this code.');
    }
    if (place === comparator) return refuse('group-is-comparator', 'a group is not compared with itself.');
    return ok({ group: place, comparator, overlap: overlaps(place) });
  }
  let group: number | null = null;
  for (const [place, { declared }] of axis.groups.entries()) {
    if (!declared || place === comparator || overlaps(place) || !((days.get(place) ?? 0) > 0)) continue;
    if (group === null || sum(place, 'events') > sum(group, 'events')) group = place;
  }
  return ok({ group, comparator, overlap: false });
}
