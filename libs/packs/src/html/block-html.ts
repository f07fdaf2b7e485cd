import { type PackBlock } from '@muster/contracts';
import { anchorOf } from './anchor-of';
import { escapeHtml } from './escape-html';
import { sentencesHtml } from './sentences-html';
import { tableHtml } from './table-html';

/** One figure under a heading of the third level: sentences, table, things to know. A block without
 *  rows has no number of a table. */
export function blockHtml(
  { id, title, subtitle, sentences, table, notes }: PackBlock,
  number: number | undefined,
): string {
  return [
    `<h3 id="${anchorOf('block', id)}">${escapeHtml(title)}</h3>`,
    subtitle === '' ? '' : `<p>${escapeHtml(subtitle)}</p>`,
    sentencesHtml(sentences),
    table === null || number === undefined ? '' : tableHtml(table, id, number),
    notes.length === 0
      ? ''
      : `<p>Things to know:</p><ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}
