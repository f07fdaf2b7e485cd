import { type FileInspection } from '@muster/contracts';
import { type DateFormat, type SnapshotMapping } from '@muster/domain';
import { type ColumnChoice } from './column-choice';
import { DATE_CHOICES } from './date-choices';
import { DATES } from './import-target';
import { formatList } from './format-list';

/** How the dates of a file are read: everywhere, and in columns that need a way of their own. */
export interface DateReading {
  readonly everywhere: readonly DateFormat[];
  /** Reference of a column -> its formats. */
  readonly ofColumn: Readonly<Record<string, readonly DateFormat[]>>;
}

const DAY_FIRST = 'dd/MM/yyyy';
const MONTH_FIRST = 'MM/dd/yyyy';

/** The formats that the columns matched to dates need, with those of the mapping used last. When some columns write the
 *  month first and others the day, those with the month first are read on their own. The order of day and month of the
 *  mapping used last stays where the file itself does not tell it. */
export function suggestDates(
  columns: readonly ColumnChoice[],
  inspection: FileInspection | null,
  remembered: SnapshotMapping | null,
): DateReading {
  const before = remembered ? formatList(remembered.dateFormat) : [];
  const order = before.find((format) => format === DAY_FIRST || format === MONTH_FIRST);
  const found = columns
    .filter(({ target }) => DATES.includes(target))
    .map(({ column }) => ({ column, formats: formatsOf(inspection, column, order) }))
    .filter(({ formats }) => formats.length > 0);
  const mixes = found.some(({ formats }) => formats.includes(DAY_FIRST) && formats.includes(MONTH_FIRST));
  const hasBoth = [DAY_FIRST, MONTH_FIRST].every((format) =>
    found.some(({ formats }) => formats.includes(format as DateFormat)),
  );
  const apart = hasBoth && !mixes ? found.filter(({ formats }) => formats.includes(MONTH_FIRST)) : [];
  const together = found.filter((column) => !apart.includes(column)).flatMap(({ formats }) => formats);
  const everywhere = inOrder([...together, ...before]);
  return {
    everywhere: everywhere.length > 0 ? everywhere : ['yyyy-MM-dd'],
    ofColumn: Object.fromEntries(apart.map(({ column, formats }) => [column, formats])),
  };
}

function formatsOf(
  inspection: FileInspection | null,
  column: string,
  order: DateFormat | undefined,
): readonly DateFormat[] {
  const found = inspection?.columns.find(({ reference }) => reference === column)?.dateFormats ?? [];
  const formats = inOrder(found.map(({ format }) => format));
  // A column in which every day could be a month reads as day first; the last mapping knows better.
  const isOpen = formats.includes(DAY_FIRST) && !formats.includes(MONTH_FIRST) && order === MONTH_FIRST;
  return isOpen ? formats.map((format) => (format === DAY_FIRST ? MONTH_FIRST : format)) : formats;
}

function inOrder(formats: readonly string[]): readonly DateFormat[] {
  return DATE_CHOICES.map(({ value }) => value).filter((format) => formats.includes(format));
}
