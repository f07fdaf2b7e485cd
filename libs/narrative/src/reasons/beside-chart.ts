import { type Beside, type Reasons } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { tableChart } from '../tables/table-chart';
import { textColumn } from '../tables/text-column';
import { reasonPeriodWords } from './reason-period-words';
import { sourceWords } from './source-words';

interface Row extends Pick<Beside, 'source' | 'period'> {
  readonly theme: Beside['themes'][number];
}

/** Themes of forums, grievances and surveys, as the owner of each totalled them; null when nobody has brought any. */
export function besideChart({
  beside,
  forceName,
}: Pick<Reasons, 'beside' | 'forceName'>): TableChartSpec | null {
  const rows = beside.flatMap(({ source, period, themes }): Row[] =>
    themes
      .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'))
      .map((theme) => ({ source, period, theme })),
  );
  if (rows.length === 0) return null;
  return tableChart(rows, {
    ...{ id: 'reasons-beside', title: 'Themes of other sources' },
    subtitle: `As the owner of each source totalled them, ${forceName}`,
    sentences: [
      'These are other people, asked in other ways: read them beside the conversations and do not add them up.',
    ],
    columns: [
      headerColumn('theme', 'Theme', ({ theme }) => theme.label),
      textColumn('source', 'Source', ({ source }) => sourceWords(source)),
      textColumn('period', 'When', ({ period }) => reasonPeriodWords(period)),
      numberColumn('count', 'Mentions', ({ theme }) => theme.count),
    ],
    rowId: ({ source, period, theme }) => [source, period, theme.code].join('-'),
    fileName: 'muster-reasons-other-sources',
    notes: ['Numbers are to the nearest five; below ten nothing is brought here.'],
  });
}
