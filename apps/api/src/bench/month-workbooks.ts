import { type WorkbookPart } from './write-workbook';

const DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^\d+(\.\d+)?$/;
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const cellsOf = (line: string) => line.trim().slice(1, -1).split('","');

/** The table of quoted CSV lines as the parts of an XLSX workbook: shared texts, numbers, and days as Excel writes them.
 *  `lines` is asked for twice. */
export function xlsxOf(lines: () => Iterable<string>): readonly WorkbookPart[] {
  const texts = new Map<string, number>();
  for (const line of lines()) {
    for (const cell of cellsOf(line)) {
      if (!DAY.test(cell) && !NUMBER.test(cell) && !texts.has(cell)) texts.set(cell, texts.size);
    }
  }
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  return [
    {
      name: '[Content_Types].xml',
      content: [
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ],
    },
    { name: '_rels/.rels', content: [relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))] },
    {
      name: 'xl/workbook.xml',
      content: [
        `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        relations(
          relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
          relation('rId2', 'styles', 'styles.xml'),
          relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
        ),
      ],
    },
    {
      name: 'xl/styles.xml',
      content: [
        `<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ],
    },
    { name: 'xl/sharedStrings.xml', content: sharedTexts(texts.keys()) },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(lines(), texts) },
  ];
}

function* sharedTexts(texts: Iterable<string>): Generator<string> {
  yield `<sst ${MAIN}>`;
  for (const text of texts) yield `<si><t>${escaped(text)}</t></si>`;
  yield '</sst>';
}

function* sheet(lines: Iterable<string>, texts: ReadonlyMap<string, number>): Generator<string> {
  yield `<worksheet ${MAIN}><sheetData>`;
  let row = 0;
  for (const line of lines) {
    row += 1;
    const cells = cellsOf(line).map((cell, at) => {
      const reference = `r="${String.fromCharCode(65 + at)}${row}"`;
      if (cell === '') return `<c ${reference} s="0"/>`;
      if (DAY.test(cell)) return `<c ${reference} s="1"><v>${serial(cell)}</v></c>`;
      if (NUMBER.test(cell)) return `<c ${reference} s="0"><v>${Number(cell)}</v></c>`;
      return `<c ${reference} s="0" t="s"><v>${texts.get(cell)}</v></c>`;
    });
    yield `<row r="${row}" spans="1:17">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** The same as an ODS document, filled up with empty columns as LibreOffice does. */
export function odsOf(lines: () => Iterable<string>): readonly WorkbookPart[] {
  return [
    { name: 'mimetype', content: ['application/vnd.oasis.opendocument.spreadsheet'] },
    { name: 'content.xml', content: document(lines()) },
  ];
}

function* document(lines: Iterable<string>): Generator<string> {
  yield `<office:document-content ${NAMES}><office:body><office:spreadsheet><table:table table:name="Staff">`;
  for (const line of lines) {
    const cells = cellsOf(line).map((cell) => {
      if (cell === '') return '<table:table-cell/>';
      const shown = `<text:p>${escaped(cell)}</text:p></table:table-cell>`;
      if (DAY.test(cell))
        return `<table:table-cell office:value-type="date" office:date-value="${cell}">${shown}`;
      if (NUMBER.test(cell))
        return `<table:table-cell office:value-type="float" office:value="${Number(cell)}">${shown}`;
      return `<table:table-cell office:value-type="string">${shown}`;
    });
    yield `<table:table-row>${cells.join('')}<table:table-cell table:number-columns-repeated="16367"/></table:table-row>`;
  }
  yield '</table:table></office:spreadsheet></office:body></office:document-content>';
}

const serial = (day: string) => (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
