import { odsParts } from '../ods-parts';
import { writeZip } from '../write-zip';
import { ODS_ROWS, odsTable } from './break-ods';
import { data, HEADER, row, SHEET, SOUND, sound, text, xlsx } from './break-xlsx';
import { type BrokenSpreadsheet, fixture } from './broken-spreadsheet';
import { replaced } from './replace-part';

/** Workbooks whose bytes or XML are not whole. */
export const DAMAGED_SPREADSHEETS: readonly BrokenSpreadsheet[] = [
  fixture('damaged-spreadsheet', 'a checksum that is wrong', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, crc: 1 })),
  ),
  fixture('damaged-spreadsheet', 'a part larger than the directory says', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, size: 10 })),
  ),
  fixture('damaged-spreadsheet', 'a part smaller than the directory says', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, size: 100_000 })),
  ),
  fixture('damaged-spreadsheet', 'a part that ends outside the file', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, packedSize: 1_000_000 })),
  ),
  fixture('damaged-spreadsheet', 'a part with another name in front of it', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, localName: 'xl/worksheets/sheet2.xml' })),
  ),
  fixture('damaged-spreadsheet', 'an unknown way of packing', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, method: 14 })),
  ),
  fixture('damaged-spreadsheet', 'fewer parts than the directory claims', 'xlsx', () => writeZip(sound, 9)),
  fixture('damaged-spreadsheet', 'sizes that stand in a 64-bit field that is not there', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, size: 0xffffffff, extra: Buffer.from([1, 0, 0, 0]) })),
  ),
  fixture('damaged-spreadsheet', 'XML that is not well-formed', 'xlsx', () =>
    xlsx(SOUND.replace('</row>', '')),
  ),
  fixture('damaged-spreadsheet', 'XML in another encoding', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({ ...part, content: Buffer.from(String(part.content), 'utf16le') })),
  ),
  fixture('damaged-spreadsheet', 'bytes that are not UTF-8', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({
      ...part,
      content: Buffer.from(String(part.content).replace('>F<', '>\u00ff<'), 'latin1'),
    })),
  ),
  fixture('damaged-spreadsheet', 'a text that is not in the list', 'xlsx', () =>
    xlsx(data(HEADER, row('', '<c t="s"><v>7</v></c>'))),
  ),
  fixture('damaged-spreadsheet', 'a cell that stands twice', 'xlsx', () =>
    xlsx(data(HEADER, row('', '<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>'))),
  ),
  fixture('damaged-spreadsheet', 'rows out of order', 'xlsx', () =>
    xlsx(data(row(' r="2"', text('id')), row(' r="1"', text('1')))),
  ),
  fixture('damaged-spreadsheet', 'a sheet without a part', 'xlsx', () =>
    writeZip(sound.filter(({ name }) => name !== SHEET)),
  ),
  fixture('damaged-spreadsheet', 'a document without content', 'ods', () =>
    writeZip(odsParts({ xml: '' }).filter(({ name }) => name !== 'content.xml')),
  ),
  fixture('damaged-spreadsheet', 'names bound to another namespace', 'ods', () =>
    replaced(odsParts({ xml: odsTable(ODS_ROWS) }), 'content.xml', (part) => ({
      ...part,
      content: String(part.content).replace('xmlns:table:1.0', 'xmlns:other:1.0'),
    })),
  ),
  fixture('truncated-spreadsheet', 'the last half is missing', 'xlsx', () => {
    const whole = writeZip(sound);
    return whole.subarray(0, whole.length / 2);
  }),
];
