import { readOds } from './ods/read-ods';
import { PackedBytes } from './packed-bytes';
import { surveyPackage } from './survey-package';
import { readXlsx } from './xlsx/read-xlsx';
import { ZipPackage } from './zip-package';

/** The one sheet of an XLSX or ODS workbook as UTF-8 text, its fields separated by `delimiter`, in pieces: a line for each
 *  row of the sheet. The packed bytes are held in memory (docs/adr/0017), what is unpacked never is. Throws
 *  `UnreadableFile` for whatever is not one plain table, before or after the first rows; what `source` throws is thrown
 *  on. */
export async function* readSpreadsheet(
  source: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<Uint8Array> {
  const book = await ZipPackage.open(await PackedBytes.collect(source));
  const survey = await surveyPackage(book);
  yield* survey.kind === 'ods' ? readOds(book, delimiter) : readXlsx(book, survey, delimiter);
}
