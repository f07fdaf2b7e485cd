import { type RankProfileAnswer } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { firstShort } from '../words/first-short';
import { groupPeople } from '../words/group-people';
import { sentenceCase } from '../words/sentence-case';
import { changeDirection } from './change-direction';
import { changedRanks } from './changed-ranks';
import { type RankProfileRow } from './rank-profile-row';

const MOST_SENTENCES = 2;

/** The shares at a rank that clearly changed, the furthest first: `higher` and `lower` only where the range of the change
 *  leaves out 0. Without one, that none did and the largest group of a rank as it stands. */
export function rankProfileSentences(answer: RankProfileAnswer): string[] {
  const clear = changedRanks(answer.rows).slice(0, MOST_SENTENCES);
  if (clear.length > 0) return clear.map((row) => sentenceOf(row, answer));
  const known = answer.rows.some(({ changePoints }) => changePoints !== null);
  const some = answer.rows
    .filter(({ after, orAbove, undeclared }) => after.share !== null && !orAbove && !undeclared)
    .toSorted((a, b) => (b.after.headcount ?? 0) - (a.after.headcount ?? 0))
    .slice(0, 1);
  return [
    known
      ? 'No share at a rank clearly changed between the two dates.'
      : 'No change can be given between the two dates.',
    ...some.map((row) => sentenceOf(row, answer)),
  ];
}

function sentenceOf(row: RankProfileRow, { about, from, to }: RankProfileAnswer): string {
  const who = groupPeople(row.groupLabel, about.people);
  const { before, after } = row;
  const now = `${formatPercent(after.share ?? 0)} at ${formatDate(to)}`;
  const text =
    before.share === null
      ? `${row.rankLabel}: ${who} were ${now}.`
      : `${row.rankLabel}: ${who} were ${formatPercent(before.share)} at ${formatDate(from)}, ${now}: ${changeDirection(row)}.`;
  return sentenceCase(firstShort([text, text.replace(`${row.rankLabel}: `, '')], 25));
}
