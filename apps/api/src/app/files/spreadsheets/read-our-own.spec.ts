import { readTable } from '@muster/ingest';
import { odsOf, type Workbook, zipOf } from '@muster/sheets';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { unpackFile } from '../unpack-file';
import { UnreadableFile } from '../unreadable-file';

const BOOK: Workbook = {
  ...{ title: 'Officers', language: 'en-GB', subject: 'Officers by group.', about: ['31 March 2026.'] },
  tables: [
    {
      ...{ name: 'Officers', title: 'Officers by group', source: 'Source: an example.', notes: ['A note.'] },
      columns: [
        { header: 'Group', numeric: false },
        { header: 'People', numeric: true },
        { header: 'Gap (points)', numeric: true },
        { header: 'As at', numeric: false },
      ],
      rows: [
        [
          { kind: 'text', text: '=1+1' },
          { kind: 'number', value: 12345, decimals: 0 },
          { kind: 'number', value: -3.94, decimals: 1, mark: '[u]' },
          { kind: 'day', day: '2026-03-31' },
        ],
        [
          { kind: 'text', text: 'Other & “unknown” <group>' },
          { kind: 'symbol', symbol: '[c]' },
          { kind: 'number', value: 0.5, decimals: 2 },
          { kind: 'day', day: '2024-02-29' },
        ],
      ],
      symbols: [
        { symbol: '[c]', meaning: 'withheld' },
        { symbol: '[u]', meaning: 'low reliability' },
      ],
    },
  ],
};

/** What Muster writes, read by what Muster reads with: another XML reader, another zip reader, other code. */
describe('a spreadsheet of ours', () => {
  it('has several sheets, which the import of files refuses by rule', async () => {
    await expect(read(odsOf(BOOK))).rejects.toThrow(UnreadableFile);
  });

  it('reads back cell by cell when its table stands alone', async () => {
    expect(await read(tableAlone(odsOf(BOOK)))).toEqual([
      ['Group', 'People', 'Gap (points)', 'As at'],
      ['=1+1', '12345', '-3.9', '2026-03-31'],
      ['Other & “unknown” <group>', '[c]', '0.50', '2024-02-29'],
    ]);
  });
});

/** The same file with one sheet, and on it nothing but the table. */
function tableAlone(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    if (path !== 'content.xml') return { path, bytes: content };
    const xml = strFromU8(content);
    const table = xml.slice(xml.lastIndexOf('<table:table '), xml.lastIndexOf('</table:table>'));
    const opening = table.slice(0, table.indexOf('<table:table-row'));
    const rows = table.slice(table.indexOf('<table:table-header-rows>'));
    const before = xml.slice(0, xml.indexOf('<table:table '));
    const alone = `${before}${opening}${rows}${xml.slice(xml.lastIndexOf('</table:table>'))}`;
    return { path, bytes: strToU8(alone) };
  });
  return zipOf(parts);
}

async function read(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const reading = readTable(',', 1000);
  async function* source() {
    yield bytes;
  }
  for await (const piece of unpackFile(source(), undefined, ',')) reading.write(piece);
  const { names, rows, issues } = reading.finish();
  expect(issues).toEqual([]);
  return [names, ...rows.map(({ cells }) => cells)];
}
