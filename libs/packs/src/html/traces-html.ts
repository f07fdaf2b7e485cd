import { type PackBlock, type PackTrace } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { anchorOf } from './anchor-of';
import { escapeHtml } from './escape-html';

const HEADERS = [
  ...['Number', 'Value', 'Formula', 'Above the line', 'Below the line', 'Left out', 'Definition'],
  ...['Release and day', 'Released cells'],
];

/** Where the numbers of one block come from: a table with a row for each, to which the number leads. Nothing for a block
 *  without numbers. */
export function tracesHtml(
  { id, title }: PackBlock,
  traces: readonly PackTrace[],
  number: number | undefined,
): string {
  if (traces.length === 0) return '';
  const anchor = anchorOf('block', id);
  const name = number === undefined ? title : `Table ${number}. ${title}`;
  const rows = traces.map((trace) => `<tr id="${anchorOf('trace', trace.id)}">${cellsOf(trace)}</tr>`);
  return [
    `<h3>${escapeHtml(name)} <a href="#${anchor}">Back to it<span class="hidden">: ${escapeHtml(name)}</span></a></h3>`,
    `<div class="frame" role="region" tabindex="0" aria-labelledby="${anchor}-traces">`,
    `<table class="traces"><caption id="${anchor}-traces">Numbers of: ${escapeHtml(name)}</caption>`,
    `<thead><tr>${HEADERS.map((header) => `<th scope="col">${header}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('\n');
}

function cellsOf(trace: PackTrace): string {
  const { label, value, formula, numerator, denominator, exclusions, definition, release, asAt, cells } =
    trace;
  const day = asAt === '' ? '' : formatDate(asAt);
  const texts = [
    ...[value, formula, numerator, denominator, exclusions],
    `${definition.id}, version ${definition.version}`,
    release === null ? `No release; up to ${day}` : `${release.period}, ${release.id}; snapshot of ${day}`,
  ];
  const named = cells.length === 0 ? 'None: it stands in no release.' : cells.join('; ');
  return [
    `<th scope="row">${escapeHtml(label)}</th>`,
    ...texts.map((text) => `<td>${escapeHtml(text)}</td>`),
    `<td class="cells">${escapeHtml(named)}</td>`,
  ].join('');
}
