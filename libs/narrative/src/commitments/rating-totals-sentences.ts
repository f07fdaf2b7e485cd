import { type RatingTotals } from '@muster/contracts';
import { listWords } from '../words/list-words';
import { kindWords } from './kind-words';

/** More periods than these are told by the first and the last. */
const MOST_PERIODS = 3;

/** How many lines of a kind are not on track, and for which period: `9 of 23 commitments are not on track (Amber). None is
 *  Red. Rated for Q2 2025/26.` No sentence for a kind without lines. */
export function ratingTotalsSentences(totals: Omit<RatingTotals, 'sentences'>): readonly string[] {
  const { all, notRated, periods } = totals;
  if (all === 0) return [];
  const rest = notRated === 0 ? [] : [`${notRated} ${notRated === 1 ? 'is' : 'are'} not rated.`];
  if (notRated === all) {
    return [
      all === 1 ? `The ${totals.kind} is not rated.` : `None of ${kindWords(totals.kind, all)} is rated.`,
    ];
  }
  return [...trackSentences(totals), ...rest, ...(periods.length === 0 ? [] : [periodSentence(periods)])];
}

function trackSentences(totals: Omit<RatingTotals, 'sentences'>): readonly string[] {
  const { kind, all, green, amber, red } = totals;
  const late = amber + red;
  const are = late === 1 ? 'is' : 'are';
  const lines = kindWords(kind, all);
  const of = `of ${lines}`;
  if (late === 0)
    return green === all && all > 1
      ? [`All ${lines} are on track (Green).`]
      : [`None ${of} is Amber or Red.`];
  if (red === 0) return [`${late} ${of} ${are} not on track (Amber).`, 'None is Red.'];
  if (amber === 0) return [`${late} ${of} ${are} not on track (Red).`, 'None is Amber.'];
  return [`${late} ${of} are not on track: ${amber} Amber and ${red} Red.`];
}

function periodSentence(periods: RatingTotals['periods']): string {
  const labels = periods.map(({ label }) => label).toReversed();
  if (labels.length === 1) return `Rated for ${labels.join()}.`;
  return labels.length <= MOST_PERIODS
    ? `Rated for ${listWords(labels, 'and')}.`
    : `Rated for ${labels.length} periods, from ${labels[0] ?? ''} to ${labels.at(-1) ?? ''}.`;
}
