import { type Sheet, type WrittenCell } from '../layout/sheet';
import { cellXml, textCellXml } from './cell-xml';
import { escapeXml } from './escape-xml';
import { formatKey } from './cell-format';

/** One sheet: title, lines, header row, rows, and nothing else. */
export function sheetXml(
  { name, title, lines, table }: Sheet,
  formats: ReadonlyMap<string, { readonly name: string }>,
): string {
  const styleOf = (cell: WrittenCell) => formats.get(formatKey(cell) ?? '')?.name ?? 'figure';
  const columns = table?.columns ?? [{ header: '', numeric: false, wide: true }];
  const lineStyle = table === null ? 'words' : 'line';
  return [
    `<table:table table:name="${escapeXml(name)}">`,
    ...columns.map(({ wide }, at) => columnXml(wide ? 'wide' : at === 0 ? 'first' : 'column')),
    rowXml([textCellXml(title, 'Heading_20_1')]),
    ...lines.map((line) => rowXml([textCellXml(line, lineStyle)])),
    ...(table === null
      ? []
      : [
          '<table:table-header-rows>',
          rowXml(
            table.columns.map(({ header, numeric }) => textCellXml(header, numeric ? 'head-figure' : 'head')),
          ),
          '</table:table-header-rows>',
          ...table.rows.map((row) =>
            rowXml(row.map((cell, at) => cellXml(cell, columns[at]?.numeric ?? false, styleOf(cell)))),
          ),
        ]),
    '</table:table>',
  ].join('');
}

function columnXml(style: string): string {
  return `<table:table-column table:style-name="${style}" table:default-cell-style-name="words"/>`;
}

function rowXml(cells: readonly string[]): string {
  return `<table:table-row table:style-name="row">${cells.join('')}</table:table-row>`;
}
