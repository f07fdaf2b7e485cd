import { type Reasons } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { type Said } from '../said/said';
import { told } from '../said/told';

/** How many people were still employed at their last check, in the newest year that is shown; never that a conversation
 *  kept them. Numbers know their place in the table of years. */
export function employedSentences({ years }: Pick<Reasons, 'years'>): readonly Said[] {
  const newest = years.find(({ employed }) => employed !== null);
  if (!newest?.employed) {
    return [
      told`Outcomes are not shown: fewer than ten people stayed, fewer than ten left, or there were none.`,
    ];
  }
  const { part, whole } = newest.employed;
  const say = (people: number, column: string): Said => [
    { text: formatNumber(people), cell: { row: newest.period, column } },
  ];
  return [
    told`${say(part, 'part')} of ${say(whole, 'whole')} were still employed at their last check (${newest.period}).`,
    told`Nobody knows how many of them would have stayed without a conversation.`,
  ];
}
