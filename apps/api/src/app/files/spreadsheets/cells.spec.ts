import { odsParts } from '../../../../test/spreadsheets/ods-parts';
import { writeZip } from '../../../../test/spreadsheets/write-zip';
import { type XlsxBook, xlsxParts } from '../../../../test/spreadsheets/xlsx-parts';
import { unpackFile } from '../unpack-file';

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function textOf(book: Uint8Array): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of unpackFile(whole(book))) all.push(piece);
  return Buffer.concat(all).toString();
}

const xlsx = (rows: string, more: Partial<XlsxBook> = {}, after = '') =>
  textOf(writeZip(xlsxParts({ sheets: [{ xml: `<sheetData>${rows}</sheetData>${after}` }], ...more })));

const ods = (rows: string, before = '') =>
  textOf(writeZip(odsParts({ xml: `<table:table table:name="a">${before}${rows}</table:table>` })));

const odsRow = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const odsCell = (attributes: string, shown: string) =>
  `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
const odsText = (content: string) =>
  `<table:table-cell office:value-type="string">${content}</table:table-cell>`;

const styled = (...codes: readonly string[]) => ({
  styles: `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs>`,
});

describe('cells of XLSX', () => {
  it('keep their columns and rows when others are missing', async () => {
    const rows =
      '<row r="2"><c r="C2"><v>1</v></c><c r="AA2"><v>2</v></c></row><row r="5"><c r="A5"><v>3</v></c></row>';
    expect(await xlsx(rows)).toBe(`\n,,1${','.repeat(24)}2\n\n\n3${','.repeat(26)}\n`);
  });

  it('need no references', async () => {
    expect(await xlsx('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toBe(
      '1,,2\n3,,\n',
    );
  });

  it('hold shared texts, in runs, with spaces, without readings, and escaped', async () => {
    const texts = [
      '<t xml:space="preserve"> a </t>',
      '<r><t>Black </t></r><r><rPr><b/></rPr><t>African</t></r>',
      '<t>漢</t><rPh sb="0" eb="1"><t>kan</t></rPh>',
      '<t>a_x000D_b_x005F_x000D_</t>',
      '<t/>',
    ];
    const cells = texts.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('');
    expect(await xlsx(`<row>${cells}<c><v>1</v></c></row>`, { texts })).toBe(
      ' a ,Black African,漢,"a\rb_x000D_",,1\n',
    );
  });

  it('hold texts of their own, booleans and values of formulas', async () => {
    const cells =
      '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="str"><f>A1</f><v>in&amp;out</v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c><c><v>3</v></c>';
    expect(await xlsx(`<row>${cells}</row>`)).toBe('inline,TRUE,FALSE,in&out,2,,3\n');
  });

  // As Excel and LibreOffice show these numbers in a cell that is wide enough.
  it.each([
    ['1E5', '100000'],
    ['1.0E+5', '100000'],
    ['0.80000000000000004', '0.8'],
    ['123456789012345', '123456789012345'],
    ['1E+20', '100000000000000000000'],
    ['1.5E-7', '0.00000015'],
    ['-12.50', '-12.50'],
  ])('write the number %s as %s', async (written, shown) => {
    expect(await xlsx(`<row><c><v>${written}</v></c></row>`)).toBe(`${shown}\n`);
  });

  it('keep the leading zeros that their format shows', async () => {
    expect(await xlsx('<row><c s="0"><v>123</v></c></row>', styled('000000'))).toBe('000123\n');
  });

  // Serial numbers and their days as ECMA-376 part 1, 18.17.4.1 and its examples give them.
  it.each([
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['60', false, '1900-02-29'],
    ['61', false, '1900-03-01'],
    ['45000', false, '2023-03-15'],
    ['45000.75', false, '2023-03-15'],
    ['2958465', false, '9999-12-31'],
    ['0', true, '1904-01-01'],
    ['43538', true, '2023-03-15'],
    ['-1', false, '-1'],
  ])('read the day %s (from 1904: %s) as %s', async (serial, from1904, day) => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    expect(await xlsx(`<row><c s="1"><v>${serial}</v></c></row>`, { styles, from1904 })).toBe(`${day}\n`);
  });

  it.each([
    ['dd/mm/yyyy;@', '2023-03-15'],
    ['[$-809]d mmmm yyyy', '2023-03-15'],
    ['mmm-yy', '2023-03-15'],
    ['&quot;day&quot; d', '2023-03-15'],
    ['yyyy-mm-dd hh:mm', '2023-03-15 18:00:00'],
    ['hh:mm AM/PM', '18:00:00'],
    ['[h]:mm', '18:00:00'],
    ['0.00E+00', '45000.75'],
    ['General', '45000.75'],
    ['#,##0.00', '45000.75'],
    ['[Red]0.0', '45000.75'],
    ['&quot;month&quot; 0', '45000.75'],
  ])('with the format %s show 45000.75 as %s', async (code, shown) => {
    expect(await xlsx('<row><c s="0"><v>45000.75</v></c></row>', styled(code))).toBe(`${shown}\n`);
  });

  it('may hold days as text in ISO 8601', async () => {
    expect(await xlsx('<row><c t="d"><v>2023-03-15T00:00:00</v></c></row>')).toBe('2023-03-15\n');
  });

  it('may be merged in titles above the header', async () => {
    const rows =
      '<row><c><v>2026</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>';
    expect(await xlsx(rows, {}, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')).toBe(
      '2026,\n1,2\n3,4\n',
    );
  });

  it('may be empty in hidden rows and columns', async () => {
    expect(await xlsx('<row><c><v>1</v></c></row><row hidden="1"><c s="0"/></row>')).toBe('1\n');
  });

  it('are read whatever prefix their namespace has, and from the one sheet of three that is not empty', async () => {
    const prefixed = '<sheetData><row><c><v>1</v></c></row></sheetData>';
    const parts = xlsxParts({
      sheets: [{ xml: '<sheetData/>' }, { xml: prefixed }, { xml: '<sheetData/>' }],
    }).map((part) =>
      part.name.endsWith('sheet2.xml')
        ? {
            ...part,
            content: String(part.content)
              .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
              .replace('xmlns=', 'xmlns:x='),
          }
        : part,
    );
    expect(await textOf(writeZip(parts))).toBe('1\n');
  });
});

describe('cells of ODS', () => {
  it('stand for several equal ones, and so do rows; empty ones at the end are left out', async () => {
    const rows = `<table:table-row table:number-rows-repeated="2">${odsCell('office:value-type="float" office:value="1" table:number-columns-repeated="3"', '1')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>${odsRow('<table:table-cell/>', odsText('<text:p>x</text:p>'))}<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    expect(await ods(rows)).toBe('1,1,1\n1,1,1\n\n\n\n,x,\n');
  });

  it('hold paragraphs, spaces, tabs, line breaks and spans, and no notes', async () => {
    const cell = odsText(
      '<office:annotation><text:p>seen by the chief</text:p></office:annotation><text:p>a<text:s text:c="2"/>b   c</text:p><text:p><text:span>d</text:span><text:tab/><text:line-break/>e</text:p>',
    );
    expect(await ods(odsRow(cell))).toBe('"a  b c\nd\t\ne"\n');
  });

  it.each([
    ['office:value-type="float" office:value="1E5"', '1.00E+05', '100000'],
    ['office:value-type="float" office:value="123"', '000123', '000123'],
    ['office:value-type="percentage" office:value="0.8"', '80%', '0.8'],
    ['office:value-type="date" office:date-value="2026-03-31"', '31.3.26', '2026-03-31'],
    ['office:value-type="date" office:date-value="2026-03-31T08:30:00"', '31/03/26', '2026-03-31'],
    ['office:value-type="date" office:date-value="2026-03-31T08:30:00"', '08:30', '2026-03-31 08:30:00'],
    ['office:value-type="boolean" office:boolean-value="true"', 'WAHR', 'TRUE'],
    ['office:value-type="time" office:time-value="PT08H30M00S"', '08:30', '08:30'],
    ['office:value-type="string" table:formula="of:=A1"', 'text', 'text'],
    ['', 'without type', 'without type'],
  ])('with %s that show %s are %s', async (attributes, shown, text) => {
    expect(await ods(odsRow(odsCell(attributes, shown)))).toBe(`${text}\n`);
  });

  it('may be merged in titles above the header', async () => {
    const title = odsCell('office:value-type="string" table:number-columns-spanned="2"', 'Title');
    const rows =
      odsRow(title, '<table:covered-table-cell/>') +
      odsRow(odsText('<text:p>a</text:p>'), odsText('<text:p>b</text:p>'));
    expect(await ods(rows)).toBe('Title,\na,b\n');
  });

  it('are found below drawings, which are passed over', async () => {
    const shapes =
      '<table:shapes><draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame></table:shapes>';
    expect(await ods(odsRow(odsText('<text:p>a</text:p>')), shapes)).toBe('a\n');
  });
});
