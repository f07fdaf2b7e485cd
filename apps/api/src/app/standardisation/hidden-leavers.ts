import { withheldRows } from '../questions/withheld-rows';
import { type LeaversOfGroup } from './leavers-of-groups';

/** Codes of the groups of whom no leavers may be told: of all ways of leaving together, and of any single one. */
export interface HiddenLeavers {
  readonly all: ReadonlySet<string>;
  readonly single: ReadonlySet<string>;
}

/** Whose leavers must not be told, so that no count below `threshold` can be read, or follows from answers about the other
 *  groups. Ways of leaving add up to all of them, so one that is small closes every single one of its group. The next group
 *  that goes is the one with least time in post, whatever way is asked about, so that answers hide the same groups. */
export function hiddenLeavers(groups: readonly LeaversOfGroup[], threshold: number): HiddenLeavers {
  const hidden = (countsOf: (group: LeaversOfGroup) => readonly number[]) => {
    const rows = groups.map((group) => ({
      group: { group: group.code },
      counts: [group.personYears, ...countsOf(group)],
      undeclared: false,
    }));
    const flags = withheldRows(rows, ['group'], threshold);
    return groups.flatMap(({ code }, at) => (flags[at] === true ? [code] : []));
  };
  const all = hidden(({ events }) => events.slice(0, 1));
  return { all: new Set(all), single: new Set([...all, ...hidden(({ events }) => events)]) };
}
