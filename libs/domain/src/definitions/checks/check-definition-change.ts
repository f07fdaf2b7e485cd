import { type Classification } from '../classification';
import { type Definition } from '../definition';
import { type Force } from '../force';
import { type Grouping } from '../grouping';
import { type Process } from '../process';
import { type RankLadder } from '../rank-ladder';

/** Why a definition that published snapshots rest on may not be replaced by `next`, in one sentence; null when it may.
 *  Additions and better words are fine. Taking away or moving what figures already rest on is not: the same id would
 *  then stand for two meanings. Crosswalks, mappings and baselines may change: each use keeps its own version. */
export function checkDefinitionChange(held: Definition, next: Definition): string | null {
  const changed = changedPart(held, next);
  if (changed === null) return null;
  return `${held.kind} ${held.id} is in use and may only be extended, but ${changed}; give the changed one an id of its own.`;
}

function changedPart(held: Definition, next: Definition): string | null {
  if (held.kind === 'classification' && next.kind === 'classification') return changedCategory(held, next);
  if (held.kind === 'rank-ladder' && next.kind === 'rank-ladder') return changedRank(held, next);
  if (held.kind === 'grouping' && next.kind === 'grouping') return changedGroup(held, next);
  if (held.kind === 'force' && next.kind === 'force') return changedForce(held, next);
  if (held.kind === 'process' && next.kind === 'process') return changedProcess(held, next);
  return null;
}

function changedCategory(held: Classification, next: Classification): string | null {
  if (held.dimension !== next.dimension) return 'its dimension differs';
  const states = new Map(next.categories.map(({ code, state }) => [code, state]));
  const lost = held.categories.find(({ code, state }) => states.get(code) !== state);
  return lost ? `the category ${lost.code} is missing or has another state` : null;
}

function changedRank(held: RankLadder, next: RankLadder): string | null {
  if (held.workforceType !== next.workforceType) return 'its workforce type differs';
  const ranks = new Map(next.ranks.map((rank) => [rank.code, rank]));
  const lost = held.ranks.find(({ code, order }) => ranks.get(code)?.order !== order);
  if (lost) return `the rank ${lost.code} is missing or has another order`;
  const moved = held.ranks.find(({ code, band }) => band !== undefined && ranks.get(code)?.band !== band);
  if (moved) return `the rank ${moved.code} is in another band`;
  const groups = new Map(next.releaseGroups?.map(({ code, ranks: members }) => [code, members]));
  const other = held.releaseGroups?.find(({ code, ranks: members }) => !isSame(members, groups.get(code)));
  return other ? `the release group ${other.code} is missing or has other ranks` : null;
}

function isSame(one: readonly string[], other: readonly string[] | undefined): boolean {
  return other?.length === one.length && one.every((code) => other.includes(code));
}

function changedGroup(held: Grouping, next: Grouping): string | null {
  for (const [classification, members] of Object.entries(held.members)) {
    const after = next.members[classification];
    if (!after) return `it no longer covers ${classification}`;
    for (const group of new Set([...Object.keys(members), ...Object.keys(after)])) {
      const [was, is] = [members[group] ?? [], after[group] ?? []];
      const gone = was.find((code) => !is.includes(code));
      if (gone !== undefined) return `${gone} of ${classification} left the group ${group}`;
    }
  }
  return null;
}

function changedForce(held: Force, next: Force): string | null {
  if (held.code !== next.code) return 'its code differs';
  const dimension = Object.keys(held.classifications).find(
    (each) => held.classifications[each] !== next.classifications[each],
  );
  if (dimension !== undefined) return `${dimension} has another classification`;
  const ladder = held.rankLadders.find((id) => !next.rankLadders.includes(id));
  return ladder === undefined ? null : `the rank ladder ${ladder} is missing`;
}

/** A further stage would not fit into counts that are held, so not even that is an addition. */
function changedProcess(held: Process, next: Process): string | null {
  const codes = ({ stages }: Process) => stages.map(({ code }) => code).join(', ');
  if (codes(held) !== codes(next)) return 'its stages differ';
  return held.outcome === next.outcome ? null : 'its outcome differs';
}
