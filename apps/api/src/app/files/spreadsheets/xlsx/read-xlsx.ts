import { UnreadableFile } from '../../unreadable-file';
import { readRows } from '../read-rows';
import { relationshipsOf } from '../relationships-of';
import { type Relationship } from '../relationship';
import { RowWriter } from '../row-writer';
import { SheetProblems } from '../sheet-problems';
import { type SurveyedPackage } from '../survey-package';
import { type ZipPackage } from '../zip-package';
import { hasContent } from './has-content';
import { readCellFormats } from './read-cell-formats';
import { readSharedTexts } from './read-shared-texts';
import { readWorkbook, type Workbook } from './read-workbook';
import { SharedTexts } from './shared-texts';
import { XlsxSheet } from './xlsx-sheet';

/** The one sheet with content of an XLSX workbook as delimited text, in pieces. Throws `UnreadableFile` when there is a
 *  hidden sheet, several sheets with content or none, or the sheet is not as a table must be. */
export async function* readXlsx(
  book: ZipPackage,
  { relationships }: SurveyedPackage,
  delimiter: string,
): AsyncGenerator<Uint8Array> {
  const main = partOf(relationships.get(relationshipsOf('')), ({ type }) => type === 'officeDocument');
  if (main === undefined) throw new UnreadableFile('damaged-spreadsheet');
  const workbook = await readWorkbook(book, main);
  const parts = relationships.get(relationshipsOf(main)) ?? [];
  const sheet = await onlySheet(book, workbook, parts);
  const styles = partOf(parts, ({ type }) => type === 'styles');
  const texts = partOf(parts, ({ type }) => type === 'sharedStrings');
  const source = {
    formats: styles === undefined ? [] : await readCellFormats(book, styles),
    texts: texts === undefined ? new SharedTexts() : await readSharedTexts(book, texts),
    from1904: workbook.from1904,
  };
  const writer = new RowWriter(delimiter);
  const problems = new SheetProblems();
  yield* readRows(book.read(sheet), new XlsxSheet(source, writer, problems), writer, problems);
}

async function onlySheet(
  book: ZipPackage,
  { sheets }: Workbook,
  parts: readonly Relationship[],
): Promise<string> {
  if (sheets.some(({ hidden }) => hidden)) throw new UnreadableFile('hidden-sheet');
  const names = sheets.map(({ relationship }) =>
    partOf(parts, ({ id, type }) => id === relationship && type === 'worksheet'),
  );
  const filled: string[] = [];
  for (const name of names) {
    if (name === undefined) throw new UnreadableFile('damaged-spreadsheet');
    if (names.length === 1 || (await hasContent(book, name))) filled.push(name);
    if (filled.length > 1) throw new UnreadableFile('several-sheets');
  }
  const [only] = filled;
  if (only === undefined) throw new UnreadableFile('empty-spreadsheet');
  return only;
}

function partOf(
  relationships: readonly Relationship[] | undefined,
  wanted: (relationship: Relationship) => boolean,
): string | undefined {
  return relationships?.find((relationship) => wanted(relationship) && !relationship.external)?.target;
}
