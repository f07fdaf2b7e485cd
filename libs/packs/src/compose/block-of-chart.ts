import { type PackBlock } from '@muster/contracts';
import { type ChartSpec } from '@muster/narrative';
import { plainSentence } from './plain-sentence';
import { sentenceOfSaid } from './sentence-of-said';

/** A figure as a block of a pack: its words, its table and its download, and nothing of its picture. `traceOf` names the
 *  trace of a cell; where it has none, the cell leads nowhere. Nor does a number in a sentence that does not say its cell. */
export function blockOfChart(
  spec: ChartSpec,
  id: string,
  traceOf: (row: string, column: string) => string | null,
): PackBlock {
  const { caption, columns, rows, symbols } = spec.table;
  const table = {
    caption,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) => ({
      id: row.id,
      cells: row.cells.map(({ text, meaning, sort }, at) => ({
        ...{ text, sort, trace: traceOf(row.id, columns[at]?.id ?? '') },
        ...(meaning === undefined ? {} : { meaning }),
      })),
    })),
    symbols: symbols.map((symbol) => ({ ...symbol })),
  };
  return {
    ...{ id, title: spec.title, subtitle: spec.subtitle, table },
    sentences: spec.said?.map((said) => sentenceOfSaid(said, traceOf)) ?? spec.sentences.map(plainSentence),
    csv: { fileName: spec.csv.fileName, rows: spec.csv.rows.map((row) => [...row]) },
    notes: [...spec.notes],
  };
}
