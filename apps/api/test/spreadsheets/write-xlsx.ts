import { escapeXml } from './escape-xml';
import { writeZip } from './write-zip';
import { xlsxParts } from './xlsx-parts';

/** What a test puts into a cell; null leaves it out. A day is written as Excel does: a number with a style. */
export type TestCell = string | number | boolean | null | { readonly day: string };

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
const NEEDS_ESCAPE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi;

/** A table as an XLSX workbook with shared texts. */
export function writeXlsx(rows: readonly (readonly TestCell[])[]): Uint8Array {
  const texts = new Map<string, number>();
  const cell = (value: TestCell, reference: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'object') return `<c r="${reference}" s="1"><v>${serialOf(value.day)}</v></c>`;
    const index = texts.get(value) ?? texts.size;
    texts.set(value, index);
    return `<c r="${reference}" t="s"><v>${index}</v></c>`;
  };
  const data = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row.map((value, x) => cell(value, `${columnName(x)}${y + 1}`)).join('')}</row>`,
  );
  const xml = `<sheetData>${data.join('')}</sheetData>`;
  const shared = [...texts.keys()].map((text) => `<t xml:space="preserve">${escapeXml(escaped(text))}</t>`);
  return writeZip(xlsxParts({ sheets: [{ xml }], texts: shared, styles: STYLES }));
}

/** Name of a column, 0 for A. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function serialOf(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function escaped(text: string): string {
  return text.replaceAll(
    NEEDS_ESCAPE,
    (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
