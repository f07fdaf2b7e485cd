import { type ReasonHalfYear } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { type Said } from '../said/said';
import { told } from '../said/told';
import { isClearlyMore } from './is-clearly-more';
import { reasonPeriodWords } from './reason-period-words';

/** What the themes of a half-year say: the most named, whether it clearly stands out, or that nothing is shown.
 *  Numbers know their place in the table of themes. */
export function themeSentences({ period, themes }: ReasonHalfYear): readonly Said[] {
  const when = reasonPeriodWords(period);
  const [first, second] = themes.toSorted((a, b) => b.count - a.count);
  if (!first) return [told`Themes of ${when} are not shown: there were fewer than ten, or none.`];
  const count = ({ code, count: mentions }: typeof first): Said => [
    { text: formatNumber(mentions), cell: { row: code, column: 'count' } },
  ];
  const named = (group: typeof first) => told`“${group.label}” (${count(group)})`;
  if (!second) return [told`Mentions of all themes together: ${count(first)}. They cannot be divided.`];
  return isClearlyMore(first.count, second.count)
    ? [told`Named most in ${when}: ${named(first)}.`, told`It was named clearly more often than any other.`]
    : [
        told`Named most: ${named(first)} and ${named(second)}.`,
        told`There is no clear difference between these two.`,
      ];
}
