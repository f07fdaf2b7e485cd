import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { groupPeople } from '../words/group-people';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { eventWords } from './event-words';
import { rateWords } from './rate-words';

/** How many of a group joined, left or were promoted, with the rate: at most 25 words and three numbers, rounded as in the
 *  table. `group` is null for everybody, `part` the part of the workforce. Without a rate: why there is none. */
export function levelSentence(
  row: Pick<EventRateRow, 'status' | 'events' | 'atRisk' | 'rate' | 'reason'>,
  { metric, denominator, about }: EventRatesAnswer,
  group: string | null,
  part: string | null,
): string {
  const who = groupPeople(group, about.people);
  const where = part === null ? '' : `${part}: `;
  const { past } = eventWords(metric);
  const { events, atRisk, rate } = row;
  if (row.status === 'withheld') return `The figure for ${who} is not shown, to protect confidentiality.`;
  if (events === null || rate === null || atRisk === null) {
    const why =
      row.status === 'not-held' ? 'not-held' : (row.reason ?? (atRisk === 0 ? 'nobody-at-risk' : null));
    return sentenceCase(`${where}${who}: no rate. Reason: ${reasonWords(why)}.`);
  }
  const count = formatNumber(events);
  if (denominator === 'person-years') {
    return `${where}${count} ${who} ${past}, ${rateWords({ metric, denominator }).format(rate)} for every 100 person-years.`;
  }
  if (denominator === 'average' || metric === 'joiners') {
    const base = `${denominator === 'average' ? 'average headcount' : 'headcount at the start'}`;
    return `${where}${count} ${who} ${past}, ${formatPercent(rate)} of the ${metric === 'promotions' ? 'average who could be' : base}.`;
  }
  const eligible = metric === 'promotions' ? 'eligible ' : '';
  return sentenceCase(
    `${where}${formatPercent(rate)} of ${eligible}${who} ${past} (${count} of ${formatNumber(atRisk)}).`,
  );
}
