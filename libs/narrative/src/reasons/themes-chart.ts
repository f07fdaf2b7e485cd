import { type ReasonGroup, type ReasonHalfYear } from '@muster/contracts';
import { type ChartMark, type IntervalChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { saidText } from '../said/said-text';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { textColumn } from '../tables/text-column';
import { countAxis } from './count-axis';
import { REASON_NOTES } from './reason-notes';
import { reasonPeriodWords } from './reason-period-words';
import { themeSentences } from './theme-sentences';
import { WITHHELD_TOTAL } from './withheld-total';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly of: readonly string[];
  readonly count: number | null;
}

const NOTHING: Row = { id: 'all-themes', label: 'All themes', of: [], count: null };

/** How often each theme, or group of themes, was named in one half-year. What is not shown is a labelled gap. */
export function themesChart(halfYear: ReasonHalfYear, forceName: string): IntervalChartSpec {
  const { period, themes } = halfYear;
  const when = reasonPeriodWords(period);
  const rows = themes.length === 0 ? [NOTHING] : themes.toSorted(byCount).map(rowOf);
  const table = chartTable(rows, {
    caption: `Themes of conversations, ${when}`,
    columns: [
      headerColumn('theme', 'Theme', ({ label }) => label),
      textColumn('of', 'Holds', ({ of }) => (of.length > 1 ? of.join('; ') : null)),
      numberColumn('count', 'Mentions', ({ count }) => count, { absent: () => WITHHELD_TOTAL }),
    ],
    id: ({ id }) => id,
    meanings: [WITHHELD_TOTAL],
  });
  const said = themeSentences(halfYear);
  return {
    ...{ kind: 'interval', id: `themes-${period.toLowerCase()}`, title: `Themes, ${when}` },
    subtitle: `Mentions in conversations that were closed, ${when}, ${forceName}`,
    sentences: said.map(saidText),
    said,
    key: [{ mark: 'dot', text: 'Mentions' }],
    axis: countAxis(
      'Mentions',
      rows.map(({ count }) => count ?? 0),
    ),
    panels: [{ heading: null, marks: rows.map(markOf) }],
    table,
    csv: chartCsv(`muster-reasons-themes-${period}`, table),
    notes: ['A conversation has up to four themes, so mentions are no people.', ...REASON_NOTES],
  };
}

/** Ties by name, so that their order says nothing about true counts. */
function byCount(a: ReasonGroup, b: ReasonGroup): number {
  return b.count - a.count || a.label.localeCompare(b.label, 'en');
}

function rowOf({ code, label, of, count }: ReasonGroup): Row {
  return { id: code, label, of, count };
}

function markOf({ id, label, count }: Row): ChartMark {
  const text = count === null ? WITHHELD_TOTAL.symbol : formatNumber(count);
  const spoken = count === null ? WITHHELD_TOTAL.meaning : `${text} mentions`;
  return {
    ...{ id, label, status: count === null ? 'withheld' : 'shown', value: count },
    ...{ lower: null, upper: null, baseline: null, text, spoken: `${label}: ${spoken}` },
  };
}
