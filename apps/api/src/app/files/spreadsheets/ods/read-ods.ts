import { UnreadableFile } from '../../unreadable-file';
import { readPart } from '../read-part';
import { readRows } from '../read-rows';
import { RowWriter } from '../row-writer';
import { SheetProblems } from '../sheet-problems';
import { type ZipPackage } from '../zip-package';
import { OdsSheet } from './ods-sheet';
import { OdsTableStyles } from './ods-table-styles';

/** The one sheet with content of an ODS document as delimited text, in pieces. Throws `UnreadableFile` when there is a
 *  hidden sheet, several sheets with content or none, or the sheet is not as a table must be; some of it only after rows
 *  were given out, because all sheets stand in one part. */
export async function* readOds(book: ZipPackage, delimiter: string): AsyncGenerator<Uint8Array> {
  if (!book.has('content.xml')) throw new UnreadableFile('damaged-spreadsheet');
  const styles = new OdsTableStyles();
  if (book.has('styles.xml')) {
    await readPart(book, 'styles.xml', {
      open: (tag, attributes) => styles.open(tag, attributes),
      close: (tag) => styles.close(tag),
    });
  }
  const writer = new RowWriter(delimiter);
  const problems = new SheetProblems();
  yield* readRows(book.read('content.xml'), new OdsSheet(styles, writer, problems), writer, problems);
}
