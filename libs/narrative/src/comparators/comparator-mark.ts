import { type ComparatorRow } from '@muster/contracts';
import { type ChartMark } from '../charts/chart-spec';
import { formatPercent } from '../format/format-percent';
import { SYMBOLS } from '../tables/symbols';

/** A public figure as a dot with its range, and the figure of England and Wales beside it. A share of nobody is a gap. */
export function comparatorMark(
  row: ComparatorRow,
  label: string,
  whole: ComparatorRow | undefined,
): ChartMark {
  const { share, lower, upper } = row;
  const baseline = whole?.share ?? null;
  const spoken =
    share === null || lower === null || upper === null
      ? `${label}: ${SYMBOLS.notApplicable.meaning}`
      : [
          `${label}: ${formatPercent(share)}`,
          `95% range ${formatPercent(lower)} to ${formatPercent(upper)}`,
          ...(baseline === null ? [] : [`England and Wales ${formatPercent(baseline)}`]),
        ].join(', ');
  return {
    id: [row.area, row.year, row.rank ?? 'all', row.group].join('|'),
    label,
    status: share === null ? 'not-available' : 'shown',
    ...{ value: share, lower, upper, baseline },
    text: share === null ? SYMBOLS.notApplicable.symbol : formatPercent(share),
    spoken,
  };
}
