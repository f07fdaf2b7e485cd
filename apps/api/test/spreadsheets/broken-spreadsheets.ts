import { escapeXml } from './escape-xml';
import { odsParts } from './ods-parts';
import { writeXlsx } from './write-xlsx';
import { writeZip, type ZipPart } from './write-zip';
import { xlsxParts } from './xlsx-parts';

/** A failing workbook: its code, what is special about it, and the ending of its file. */
export interface BrokenSpreadsheet {
  readonly code: string;
  readonly about: string;
  readonly ending: 'xlsx' | 'ods' | 'xls' | 'zip' | 'docx';
  readonly bytes: () => Uint8Array;
}

const text = (value: string) => `<c t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
const row = (attributes: string, ...cells: readonly string[]) => `<row${attributes}>${cells.join('')}</row>`;
const HEADER = row('', text('id'), text('sex'));
const PERSON = row('', text('1'), text('F'));
const data = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const SOUND = data(HEADER, PERSON);

const xlsx = (xml: string, ...more: readonly ZipPart[]) =>
  writeZip([...xlsxParts({ sheets: [{ xml }] }), ...more]);
const replaced = (parts: readonly ZipPart[], name: string, change: (part: ZipPart) => ZipPart) =>
  writeZip(parts.map((part) => (part.name === name ? change(part) : part)));
const sound = xlsxParts({ sheets: [{ xml: SOUND }] });
const SHEET = 'xl/worksheets/sheet1.xml';

const odsCell = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
const odsRow = (attributes: string, ...cells: readonly string[]) =>
  `<table:table-row${attributes}>${cells.join('')}</table:table-row>`;
const ODS_ROWS = odsRow('', odsCell('id'), odsCell('sex')) + odsRow('', odsCell('1'), odsCell('F'));
const odsTable = (rows: string, more = '') => `<table:table table:name="Sheet1"${more}>${rows}</table:table>`;
const ods = (xml: string, more: { styles?: string; before?: string } = {}, ...parts: readonly ZipPart[]) =>
  writeZip([...odsParts({ xml, ...more }), ...parts]);
const HIDDEN_STYLE =
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';

const rel = (type: string, target: string, mode = '') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;
const sheetRel = (type: string, target: string, mode = '') =>
  xlsx(SOUND, { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: rel(type, target, mode) });

const fixture = (
  code: string,
  about: string,
  ending: BrokenSpreadsheet['ending'],
  bytes: () => Uint8Array,
): BrokenSpreadsheet => ({ code, about, ending, bytes });

/** Failing workbooks. The first of each code is its smallest failing fixture in libs/ingest/fixtures/not-ok. */
export const BROKEN_SPREADSHEETS: readonly BrokenSpreadsheet[] = [
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
  fixture('not-a-spreadsheet', 'a text document', 'docx', () =>
    replaced(sound, '[Content_Types].xml', (part) => ({
      ...part,
      content: String(part.content).replaceAll('spreadsheetml.sheet', 'wordprocessingml.document'),
    })),
  ),
  fixture('not-a-spreadsheet', 'a text document of LibreOffice', 'ods', () =>
    replaced(odsParts({ xml: '' }), 'mimetype', (part) => ({
      ...part,
      content: 'application/vnd.oasis.opendocument.text',
    })),
  ),
  fixture('spreadsheet-macros', 'a Visual Basic project', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/vbaProject.bin', content: Buffer.from('d0cf11e0a1b11ae1', 'hex') }),
  ),
  fixture('spreadsheet-macros', 'a kind of workbook that may have macros', 'xlsx', () =>
    replaced(sound, '[Content_Types].xml', (part) => ({
      ...part,
      content: String(part.content).replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    })),
  ),
  fixture('spreadsheet-macros', 'a project under another name', 'xlsx', () =>
    sheetRel('vbaProject', '../harmless.xml'),
  ),
  fixture('spreadsheet-macros', 'a Basic library', 'ods', () =>
    ods(odsTable(ODS_ROWS), {}, { name: 'Basic/Standard/Module1.xml', content: '<a/>' }),
  ),
  fixture('spreadsheet-macros', 'a script in the document', 'ods', () =>
    ods(odsTable(ODS_ROWS), {
      before: '<office:scripts><office:script script:language="x"/></office:scripts>',
    }),
  ),
  fixture('spreadsheet-external-data', 'a link to another workbook', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }),
  ),
  fixture('spreadsheet-external-data', 'a connection to a database', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/connections.xml', content: '<connections/>' }),
  ),
  fixture('spreadsheet-external-data', 'a query', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/queryTables/queryTable1.xml', content: '<queryTable/>' }),
  ),
  fixture('spreadsheet-external-data', 'a picture from elsewhere', 'xlsx', () =>
    sheetRel('image', 'http://example.org/a.png', ' TargetMode="External"'),
  ),
  fixture('spreadsheet-external-data', 'a sheet from another document', 'ods', () =>
    ods(odsTable(`<table:table-source/>${ODS_ROWS}`)),
  ),
  fixture('spreadsheet-pivot-cache', 'a pivot cache', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/pivotCache/pivotCacheRecords1.xml', content: '<pivotCacheRecords/>' }),
  ),
  fixture('spreadsheet-pivot-cache', 'a data model', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/model/item.data', content: 'x' }),
  ),
  fixture('spreadsheet-pivot-cache', 'a pivot table', 'ods', () =>
    ods(`${odsTable(ODS_ROWS)}<table:data-pilot-tables><table:data-pilot-table/></table:data-pilot-tables>`),
  ),
  fixture('spreadsheet-embedded-objects', 'an OLE object', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/embeddings/oleObject1.bin', content: Buffer.from('d0cf11e0a1b11ae1', 'hex') }),
  ),
  fixture('spreadsheet-embedded-objects', 'a chart', 'xlsx', () =>
    xlsx(SOUND, { name: 'xl/charts/chart1.xml', content: '<chartSpace/>' }),
  ),
  fixture('spreadsheet-embedded-objects', 'an object', 'ods', () =>
    ods(odsTable(ODS_ROWS), {}, { name: 'Object 1/content.xml', content: '<a/>' }),
  ),
  fixture('spreadsheet-document-type', 'entities in a sheet', 'xlsx', () =>
    replaced(sound, SHEET, (part) => ({
      ...part,
      content: String(part.content).replace(
        '<worksheet',
        '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet',
      ),
    })),
  ),
  fixture('spreadsheet-document-type', 'an external document type in a part that is not read', 'xlsx', () =>
    xlsx(SOUND, {
      name: 'docProps/core.xml',
      content: '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
    }),
  ),
  fixture('spreadsheet-document-type', 'entities in the content', 'ods', () =>
    replaced(odsParts({ xml: odsTable(ODS_ROWS) }), 'content.xml', (part) => ({
      ...part,
      content: String(part.content).replace(
        '<office:document',
        '<!DOCTYPE a [<!ENTITY b "c">]><office:document',
      ),
    })),
  ),
  fixture('spreadsheet-deep-xml', 'a hundred levels', 'xlsx', () =>
    xlsx(`${SOUND}${'<a>'.repeat(100)}${'</a>'.repeat(100)}`),
  ),
  fixture('spreadsheet-too-many-texts', 'half a million texts and one', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: SOUND }], texts: Array.from({ length: 500_001 }, () => '<t/>') })),
  ),
  fixture('hidden-sheet', 'a hidden sheet', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: SOUND }, { xml: data(), state: 'hidden', name: 'All officers' }] })),
  ),
  fixture('hidden-sheet', 'a sheet that even the menu does not show', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: SOUND }, { xml: SOUND, state: 'veryHidden' }] })),
  ),
  fixture('hidden-sheet', 'a hidden sheet after the table', 'ods', () =>
    ods(odsTable(ODS_ROWS) + odsTable(ODS_ROWS, ' table:style-name="ta2"'), { styles: HIDDEN_STYLE }),
  ),
  fixture('several-sheets', 'two sheets with content', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: SOUND }, { xml: data() }, { xml: SOUND }] })),
  ),
  fixture('several-sheets', 'two sheets with content', 'ods', () =>
    ods(odsTable(ODS_ROWS) + odsTable(ODS_ROWS)),
  ),
  fixture('empty-spreadsheet', 'no cell with content', 'xlsx', () => xlsx(data(row('', '<c s="0"/>')))),
  fixture('empty-spreadsheet', 'three empty sheets', 'xlsx', () =>
    writeZip(xlsxParts({ sheets: [{ xml: data() }, { xml: data() }, { xml: data() }] })),
  ),
  fixture('empty-spreadsheet', 'no cell with content', 'ods', () =>
    ods(odsTable(odsRow('', '<table:table-cell/>'))),
  ),
  fixture('hidden-rows', 'a row that is filtered away', 'xlsx', () =>
    xlsx(data(HEADER, PERSON, row(' hidden="1"', text('2'), text('M')))),
  ),
  fixture('hidden-rows', 'a row without height', 'xlsx', () => xlsx(data(HEADER, row(' ht="0"', text('1'))))),
  fixture('hidden-rows', 'a row that is filtered away', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow(' table:visibility="filter"', odsCell('2')))),
  ),
  fixture('hidden-rows', 'a group of rows that is folded', 'ods', () =>
    ods(
      odsTable(
        `${ODS_ROWS}<table:table-row-group table:display="false">${odsRow('', odsCell('2'))}</table:table-row-group>`,
      ),
    ),
  ),
  fixture('hidden-columns', 'a hidden column', 'xlsx', () =>
    xlsx(`<cols><col min="2" max="2" hidden="1"/></cols>${SOUND}`),
  ),
  fixture('hidden-columns', 'a column without width', 'xlsx', () =>
    xlsx(`<cols><col min="1" max="1" width="0"/></cols>${SOUND}`),
  ),
  fixture('hidden-columns', 'a hidden column', 'ods', () =>
    ods(odsTable(`<table:table-column/><table:table-column table:visibility="collapse"/>${ODS_ROWS}`)),
  ),
  fixture('merged-cells', 'one value for two rows', 'xlsx', () =>
    xlsx(`${data(HEADER, PERSON, PERSON)}<mergeCells><mergeCell ref="B2:B3"/></mergeCells>`),
  ),
  fixture('merged-cells', 'one value for the header and a row', 'xlsx', () =>
    xlsx(`${SOUND}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`),
  ),
  fixture('merged-cells', 'one value for two rows', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow('', odsCell('2', ' table:number-rows-spanned="2"'), odsCell('F')))),
  ),
  fixture('error-cells', 'a value that is not available', 'xlsx', () =>
    xlsx(data(HEADER, row('', text('1'), '<c t="e"><f>NA()</f><v>#N/A</v></c>'))),
  ),
  fixture('error-cells', 'a formula that fails', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow('', odsCell('2'), odsCell('#N/A', ' table:formula="of:=NA()"')))),
  ),
  fixture('formula-without-value', 'a formula that was never worked out', 'xlsx', () =>
    xlsx(data(HEADER, row('', text('1'), '<c><f>1+1</f><v></v></c>'))),
  ),
  fixture('formula-without-value', 'a formula that was never worked out', 'ods', () =>
    ods(odsTable(ODS_ROWS + odsRow('', odsCell('2'), '<table:table-cell table:formula="of:=1+1"/>'))),
  ),
  fixture('spreadsheet-too-large', 'more than 50 MiB packed', 'xlsx', () => {
    const whole = writeXlsx([['id']]);
    return Buffer.concat([whole, Buffer.alloc(51 * 1024 * 1024 - whole.length)]);
  }),
];
