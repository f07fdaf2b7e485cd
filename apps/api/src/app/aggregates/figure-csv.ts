import { type FigureAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const COLUMNS = [
  ...[
    'measure',
    'place',
    'from',
    'to',
    'population',
    'dimension',
    'list',
    'category',
    'label',
    'value',
    'unit',
  ],
  ...['status', 'source', 'url', 'licence'],
] as const;

/** Published totals as CSV, in the columns of the standard layout. */
export function figureCsv({ rows }: FigureAnswer): string {
  return toCsv([
    [...COLUMNS],
    ...rows.map((row) => {
      const cells: Readonly<Record<string, string | number | null>> = row;
      return COLUMNS.map((column) => cells[column]);
    }),
  ]);
}
