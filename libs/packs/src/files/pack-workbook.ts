import { type PackDocument } from '@muster/contracts';
import { annotationWords, formatDate, sheetOfChart } from '@muster/narrative';
import { type SheetTable, type Workbook } from '@muster/sheets';
import { chartOfBlock } from './chart-of-block';
import { type PackStanding } from './pack-standing';
import { packTitle } from './pack-title';
import { sourceOfPack } from './source-of-pack';
import { standingWords } from './standing-words';
import { tracesTable } from './traces-table';

/** A pack as a workbook: its cover, a sheet for each table in the order of the pack, and one that says where each number
 *  comes from. Sentences of a section stand on the cover. */
export function packWorkbook(pack: PackDocument, { standing, hash }: PackStanding): Workbook {
  const source = sourceOfPack(pack);
  const stands = standingWords(standing);
  const blocks = pack.sections.flatMap((section) => section.blocks);
  const charts = blocks.flatMap((block) => chartOfBlock(block) ?? []);
  return {
    title: packTitle(pack),
    language: 'en-GB',
    subject: `Figures and commitments for the ${pack.audience.name}, from the release of one quarter.`,
    about: [
      ...(stands === null ? [] : [stands]),
      ...(pack.meeting === null ? [] : [`For the meeting of ${formatDate(pack.meeting)}.`]),
      `Source: ${source}`,
      ...pack.notes,
      ...pack.sections.flatMap(({ title, sentences, blocks: own }) => {
        const told = [sentences, ...own.map((block) => block.sentences)].flat();
        return told.length === 0
          ? []
          : [`${title} ${told.map((runs) => runs.map(({ text }) => text).join('')).join(' ')}`];
      }),
      ...pack.annotations.map(annotationWords),
      `Definitions: ${pack.definitions.map(({ kind, id, version }) => `${kind} ${id}, version ${version}`).join('; ')}.`,
      'The HTML file of this pack is the accessible version for reading.',
      `Content hash, SHA-256: ${hash}.`,
    ],
    tables: [
      ...charts.map((chart, at) => sheetOfChart(chart, { name: `Table ${at + 1}`, source })),
      ...(pack.traces.length === 0 ? [] : [tracesSheet(pack, source)]),
    ],
  };
}

function tracesSheet(pack: PackDocument, source: string): SheetTable {
  const [headers = [], ...rows] = tracesTable(pack);
  return {
    ...{ name: 'Where numbers come from', title: 'Where each number comes from', source, notes: [] },
    columns: headers.map((header) => ({ header, numeric: false })),
    rows: rows.map((row) => row.map((text) => ({ kind: 'text' as const, text }))),
    symbols: [],
  };
}
