import { type PublishedRow } from '@muster/contracts';
import { type Said } from '../said/said';
import { rowId } from './row-id';

/** A figure as a sentence prints it, with its row and its column. Without a column it leads nowhere. */
export function saidFigure(text: string, row: Pick<PublishedRow, 'group'>, column: string | undefined): Said {
  return [{ text, cell: column === undefined ? null : { row: rowId(row), column } }];
}
