import { type FlowPoint, type FlowSeriesAnswer } from '@muster/contracts';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatDate } from '../format/format-date';
import { formatPercent } from '../format/format-percent';
import { trendSentence } from '../words/trend-sentence';
import { groupPeople } from '../words/group-people';
import { rangeWords } from '../words/range-words';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { type FlowGroup } from './flow-rows';

const MOST_GROUPS = 2;

/** How the leaver rate of 12 months moved for everybody, or for the two largest groups. `higher` and `lower` are said only of
 *  months that lie a year or more apart, so that they share no leaver, and whose ranges do not overlap. */
export function rollingSentences({ series, by, about, markers }: FlowSeriesAnswer): string[] {
  const breaks = markers.filter((marker) => marker.breaks).map(({ asAt }) => asAt);
  const size = ({ points }: FlowGroup) =>
    points.findLast(({ headcount }) => headcount !== null)?.headcount ?? 0;
  const told = series
    .filter(({ undeclared }) => !undeclared)
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, MOST_GROUPS);
  if (told.length === 0) return ['No figures are available for these months.'];
  return told.map((group) =>
    sentenceOf(group, sentenceCase(groupPeople(labelOfRow(group, by[0] ?? ''), about.people)), breaks),
  );
}

function sentenceOf({ points }: FlowGroup, who: string, breaks: readonly string[]): string {
  const known = points.filter(({ rolling }) => rolling.rate !== null);
  const last = known.at(-1);
  if (last === undefined) {
    return `${who}: no rate of 12 months. Reason: ${reasonWords(points.at(-1)?.rolling.reason ?? null)}.`;
  }
  const apart = known.filter(({ to }) => to <= yearBefore(last.to));
  const moved = trendSentence(who, [...apart, last].map(pointOf), breaks);
  if (moved !== null) return moved;
  const { rate, lower, upper } = last.rolling;
  const range = rangeWords(lower, upper, formatPercent);
  return `${who}: ${formatPercent(rate ?? 0)} left in the year to ${formatDate(last.to)}${range === null ? '' : ` (${range})`}.`;
}

function pointOf({ to, rolling }: FlowPoint) {
  return { asAt: to, share: rolling.rate, lower: rolling.lower, upper: rolling.upper };
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
