import { escapeXml, plainLine } from '@muster/sheets';
import { cellForCsv } from './cell-for-csv';
import { type ChartTable } from '../charts/chart-spec';
import { noFormula } from './no-formula';

export interface CopiedTable {
  /** For a spreadsheet or an editor: a line a row, cells separated by tabs, numbers without separators. */
  readonly text: string;
  /** For a document: the table as it stands on the page. */
  readonly html: string;
}

/** A table for the clipboard, in both forms of one thing, symbols and their meaning with it. No cell is a formula where it is
 *  pasted. */
export function copiedTable({ caption, columns, rows, symbols }: ChartTable): CopiedTable {
  const lines = [
    columns.map(({ header }) => header),
    ...rows.map(({ cells }) => cells.map((cell) => noFormula(cellForCsv(cell)))),
  ];
  const head = columns.map(({ header }) => `<th scope="col">${escapeXml(header)}</th>`).join('');
  const body = rows.map(({ cells }) => {
    const written = cells.map(({ text }, at) => {
      const shown = escapeXml(/^−\d/.test(text) ? text.replace('−', '-') : noFormula(text));
      return columns[at]?.rowHeader ? `<th scope="row">${shown}</th>` : `<td>${shown}</td>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  const meanings = symbols.map(({ symbol, meaning }) => `${symbol} = ${meaning}`);
  return {
    text: [...lines.map((line) => line.map(plainLine).join('\t')), ...meanings]
      .map((line) => `${line}\r\n`)
      .join(''),
    html:
      `<table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead>` +
      `<tbody>${body.join('')}</tbody></table>${meanings.map((line) => `<p>${escapeXml(line)}</p>`).join('')}`,
  };
}
