import { type ComparatorTable } from '@muster/domain';
import { type IssueLog } from '../issues/issue-log';
import { checkPublishedColumnMissing } from './checks/check-published-column-missing';
import { checkPublishedColumnTwice } from './checks/check-published-column-twice';
import { checkPublishedTableUnknown } from './checks/check-published-table-unknown';
import { foldWord } from './fold-word';
import { PUBLISHED_COLUMNS, type PublishedColumn } from './published-columns';

/** Which table a header belongs to and where its columns stand. */
export interface RecognisedTable {
  readonly id: ComparatorTable['id'];
  readonly positions: ReadonlyMap<PublishedColumn, number>;
}

/** With fewer known columns than this the file is some other table, and no column of it is named as missing. */
const ENOUGH_COLUMNS = 5;
/** The region is not read: it repeats the force, and one force has the name of its region. */
const NEEDED = ['year', 'geo-code', 'force', 'sex', 'rank', 'worker-type', 'headcount', 'fte'] as const;

/** Tells the two Home Office tables apart by their column names: with `Ethnicity` it is officers by ethnic group and
 *  rank, without it the police workforce by sex and rank. Null, with an issue, for any other header. Columns without a
 *  name and columns that are not known are left unread. */
export function recognisePublishedTable(names: readonly string[], log: IssueLog): RecognisedTable | null {
  const positions = new Map<PublishedColumn, number>();
  const twice: PublishedColumn[] = [];
  names.forEach((name, at) => {
    const known = PUBLISHED_COLUMNS.find((column) => column.names.includes(foldWord(name)));
    if (!known) return;
    if (positions.has(known.column)) twice.push(known.column);
    else positions.set(known.column, at);
  });
  if (positions.size < ENOUGH_COLUMNS) {
    log.note(checkPublishedTableUnknown);
    return null;
  }
  for (const column of twice) log.note(checkPublishedColumnTwice, { column: wordsOf(column) });
  const missing = NEEDED.filter((column) => !positions.has(column));
  for (const column of missing) log.note(checkPublishedColumnMissing, { column: wordsOf(column) });
  if (missing.length > 0 || twice.length > 0) return null;
  return { id: positions.has('ethnicity') ? 'officers-by-ethnicity' : 'police-workforce', positions };
}

function wordsOf(column: PublishedColumn): string {
  return PUBLISHED_COLUMNS.find((known) => known.column === column)?.words ?? column;
}
