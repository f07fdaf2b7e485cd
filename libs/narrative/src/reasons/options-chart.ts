import { type ReasonGroup, type Reasons } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { REASON_NOTES } from './reason-notes';
import { WITHHELD_TOTAL } from './withheld-total';

interface Row {
  readonly period: string;
  readonly group: ReasonGroup | null;
}

/** Whom people asked to talk to, by year. */
export function optionsChart({ years, forceName }: Pick<Reasons, 'years' | 'forceName'>): TableChartSpec {
  const rows = years.flatMap(({ period, options }): Row[] =>
    options.length === 0 ? [{ period, group: null }] : options.map((group) => ({ period, group })),
  );
  return tableChart(rows, {
    ...{ id: 'reasons-options', title: 'Whom people asked to talk to' },
    subtitle: `Conversations that were closed, by year, ${forceName}`,
    sentences: [
      rows.some(({ group }) => group !== null)
        ? 'Specific posts are merged, and choices of fewer than ten are merged with their neighbours.'
        : 'No year is shown: there were fewer than ten conversations, or none.',
    ],
    columns: [
      headerColumn('year', 'Year', ({ period }) => period),
      textColumn('option', 'Asked for', ({ group }) => group?.label ?? 'Any choice'),
      textColumn('of', 'Holds', ({ group }) => (group && group.of.length > 1 ? group.of.join('; ') : null)),
      numberColumn('count', 'Conversations', ({ group }) => group?.count ?? null, {
        absent: () => WITHHELD_TOTAL,
      }),
    ],
    rowId: ({ period, group }) => `${period}-${group?.code ?? 'all'}`,
    fileName: 'muster-reasons-options',
    notes: REASON_NOTES,
  });
}
