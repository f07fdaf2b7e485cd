import { type DisparityRatioAnswer } from '@muster/contracts';
import { groupPeople } from '../words/group-people';
import { formatRatio } from '../format/format-ratio';
import { reasonSentence } from '../words/reason-sentence';
import { sentenceCase } from '../words/sentence-case';

export type DisparityRow = DisparityRatioAnswer['rows'][number];

/** Said beside every ratio: it counts who is there, not who was promoted. */
const STOCK = 'This counts people at one date: a large intake at the bottom raises it.';
const MOST_GROUPS = 2;

const FEW = 'It rests on fewer than ten people, so one person moves it.';

/** How much faster than the comparator the two groups with the largest ratios thin out from the lower to the upper ranks,
 *  and what that does not say. The ratio has no range, so nothing is called clear, and one that rests on few people says
 *  so. */
export function disparityRatioSentences({ rows, comparator, about, reason }: DisparityRatioAnswer): string[] {
  if (comparator === null) return [reasonSentence(reason)];
  const versus = groupPeople(comparator.label, about.people);
  const told = rows
    .filter(({ lowerToUpper }) => lowerToUpper.ratio !== null)
    .toSorted((a, b) => (b.lowerToUpper.ratio ?? 0) - (a.lowerToUpper.ratio ?? 0))
    .slice(0, MOST_GROUPS);
  if (told.length === 0) return ['No ratio from the lower to the upper ranks can be given.', STOCK];
  return [...told.map((row) => sentenceOf(row, groupPeople(row.groupLabel, about.people), versus)), STOCK];
}

function sentenceOf(row: DisparityRow, who: string, versus: string): string {
  const { ratio, smallNumber } = row.lowerToUpper;
  const few = smallNumber ? ` ${FEW}` : '';
  const value = formatRatio(ratio ?? 0);
  if (value === formatRatio(1)) return sentenceCase(`${who} thin out as ${versus} do: ratio ${value}.`) + few;
  const direction = (ratio ?? 0) > 1 ? 'faster' : 'more slowly';
  return (
    sentenceCase(`${who} thin out ${direction} than ${versus} towards the upper ranks: ratio ${value}.`) + few
  );
}
