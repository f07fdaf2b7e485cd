import { type QuestionContext } from '../questions/question-context';
import { type BridgedRanks } from './bridged-ranks';
import { type ChosenRank } from './choose-rank';

/** Ids of every code that the rank has had. A code that the ladder places higher or lower is another rank, also when a
 *  bridge leads to it: several ranks may have been merged or split. */
export function idsOfRank(
  { held }: QuestionContext,
  { ladder, rank }: ChosenRank,
  bridged: BridgedRanks,
): readonly number[] {
  const former = bridged.formerNamesOf(rank.code);
  const names = new Set([...former].flatMap((code) => [code, ...bridged.namesOf(code)]));
  const elsewhere = new Set(ladder.ranks.filter(({ order }) => order !== rank.order).map(({ code }) => code));
  const codes = held.vocabulary['rank'] ?? [];
  return codes.flatMap((code, at) =>
    (names.has(code) || bridged.namesOf(rank.code).has(code)) && !elsewhere.has(code) ? [at + 1] : [],
  );
}
