import { formatPercent } from '../format/format-percent';
import { yearsWords } from '../words/years-words';

/** What `impliedSentences` speaks of: shares from 0 to 1. */
export interface ImpliedFacts {
  readonly intakeShare: number;
  readonly byYear: readonly { readonly years: number; readonly share: number }[];
  /** Null when the share stays as it is: nobody leaves, or whoever leaves is replaced by their like. */
  readonly level: number | null;
}

/** Where a target for those who join leads the share of everybody. Each sentence opens with its condition, because it is no
 *  forecast. */
export function impliedSentences({ intakeShare, byYear, level }: ImpliedFacts): readonly string[] {
  const [today, ...later] = byYear;
  if (!today) return [];
  const joiners = `with ${formatPercent(intakeShare)} of joiners from the group`;
  return [
    ...later
      .filter(({ years }) => years === 10 || years === 20)
      .map(
        ({ years, share }) =>
          `If today’s rates continued, ${joiners}, its share would go from ${formatPercent(today.share)} to ${formatPercent(share)} in ${yearsWords(years)}.`,
      ),
    level === null
      ? 'If today’s rates continued, no share would move: nobody leaves, or whoever leaves is replaced by somebody of the same group.'
      : `If today’s rates continued, its share would level off at ${formatPercent(level)}.`,
  ];
}
