import { type PackTrace, type Reasons } from '@muster/contracts';
import {
  besideChart,
  type ChartSpec,
  courseChart,
  employedChart,
  optionsChart,
  themesChart,
} from '@muster/narrative';
import { blockOfChart } from './block-of-chart';
import { type MadeBlocks } from './figures-blocks';

/** Why people stay or go, as blocks: the newest half-year that is shown, outcomes, course, options, and other sources beside
 *  them. These totals stand in no release; each number is traced to its method and its period. */
export function reasonsBlocks(reasons: Reasons, prefix: string): MadeBlocks {
  const newest = reasons.halfYears.find(({ themes }) => themes.length > 0) ?? reasons.halfYears[0];
  const beside = besideChart(reasons);
  const specs: readonly ChartSpec[] = [
    ...(newest ? [themesChart(newest, reasons.forceName)] : []),
    ...(reasons.years.length > 0
      ? [employedChart(reasons), courseChart(reasons), optionsChart(reasons)]
      : []),
    ...(beside ? [beside] : []),
  ];
  const made = specs.map((spec) => {
    const id = `${prefix}-${spec.id}`;
    const { traces, traceOf } = traceTotals(spec, id, reasons);
    return { block: blockOfChart(spec, id, traceOf), traces };
  });
  return { blocks: made.map(({ block }) => block), traces: made.flatMap(({ traces }) => traces) };
}

function traceTotals({ table }: ChartSpec, block: string, { themesVersion, halfYears, years }: Reasons) {
  const asAt =
    [...halfYears, ...years]
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? '';
  const traces: PackTrace[] = [];
  const found = new Map<string, string>();
  for (const { id: row, cells } of table.rows) {
    const name = cells.filter((_, at) => table.columns[at]?.rowHeader === true).map(({ text }) => text);
    for (const [at, { text, sort }] of cells.entries()) {
      const column = table.columns[at];
      if (!column?.numeric || typeof sort !== 'number') continue;
      const id = `${block}.${traces.length + 1}`;
      found.set(`${row}|${column.id}`, id);
      traces.push({
        ...{ id, block, label: `${name.join(', ')}: ${column.header}`, value: text },
        formula: 'Totals of the whole force over a fixed period, to the nearest five; never below ten.',
        numerator: `${column.header}.`,
        denominator: 'None for a count; for a share the whole that stands beside it.',
        exclusions:
          'Conversations that are not closed. Codes with fewer than ten are merged with their neighbours.',
        definition: { id: 'reasons', version: themesVersion },
        ...{ release: null, asAt, cells: [] },
      });
    }
  }
  return { traces, traceOf: (row: string, column: string) => found.get(`${row}|${column}`) ?? null };
}
