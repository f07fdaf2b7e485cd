import { roundStep } from '../axes/round-step';
import { type FanChartSpec } from '../charts/fan-chart-spec';
import { yearsFromToday } from './years-from-today';

const MOST_INTERVALS = 5;

/** The axis across of a fan, from the first of `days` to `horizon` years after `today`. Ticks are whole years from today,
 *  today among them, and say the calendar year; at most six. */
export function fanYearsAxis(today: string, horizon: number, days: readonly string[]): FanChartSpec['years'] {
  const min = Math.min(0, ...days.map((day) => yearsFromToday(day, today)));
  const step = roundStep(horizon - min, MOST_INTERVALS, 1);
  const before = Math.floor(-min / step);
  const ticks = Array.from({ length: before + Math.floor(horizon / step) + 1 }, (_, index) => {
    const at = (index - before) * step;
    return { at, text: String(Number(today.slice(0, 4)) + at) };
  });
  return { label: `${dayOfYear(today)} of each year`, min, max: horizon, ticks };
}

function dayOfYear(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
