import { type Sheet } from '../layout/sheet';
import { escapeXml } from './escape-xml';
import { cellFormats, cellFormatXml } from './cell-format';
import { sheetXml } from './sheet-xml';
import { xmlPart } from './xml-part';

const cellStyle = (name: string, cell: string, paragraph: string, text = '') =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">` +
  `<style:table-cell-properties fo:wrap-option="${cell}" style:vertical-align="top"/>` +
  (paragraph === '' ? '' : `<style:paragraph-properties fo:text-align="${paragraph}"/>`) +
  `${text === '' ? '' : `<style:text-properties ${text}/>`}</style:style>`;

const width = (name: string, size: string) =>
  `<style:style style:name="${name}" style:family="table-column">` +
  `<style:table-column-properties style:column-width="${size}"/></style:style>`;

const BOLD = 'fo:font-weight="bold"';

/** Text below a title overflows to the right, because nothing stands beside it; in tables and on the cover it is wrapped. */
const STYLES = [
  width('column', '4.5cm') + width('first', '7cm') + width('wide', '18cm'),
  '<style:style style:name="row" style:family="table-row">',
  '<style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
  cellStyle('line', 'no-wrap', ''),
  cellStyle('words', 'wrap', 'start'),
  cellStyle('figure', 'wrap', 'end'),
  cellStyle('head', 'wrap', 'start', BOLD),
  cellStyle('head-figure', 'wrap', 'end', BOLD),
].join('');

/** `content.xml`: styles, a table a sheet, and the range of each table with its header row. */
export function contentPart(sheets: readonly Sheet[]): string {
  const formats = cellFormats(sheets);
  const styles = [...formats.values()].map(cellFormatXml).join('');
  const tables = sheets.map((sheet) => sheetXml(sheet, formats)).join('');
  const ranges = sheets.map(rangeXml).join('');
  return xmlPart(
    'office:document-content',
    ['office', 'style', 'text', 'table', 'number', 'fo', 'xlink'],
    `<office:automatic-styles>${STYLES}${styles}</office:automatic-styles>` +
      `<office:body><office:spreadsheet>${tables}` +
      `<table:database-ranges>${ranges}</table:database-ranges></office:spreadsheet></office:body>`,
  );
}

/** Header and rows of the table of a sheet, from the row below its lines. */
function rangeXml({ name, lines, table }: Sheet): string {
  if (table === null) return '';
  const sheet = `'${escapeXml(name)}'`;
  const header = lines.length + 2;
  const address = `${sheet}.A${header}:${sheet}.${letters(table.columns.length)}${header + table.rows.length}`;
  return (
    `<table:database-range table:name="${table.range}" table:target-range-address="${address}" ` +
    'table:contains-header="true" table:display-filter-buttons="false"/>'
  );
}

/** The letters of the n-th column: 1 is A, 27 is AA. */
function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return before === 0 ? last : letters(before) + last;
}
