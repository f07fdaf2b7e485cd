import { type ProjectionAnswer } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';

/** What a reader of a projection needs to know: that it is no forecast, what it is worked out of, and how. */
export function projectionNotes({ about, baseline, rates, release, runs, seed }: ProjectionAnswer): string[] {
  return [
    'This is no forecast. It says where rates lead if nothing else changes.',
    ...(release === null
      ? []
      : [`Worked out of the rounded values of release ${release.periodLabel} and nothing else.`]),
    ...(rates.from === null || rates.to === null
      ? []
      : [`Rates of ${formatDate(rates.from)} to ${formatDate(rates.to)} are drawn anew in each run.`]),
    `${formatNumber(runs)} runs with the seed ${seed}: the same question gives the same fan.`,
    ...(baseline === null ? [] : [baselineNote(baseline)]),
    ...about.notes,
    about.denominator,
  ];
}

function baselineNote({
  label,
  share,
  year,
  changePerYear,
}: NonNullable<ProjectionAnswer['baseline']>): string {
  const start = `Population: ${label}, ${formatNumber(share * 100, 1)}% in ${year}`;
  if (changePerYear === 0) return `${start}, taken to stay as it is.`;
  const points = formatNumber(Math.abs(changePerYear) * 100, 2);
  return `${start}, taken to ${changePerYear > 0 ? 'rise' : 'fall'} by ${points} points a year.`;
}
