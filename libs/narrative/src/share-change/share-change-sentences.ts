import { type ShareChangeAnswer } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { groupPeople } from '../words/group-people';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { signedPoints } from '../format/signed-points';
import { splitSentence } from './split-sentence';

export type ShareChangeGroup = ShareChangeAnswer['groups'][number];

/** How the share of one group moved, and what the larger parts of the change go with: at most 25 words and three numbers a
 *  sentence. Without a change or a split it says why. */
export function shareChangeSentences(
  group: ShareChangeGroup,
  { about, from, to }: Pick<ShareChangeAnswer, 'about' | 'from' | 'to'>,
): string[] {
  const who = sentenceCase(groupPeople(group.label, about.people));
  const { before, after, change, status, reason } = group;
  if (status === 'withheld') return [`The figure for ${who} is not shown, to protect confidentiality.`];
  const moved =
    before.share === null || after.share === null
      ? []
      : [
          `${who}: ${formatPercent(before.share)} of declared at ${formatDate(from)}, ${formatPercent(after.share)} at ${formatDate(to)}${change === null ? '' : `: ${signedPoints(change)}`}.`,
        ];
  if (change === null) return [...moved, `${who}: no split of the change. Reason: ${reasonWords(reason)}.`];
  return [...moved, ...splitSentence(group)];
}
