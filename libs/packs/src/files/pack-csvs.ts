import { type PackDocument } from '@muster/contracts';
import { csvwOfChart, toCsv } from '@muster/narrative';
import { csvwName, csvwOf } from '@muster/sheets';
import { chartOfBlock } from './chart-of-block';
import { type PackStanding } from './pack-standing';
import { packTitle } from './pack-title';
import { sourceOfPack } from './source-of-pack';
import { standingWords } from './standing-words';
import { tracesTable } from './traces-table';

/** One text file of a pack. */
export interface PackText {
  readonly name: string;
  readonly text: string;
}

/** Every table of a pack as CSV with its metadata (CSV on the Web) beside it, and one table of where each number comes from.
 *  Where the pack stands, and its hash, are told with the source. Named after the blocks, which are the same whatever is shown. */
export function packCsvs(pack: PackDocument, { standing, hash }: PackStanding): readonly PackText[] {
  const facts = {
    language: 'en-GB',
    source: [sourceOfPack(pack), standingWords(standing), `Content hash, SHA-256: ${hash}.`]
      .filter((text) => text !== null)
      .join(' '),
    definitions: pack.definitions.map(({ kind, id, version }) => `${kind} ${id}, version ${version}`),
  };
  const charts = pack.sections.flatMap((section) =>
    section.blocks.flatMap((block) => chartOfBlock(block) ?? []),
  );
  return [
    ...charts.flatMap((chart) => [
      { name: chart.csv.fileName, text: toCsv(chart.csv.rows) },
      { name: csvwName(chart.csv.fileName), text: csvwOfChart(chart, facts) },
    ]),
    ...(pack.traces.length === 0 ? [] : tracesOf(pack, facts)),
  ];
}

function tracesOf(
  pack: PackDocument,
  facts: { readonly language: string; readonly source: string; readonly definitions: readonly string[] },
): readonly PackText[] {
  const rows = tracesTable(pack);
  const csvName = 'where-numbers-come-from.csv';
  const columns = (rows[0] ?? []).map((title) => ({
    name: title.toLowerCase().replace(/ /g, '_'),
    ...{ title, datatype: 'string' as const },
  }));
  const description =
    'Formula, numerator, denominator, exclusions, definition, release and cells of each number.';
  return [
    { name: csvName, text: toCsv(rows) },
    {
      name: csvwName(csvName),
      text: csvwOf({ ...facts, csvName, title: packTitle(pack), description, columns }),
    },
  ];
}
