import { type Axis } from './axis';

/** The group that is never pooled where it can be shown. */
const NEVER_POOLED = 'black';

/** `axis`, with the groups of `names` in front of a group that holds Black people together with others: Asian, Black, Mixed
 *  and Other before "ethnic minorities". The same axis where nothing is pooled. Both axes read the same one column, of
 *  `codes` codes. The groups then overlap. */
export function nameGroups(axis: Axis, names: Axis, codes: number): Axis {
  const named = pooledPlaces(axis, names, codes);
  if (named.length === 0) return axis;
  return {
    ...axis,
    overlapping: true,
    groups: [...named.flatMap((place) => names.groups[place] ?? []), ...axis.groups],
    groupsOf: (ids) => [
      ...names.groupsOf(ids).flatMap((place) => {
        const own = named.indexOf(place);
        return own === -1 ? [] : [own];
      }),
      ...axis.groupsOf(ids).map((place) => place + named.length),
    ],
  };
}

/** Positions of the named groups that stand whole in the group of `axis` that pools Black people with others. */
function pooledPlaces(axis: Axis, names: Axis, codes: number): readonly number[] {
  const ids = Array.from({ length: codes + 1 }, (_, id) => id);
  const members = (of: Axis, place: number) => ids.filter((id) => of.groupsOf([id]).includes(place));
  const taken = new Set(axis.groups.map(({ code }) => code));
  for (const [place, { declared }] of axis.groups.entries()) {
    if (!declared) continue;
    const pool = new Set(members(axis, place));
    const whole = names.groups.flatMap((group, at) => {
      const own = members(names, at);
      return group.declared && own.length > 0 && own.every((id) => pool.has(id)) ? [at] : [];
    });
    const black = whole.find((at) => names.groups[at]?.code === NEVER_POOLED);
    if (black !== undefined && members(names, black).length < pool.size) {
      return whole.filter((at) => !taken.has(names.groups[at]?.code ?? ''));
    }
  }
  return [];
}
