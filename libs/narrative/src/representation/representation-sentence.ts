import { type RepresentationRow } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { formatPoints } from '../format/format-points';
import { groupSubject } from '../words/group-subject';
import { type SentenceContext } from './sentence-context';
import { NO_PROOF_OF_PARITY } from '../words/verdict-words';

/** A longer sentence is cut in two. */
const MOST_WORDS = 25;

/** One row in words: share, counts and, where there is a baseline, the population share and the verdict. Every sentence
 *  has at most 25 words; a `cant-tell` has a second sentence. The numbers are those of the table, rounded alike. A row
 *  without a share says why. Population: the part of the workforce that the row belongs to. */
export function representationSentence(row: RepresentationRow, context: SentenceContext): string {
  if (row.status === 'withheld') {
    return `The figure for ${context.group} is not shown, to protect confidentiality.`;
  }
  if (row.status === 'not-held') return `${context.dimension} is not held in this snapshot.`;
  const subject = groupSubject(context.group, context.people, context.part);
  if (row.undeclared && row.headcount !== null) {
    const heading = context.part === null ? context.group : `${context.part}, ${context.group}`;
    return `${heading}: ${formatNumber(row.headcount)} ${context.people}, left out of percentages.`;
  }
  if (
    row.status === 'not-available' ||
    row.share === null ||
    row.headcount === null ||
    row.declared === null
  ) {
    const heading = context.part === null ? context.group : `${context.part}, ${context.group}`;
    return `${heading}: no share can be given, because nobody here has declared.`;
  }
  const counts = `${formatNumber(row.headcount)} of ${formatNumber(row.declared)}`;
  const level = `${subject} ${formatPercent(row.share)} of ${context.denominator} (${counts})`;
  if (row.baselineShare === null || row.gap === null || row.verdict === null) return `${level}.`;
  const population = formatPercent(row.baselineShare);
  const verdict = verdictPhrase(row.verdict, row.gap);
  const whole = `${level}, ${population} of the population: ${verdict}`;
  const [first = ''] = whole.split(/(?<=\.) /);
  return first.split(' ').length <= MOST_WORDS
    ? whole
    : `${level}. The population has ${population}: ${verdict}`;
}

function verdictPhrase(verdict: NonNullable<RepresentationRow['verdict']>, gapPp: number): string {
  switch (verdict) {
    case 'below':
      return `${formatPoints(gapPp)} below.`;
    case 'above':
      return `${formatPoints(gapPp)} above.`;
    case 'none':
      return 'no material gap.';
    case 'cant-tell':
      return `the gap could be chance. ${NO_PROOF_OF_PARITY}`;
    default:
      return verdict satisfies never;
  }
}
