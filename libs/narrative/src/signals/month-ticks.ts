import { formatDate } from '../format/format-date';
import { type LimitsChartSpec } from '../charts/limits-chart-spec';
import { dayNumber } from './day-number';

const MOST = 4;

/** An axis of time over the ends of periods: at most four of them, evenly spread, named by month and year. */
export function monthTicks(days: readonly string[], label: string): LimitsChartSpec['across'] {
  const steps = Math.min(MOST, days.length) - 1;
  const named = Array.from({ length: steps + 1 }, (_, at) =>
    Math.round((at * (days.length - 1)) / Math.max(1, steps)),
  );
  const ticks = [...new Set(named)].flatMap((at) => {
    const day = days[at];
    if (day === undefined) return [];
    const [, month = '', year = ''] = formatDate(day).split(' ');
    return [{ at: dayNumber(day), text: `${month.slice(0, 3)} ${year}` }];
  });
  return {
    label,
    min: dayNumber(days[0] ?? '1970-01-01'),
    max: dayNumber(days.at(-1) ?? '1970-01-02'),
    ticks,
  };
}
