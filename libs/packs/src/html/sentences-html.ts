import { type PackSentence } from '@muster/contracts';
import { anchorOf } from './anchor-of';
import { escapeHtml } from './escape-html';

/** Sentences as a list, each number a link to where it comes from; nothing for none. */
export function sentencesHtml(sentences: readonly PackSentence[]): string {
  if (sentences.length === 0) return '';
  const items = sentences.map((runs) => `<li>${runs.map(runHtml).join('')}</li>`);
  return `<ul>${items.join('')}</ul>\n`;
}

function runHtml({ text, trace }: PackSentence[number]): string {
  const escaped = escapeHtml(text);
  return trace === null ? escaped : `<a href="#${anchorOf('trace', trace)}">${escaped}</a>`;
}
