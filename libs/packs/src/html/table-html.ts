import { type PackCell, type PackTable } from '@muster/contracts';
import { anchorOf } from './anchor-of';
import { escapeHtml } from './escape-html';

/** A table with its caption, headers with scope and, under it, the meaning of the symbols in it. It stands in a frame that
 *  scrolls by keyboard where the page is narrow. A number is a link to where it comes from.
 *  `number` counts the tables of the pack, so that no two have one name. */
export function tableHtml(table: PackTable, block: string, number: number): string {
  const caption = `${anchorOf('block', block)}-caption`;
  const head = table.columns
    .map(({ header, numeric }) => `<th scope="col"${looks(numeric)}>${escapeHtml(header)}</th>`)
    .join('');
  const rows = table.rows.map(({ cells }) => {
    const made = cells.map((cell, at) => cellHtml(cell, table.columns[at]));
    return `<tr>${made.join('')}</tr>`;
  });
  const symbols = table.symbols.map(
    ({ symbol, meaning }) => `<li>${escapeHtml(symbol)}: ${escapeHtml(meaning)}</li>`,
  );
  return [
    `<div class="frame" role="region" tabindex="0" aria-labelledby="${caption}">`,
    `<table><caption id="${caption}">Table ${number}. ${escapeHtml(table.caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
    symbols.length === 0 ? '' : `<ul>${symbols.join('')}</ul>`,
    '',
  ].join('\n');
}

function cellHtml(
  { text, meaning, trace }: PackCell,
  column: PackTable['columns'][number] | undefined,
): string {
  const said =
    meaning === undefined
      ? escapeHtml(text)
      : `<span aria-hidden="true">${escapeHtml(text)}</span><span class="hidden">${escapeHtml(meaning)}</span>`;
  const body = trace === null ? said : `<a href="#${anchorOf('trace', trace)}">${said}</a>`;
  const numeric = looks(column?.numeric === true);
  return column?.rowHeader === true ? `<th scope="row"${numeric}>${body}</th>` : `<td${numeric}>${body}</td>`;
}

function looks(numeric: boolean): string {
  return numeric ? ' class="number"' : '';
}
