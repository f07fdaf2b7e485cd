import { UnreadableFile } from '../unreadable-file';
import { readPart } from './read-part';
import { type ZipPackage } from './zip-package';

const CONTENT_TYPES = '[Content_Types].xml';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const MACRO_WORKBOOK = /^application\/vnd\.ms-excel\.(sheet|template|addin)\.macroEnabled\.main\+xml$/i;

/** What a zip file is: `xlsx`, `xlsx` with macros, or `ods`, told by what it says of its main part. Throws `UnreadableFile`
 *  for other office documents (also binary workbooks) and for archives of other files. */
export async function packageKind(book: ZipPackage): Promise<'xlsx' | 'xlsx-macros' | 'ods'> {
  if (book.has(CONTENT_TYPES)) {
    const types = await contentTypes(book);
    if (types.some((type) => MACRO_WORKBOOK.test(type))) return 'xlsx-macros';
    if (types.some((type) => type.startsWith(WORKBOOK) && /(sheet|template)\.main\+xml$/.test(type))) {
      return 'xlsx';
    }
    throw new UnreadableFile('not-a-spreadsheet');
  }
  if (!book.has('mimetype')) throw new UnreadableFile('zip-archive');
  const type = (await book.head('mimetype', 200)).toString().trim();
  if (type === ODS || type === `${ODS}-template`) return 'ods';
  throw new UnreadableFile(type.startsWith('application/') ? 'not-a-spreadsheet' : 'zip-archive');
}

async function contentTypes(book: ZipPackage): Promise<readonly string[]> {
  const types: string[] = [];
  await readPart(book, CONTENT_TYPES, {
    open: (_, { ContentType }) => {
      if (ContentType !== undefined) types.push(ContentType);
    },
  });
  return types;
}
