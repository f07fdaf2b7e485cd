import { type FlowSeriesAnswer } from '@muster/contracts';
import { breakSentence } from '../words/break-sentence';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatNumber } from '../format/format-number';
import { changeWords } from '../words/change-words';
import { groupPeople } from '../words/group-people';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { type FlowGroup } from './flow-rows';
import { wholePeriod } from './whole-period';

const MOST_SENTENCES = 3;

/** How many joined and left over all periods, for everybody or the largest groups, and the break that a reader must not miss.
 *  A group of which some period is not available says so. */
export function flowSentences({ series, by, about, markers }: FlowSeriesAnswer): string[] {
  const breaks = breakSentence(markers, about.dimensionLabels);
  const size = ({ points }: FlowGroup) =>
    points.findLast(({ headcount }) => headcount !== null)?.headcount ?? 0;
  const told = series
    .filter(({ undeclared }) => !undeclared)
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, MOST_SENTENCES - breaks.length)
    .map((group) => sentenceOf(group, whoOf(group, by[0] ?? '', about.people)));
  return [...(told.length === 0 ? ['No figures are available for these periods.'] : told), ...breaks];
}

function sentenceOf({ points }: FlowGroup, who: string): string {
  if (points.length > 0 && points.every(({ status }) => status === 'not-held')) {
    return sentenceCase(`${who}: ${reasonWords('not-held')}.`);
  }
  const whole = wholePeriod(points);
  const { joiners = null, leavers = null, netChange = null } = whole ?? {};
  if (joiners === null || leavers === null || netChange === null) {
    return sentenceCase(`${who}: some periods are not available, so there is no total.`);
  }
  const moved = `${formatNumber(joiners)} ${who} joined and ${formatNumber(leavers)} left`;
  return `${moved}; the headcount ${changeWords(netChange)}.`;
}

/** The single series of an answer that counts nobody is of the people asked for, not of a group. */
function whoOf(group: FlowGroup, dimension: string, people: string): string {
  const label = group.group[dimension] === 'not-held' ? null : labelOfRow(group, dimension);
  return groupPeople(label, people);
}
