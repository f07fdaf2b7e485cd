import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { directionWords } from '../words/direction-words';
import { drawnColumn } from './drawn-column';
import { sectionWords } from './section-words';
import { shownValue } from './shown-value';

/** Whether a row's group was more or less likely to meet the event than the comparator: `more likely to leave`. From a shown
 *  ratio, else from two shown rates of the same part. Null where neither is, and where the two are equal. */
export function directionOfRow(row: PublishedRow, section: PublishedSection): string | null {
  const { infinitive, eventIs } = sectionWords(section);
  if (infinitive === null) return null;
  const ratios = section.columns.find(({ unit }) => unit === 'ratio');
  const ratio = ratios === undefined ? null : shownValue(row.figures[ratios.id]);
  if (ratio !== null) {
    return ratio === 1 ? null : directionWords(ratio > 1 ? 'above' : 'below', { eventIs, infinitive });
  }
  const drawn = drawnColumn(section);
  const other = comparatorOf(row, section);
  if (drawn?.unit !== 'share' || other === undefined) return null;
  const [rate, beside] = [shownValue(row.figures[drawn.id]), shownValue(other.figures[drawn.id])];
  if (rate === null || beside === null || rate === beside) return null;
  return `${rate > beside ? 'more' : 'less'} likely to ${infinitive}`;
}

function comparatorOf(
  { group }: PublishedRow,
  { rows, measured, comparator }: PublishedSection,
): PublishedRow | undefined {
  const wanted = Object.entries({ ...group, [measured]: comparator ?? '' });
  return rows.find(
    (row) =>
      Object.keys(row.group).length === wanted.length && wanted.every(([id, code]) => row.group[id] === code),
  );
}
