import { type RankProfileAnswer } from '@muster/contracts';
import { type Choice } from '../ui/select-field';

/** The ranks from which somebody can be promoted, highest first: those of the ladder without its top. A profile has every
 *  step of the ladder followed by "or above"; behind the last of them stand ranks that the ladder does not know. Empty
 *  where ranks are not held. */
export function ranksOfProfile({ rows }: RankProfileAnswer): readonly Choice[] {
  const top = rows.findIndex(({ orAbove }) => orAbove);
  const bottom = rows.findLastIndex(({ orAbove }) => orAbove);
  const ranks = new Map(
    rows
      .slice(top + 1, bottom + 1)
      .filter(({ orAbove }) => !orAbove)
      .map(({ rank, rankLabel }) => [rank, rankLabel]),
  );
  return [...ranks].map(([value, label]) => ({ value, label }));
}
