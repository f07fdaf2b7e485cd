import { type RankLadder } from '@muster/domain';
import { type LatticeDimension } from '../lattice';
import { rankGroups, type RankGroup } from './rank-groups';
import { UNDECLARED_LEAF } from './undeclared-leaf';
import { withRepeats } from './with-repeats';

/** Rank by the groups of a ladder, each a leaf, and "and above" for each step but the lowest, which is everybody, and the
 *  highest, which is there already. Ranks that the ladder does not group count in totals only. Null when the ladder has
 *  neither groups nor bands and more than six ranks. */
export function rankDimension(ladder: RankLadder): LatticeDimension | null {
  const groups = rankGroups(ladder);
  if (!groups) return null;
  const own = groups.map(({ code, label }) => ({ code, label, leaves: [code], main: true }));
  return {
    id: 'rank',
    label: 'Rank or grade',
    leaves: [...groups.map(({ code, label }) => ({ code, label, undeclared: false })), UNDECLARED_LEAF],
    groups: withRepeats([...own, ...andAbove(groups)]),
  };
}

function andAbove(groups: readonly RankGroup[]) {
  const steps = [...new Set(groups.map(({ order }) => order))].toSorted((a, b) => a - b).slice(1, -1);
  return steps.flatMap((step) => {
    const first = groups.find(({ order }) => order === step);
    if (!first) return [];
    return [
      {
        code: `${first.code}-and-above`,
        label: `${first.label} and above`,
        leaves: groups.flatMap(({ code, order }) => (order >= step ? [code] : [])),
        main: false,
      },
    ];
  });
}
