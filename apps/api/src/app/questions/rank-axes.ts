import { type RankLadder } from '@muster/domain';
import { NOT_RECORDED, type Vocabulary } from '@muster/ingest';
import { type Axis, type AxisGroup } from './axis';
import { RANK_AT_OR_ABOVE } from './dimension-ids';

/** The axis of ranks and grades: highest to lowest within each ladder, ladders in the order of the force. Ranks that no
 *  ladder knows stand behind them. Only ranks with people get a row. */
export function rankAxis(label: string, ladders: readonly RankLadder[], vocabulary: Vocabulary): Axis {
  const held = vocabulary['rank'] ?? [];
  const named = new Map<string, AxisGroup>();
  for (const { ranks } of ladders) {
    for (const { code, label: name } of ranks.toSorted((a, b) => b.order - a.order)) {
      if (!named.has(code)) named.set(code, { code, label: name, declared: true, always: false });
    }
  }
  const groups: AxisGroup[] = [
    ...named.values(),
    ...held
      .filter((code) => !named.has(code) && code !== NOT_RECORDED)
      .map((code) => ({ code, label: code, declared: true, always: false })),
    { code: NOT_RECORDED, label: 'Not recorded', declared: false, always: false },
  ];
  const byId = [NOT_RECORDED, ...held].map((code) => [groups.findIndex((group) => group.code === code)]);
  return {
    dimension: 'rank',
    label,
    columns: ['rank'],
    groups,
    overlapping: false,
    groupsOf: ([id = 0]) => byId[id] ?? [],
  };
}

/** The cumulative axis: a person stands in the group of their rank and of every lower one of the same ladder, so the
 *  groups overlap. Parallel ranks share one group, named after the first of them. Ranks that no ladder of the person's
 *  workforce type knows are in no group. */
export function rankAtOrAboveAxis(
  label: string,
  ladders: readonly RankLadder[],
  vocabulary: Vocabulary,
): Axis {
  const steps = ladders.flatMap((ladder) => stepsOf(ladder).map((step) => ({ ...step, ladder })));
  const types = vocabulary['workforce-type'] ?? [];
  const ranks = vocabulary['rank'] ?? [];
  return {
    dimension: RANK_AT_OR_ABOVE,
    label,
    columns: ['workforce-type', 'rank'],
    groups: steps.map(({ code, label: name }) => ({
      code,
      label: `${name} or above`,
      declared: true,
      always: false,
    })),
    overlapping: true,
    groupsOf: ([typeId = 0, rankId = 0]) => {
      const ladder = ladderOf(ladders, types[typeId - 1], ranks[rankId - 1]);
      const order = ladder?.ranks.find(({ code }) => code === ranks[rankId - 1])?.order;
      if (order === undefined) return [];
      return steps.flatMap((step, place) => (step.ladder === ladder && step.order <= order ? [place] : []));
    },
  };
}

/** One step per order of a ladder, highest first. */
function stepsOf({ ranks }: RankLadder): { code: string; label: string; order: number }[] {
  const steps = new Map<number, { code: string; label: string; order: number }>();
  for (const rank of ranks) if (!steps.has(rank.order)) steps.set(rank.order, rank);
  return [...steps.values()].toSorted((a, b) => b.order - a.order);
}

/** The ladder of a workforce type that has the rank. Where the type is not held, the only ladder that has the rank. */
function ladderOf(
  ladders: readonly RankLadder[],
  type: string | undefined,
  rank: string | undefined,
): RankLadder | undefined {
  const withRank = ladders.filter(({ ranks }) => ranks.some(({ code }) => code === rank));
  if (type === undefined) return withRank.length === 1 ? withRank[0] : undefined;
  return withRank.find(({ workforceType }) => workforceType === type);
}
