import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { type Said } from '../said/said';
import { told } from '../said/told';
import { changeWordsOfRow } from './change-words-of-row';
import { saidFigure } from './said-figure';
import { shownValue } from './shown-value';
import { wholePercent } from './whole-percent';

const CHANGES = {
  'no-clear-change': 'no clear change',
  rose: 'a clear rise since',
  fell: 'a clear fall since',
} as const;

/** What is said of a change, which only the answer may allow: beside the earlier figure where the table shows it (its column
 *  names the day or the period), in words alone where it does not, nothing where the answer says nothing. */
export function changeSaidOfRow(
  whole: string,
  row: PublishedRow,
  { columns }: Pick<PublishedSection, 'columns'>,
): readonly Said[] {
  const earlier = columns.find(({ id, unit }) => id === 'before' && unit === 'share');
  const before = earlier === undefined ? null : shownValue(row.figures[earlier.id]);
  if (row.change === null || earlier === undefined || before === null) {
    return changeWordsOfRow(whole, row.change).map((words) => told`${words}`);
  }
  const figure = saidFigure(wholePercent(before), row, earlier.id);
  return [told`${earlier.label}: ${figure}, ${CHANGES[row.change]}.`];
}
