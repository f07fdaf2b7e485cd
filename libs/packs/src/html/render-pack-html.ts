import { type PackDocument, type PackSection } from '@muster/contracts';
import { annotationWords } from '@muster/narrative';
import { type PackStanding } from '../files/pack-standing';
import { numberedBlocks } from '../files/numbered-blocks';
import { packTitle } from '../files/pack-title';
import { anchorOf } from './anchor-of';
import { blockHtml } from './block-html';
import { coverHtml } from './cover-html';
import { escapeHtml } from './escape-html';
import { PACK_CSS } from './pack-css';
import { sentencesHtml } from './sentences-html';
import { tracesHtml } from './traces-html';

type Numbers = ReturnType<typeof numberedBlocks>;

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const AFTERWARDS = [
  { id: 'notes', title: 'Notes' },
  { id: 'annotations', title: 'Dated remarks' },
  { id: 'traces', title: 'Where each number comes from' },
  { id: 'definitions', title: 'Definitions' },
] as const;

/** A pack as one HTML file: no script, no request to anywhere, tables for everything, each number a link to the row that
 *  says where it comes from. The same pack gives the same bytes. Written for WCAG 2.2 AA; the page is in English. */
export function renderPackHtml(pack: PackDocument, standing: PackStanding): string {
  const title = escapeHtml(packTitle(pack));
  const numbers = numberedBlocks(pack);
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="robots" content="noindex">',
    `<title>${title}</title>`,
    `<style>${PACK_CSS}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#pack">Skip to the pack</a>',
    coverHtml(pack, standing),
    contentsHtml(pack),
    '<main id="pack">',
    ...pack.sections.map((section) => sectionHtml(section, numbers)),
    ...after(pack, numbers),
    '</main>',
    `<footer><p>Made by Muster ${escapeHtml(pack.codeVersion)}. Content hash, SHA-256: <code>${standing.hash}</code>.</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function contentsHtml(pack: PackDocument): string {
  const later = AFTERWARDS.filter(({ id }) => id !== 'annotations' || pack.annotations.length > 0);
  const items = [...pack.sections, ...later].map(
    ({ id, title }) => `<li><a href="#${anchorOf('section', id)}">${escapeHtml(title)}</a></li>`,
  );
  return `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${items.join('')}</ol></nav>`;
}

function sectionHtml({ id, title, sentences, blocks, notes }: PackSection, numbers: Numbers): string {
  return framed(id, title, [
    sentencesHtml(sentences),
    ...blocks.map((block) => blockHtml(block, numbers.get(block.id))),
    ...notes.map((note) => `<p>${escapeHtml(note)}</p>`),
  ]);
}

function after(pack: PackDocument, numbers: Numbers): readonly string[] {
  const list = (texts: readonly string[]) =>
    `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;
  const blocks = pack.sections.flatMap((section) => section.blocks);
  const parts: Readonly<Record<(typeof AFTERWARDS)[number]['id'], readonly string[]>> = {
    notes: [list(pack.notes)],
    annotations: pack.annotations.length === 0 ? [] : [list(pack.annotations.map(annotationWords))],
    traces: blocks.map((block) =>
      tracesHtml(
        block,
        pack.traces.filter((trace) => trace.block === block.id),
        numbers.get(block.id),
      ),
    ),
    definitions: [
      list(pack.definitions.map(({ kind, id, version }) => `${kind}: ${id}, version ${version}`)),
    ],
  };
  return AFTERWARDS.flatMap(({ id, title }) =>
    parts[id].length === 0 ? [] : [framed(id, title, parts[id])],
  );
}

function framed(id: string, title: string, parts: readonly string[]): string {
  const anchor = anchorOf('section', id);
  return [
    `<section aria-labelledby="${anchor}">`,
    `<h2 id="${anchor}">${escapeHtml(title)}</h2>`,
    ...parts.filter((part) => part !== ''),
    '</section>',
  ].join('\n');
}
