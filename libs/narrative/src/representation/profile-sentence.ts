import { type RepresentationRow } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { type SentenceContext } from './sentence-context';

/** One row of a profile (direction `within-group`) in words: which share of a group's people stands in a rank, unit or
 *  other part. Here `context.part` is the group and `context.group` is the rank: `Black, Sergeant: 12.0% (6 of 50).` */
export function profileSentence(row: RepresentationRow, context: SentenceContext): string {
  const heading = context.part === null ? context.group : `${context.part}, ${context.group}`;
  if (row.status === 'withheld') return `${heading}: not shown, to protect confidentiality.`;
  if (row.share === null || row.headcount === null || row.declared === null) {
    return `${heading}: no share can be given.`;
  }
  const counts = `${formatNumber(row.headcount)} of ${formatNumber(row.declared)}`;
  return `${heading}: ${formatPercent(row.share)} of these ${context.people} (${counts}).`;
}
