import { odsParts } from '../ods-parts';
import { writeXlsx } from '../write-xlsx';
import { writeZip } from '../write-zip';
import { ods, ODS_ROWS, odsCell, odsRow, odsTable } from './break-ods';
import { data, HEADER, PERSON, row, SHEET, SOUND, sound, text, xlsx } from './break-xlsx';
import { type BrokenSpreadsheet, fixture } from './broken-spreadsheet';
import { replaced } from './replace-part';

/** Files whose archive is too large, locked, or holds what no workbook holds. */
export const UNSAFE_ARCHIVES: readonly BrokenSpreadsheet[] = [
  fixture('spreadsheet-bomb', 'much more unpacked than packed', 'xlsx', () =>
    xlsx(data(HEADER, `${PERSON}${' '.repeat(60_000)}`.repeat(600))),
  ),
  fixture('spreadsheet-bomb', 'more than 1 GiB by its own account', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, size: 1025 * 1024 * 1024 })),
  ),
  fixture('spreadsheet-bomb', 'text without end in a cell', 'xlsx', () =>
    xlsx(data(HEADER, row('', text('x'.repeat(2_000_000))))),
  ),
  fixture('spreadsheet-bomb', 'an attribute without end', 'xlsx', () =>
    xlsx(data(HEADER, row(` s="${'x'.repeat(2_000_000)}"`, text('1')))),
  ),
  fixture('spreadsheet-bomb', 'a person repeated a thousand million times', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow(' table:number-rows-repeated="1000000000"', odsCell('2')))),
  ),
  fixture('spreadsheet-bomb', 'a long row repeated a million times', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow(' table:number-rows-repeated="1000000"', odsCell('x'.repeat(4000))))),
  ),
  fixture('spreadsheet-bomb', 'a cell repeated a thousand million times', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow('', odsCell('2', ' table:number-columns-repeated="1000000000"')))),
  ),
  fixture('spreadsheet-too-large', 'more than 50 MiB packed', 'xlsx', () => {
    const whole = writeXlsx([['id']]);
    return Buffer.concat([whole, Buffer.alloc(51 * 1024 * 1024 - whole.length)]);
  }),
  fixture('spreadsheet-too-many-parts', 'two hundred parts besides its own', 'xlsx', () =>
    xlsx(SOUND, ...Array.from({ length: 200 }, (_, n) => ({ name: `p${n}`, content: '', stored: true }))),
  ),
  ...[
    ['a parent folder', '../outside.xml'],
    ['a parent folder within', 'xl/../../outside.xml'],
    ['an absolute path', '/etc/outside.xml'],
    ['a backslash', 'xl\\outside.xml'],
    ['a drive', 'C:outside.xml'],
  ].map(([about = '', name = '']) =>
    fixture('spreadsheet-unsafe-names', about, 'xlsx', () => xlsx(SOUND, { name, content: '<a/>' })),
  ),
  fixture('spreadsheet-duplicate-parts', 'two sheets of one name', 'xlsx', () =>
    xlsx(SOUND, { name: SHEET, content: '<worksheet/>' }),
  ),
  fixture('spreadsheet-duplicate-parts', 'names that differ by capital letters only', 'xlsx', () =>
    xlsx(SOUND, { name: SHEET.toUpperCase(), content: '<worksheet/>' }),
  ),
  fixture('spreadsheet-nested-archive', 'a zip file by its first bytes', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/media/image1.png', content: writeZip([{ name: 'a.csv', content: 'a' }]) }),
  ),
  fixture('spreadsheet-nested-archive', 'a workbook by its name', 'ods', () =>
    ods(odsTable(ODS_ROWS), {}, { name: 'Media/other.xlsx', content: 'x' }),
  ),
  fixture('spreadsheet-protected', 'an encrypted part', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, flags: 1 })),
  ),
  fixture('spreadsheet-protected', 'a document with a password', 'ods', () =>
    replaced(odsParts({ xml: odsTable(ODS_ROWS) }), 'META-INF/manifest.xml', (part) => ({
      ...part,
      content: String(part.content).replace(
        '</manifest:manifest>',
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      ),
    })),
  ),
  fixture('old-or-protected-workbook', 'an OLE container', 'xls', () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]),
  ),
  fixture('zip-archive', 'two CSV files', 'zip', () =>
    writeZip([
      { name: 'january.csv', content: 'id,sex\n1,F\n' },
      { name: 'february.csv', content: 'id,sex\n1,F\n' },
    ]),
  ),
  fixture('zip-archive', 'no file at all', 'zip', () => writeZip([])),
];
