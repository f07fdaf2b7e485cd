import { type FunnelPlotAnswer, type FunnelUnit } from '@muster/contracts';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatNumber } from '../format/format-number';
import { formatPercent } from '../format/format-percent';
import { moreYearsSentence } from '../words/more-years-sentence';
import { reasonWords } from '../words/reason-words';
import { differWords } from './differ-words';
import { funnelStateWords } from './funnel-state-words';
import { isFunnelFinding } from './is-funnel-finding';

type Reason = NonNullable<FunnelPlotAnswer['reason']>;

const REASONS: Readonly<Record<Reason, string>> = {
  'no-units': 'No unit has the thirty people that limits need.',
  'no-spread': 'Nobody left, or everybody did, so no unit can differ.',
  'rate-above-1': 'More people left than were in post, so there is no rate.',
  withheld: `The rate of all is ${reasonWords('withheld')}.`,
  'not-held': `What divides into units is ${reasonWords('not-held')}.`,
  'not-available': 'Units are recorded in two ways within the period, so they are not compared.',
};
const MOST_NAMED = 2;
const AS_BY_CHANCE =
  'About as many units would lie beyond these limits by chance alone, so this is no finding.';

/** Which units lie beyond the limits, furthest first, and whether chance alone would put so many there; and of those inside,
 *  how long it would take to tell the one that is furthest from the rate of all. A rate that somebody names says nothing of
 *  that time. */
export function funnelPlotSentences(answer: FunnelPlotAnswer): string[] {
  const { units, reason, by, target } = answer;
  if (reason !== null || target === null) return [REASONS[reason ?? 'not-available']];
  const [dimension = ''] = by;
  const name = (unit: FunnelUnit) => labelOfRow(unit, dimension) ?? 'Everybody';
  const away = ({ rate }: FunnelUnit) => Math.abs((rate ?? 0) - target.rate);
  const inOrder = units.toSorted((a, b) => away(b) - away(a));
  const beyond = inOrder
    .filter(({ state }) => state !== null && state !== 'inside' && state !== 'too-small')
    .toSorted((a, b) => Number(isFar(b)) - Number(isFar(a)));
  const open = inOrder.find(({ state, moreYears }) => state === 'inside' && moreYears !== null);
  const named = beyond.slice(0, MOST_NAMED).map((unit) => sentenceOf(unit, name(unit)));
  return [
    ...(beyond.length === 0
      ? [`${differWords(answer, false)}. This is no proof that there is no difference.`]
      : isFunnelFinding(answer)
        ? named
        : [named.join(' '), AS_BY_CHANCE]),
    ...(open ? [`${name(open)} lies inside. ${moreYearsSentence(open.moreYears)}`] : []),
  ];
}

function isFar({ state }: FunnelUnit): boolean {
  return state === 'above-99.8' || state === 'below-99.8';
}

function sentenceOf({ rate, events, state }: FunnelUnit, name: string): string {
  const where = state === null ? '' : `, ${funnelStateWords(state).toLowerCase()}`;
  return `${name}: ${formatNumber(events ?? 0)} left, ${formatPercent(rate ?? 0)}${where}.`;
}
