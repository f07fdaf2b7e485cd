import { type SpcAnswer } from '@muster/contracts';
import { breakSentence } from '../words/break-sentence';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { assuranceWords } from './assurance-words';
import { monthsNeededWords } from './months-needed-words';
import { signalWords } from './signal-words';
import { spcWho } from './spc-who';
import { variationWords } from './variation-words';

const DONE = { joiners: 'joined', leavers: 'left', promotions: 'were promoted' } as const;

/** What a chart of months says: the state of today with its reason, whether an aim is met, and the break that a reader must
 *  not miss. */
export function spcSentences(answer: SpcAnswer): string[] {
  const { aim, assurance, markers, about, points } = answer;
  if (points.every(({ value }) => value === null)) {
    return [sentenceCase(`${spcWho(answer)}: ${reasonWords(points[0]?.status ?? null)}.`)];
  }
  return [
    ...stateSentences(answer),
    ...(aim === null || assurance === 'too-few'
      ? []
      : [`${assuranceWords(assurance)} of ${formatNumber(aim, aim % 1 === 0 ? 0 : 1)} a month.`]),
    ...breakSentence(markers, about.dimensionLabels),
  ].slice(0, 3);
}

function stateSentences(answer: SpcAnswer): string[] {
  const { variation, points, phases, lastTwelve, measure } = answer;
  const state = variationWords(variation.state);
  if (variation.reason === 'too-few-points') {
    if (points.some(({ phase, status }) => phase === phases.length - 1 && status === 'withheld')) {
      return [`${state}: months are withheld, and limits of the others would lie too high.`];
    }
    return [`${state}: a run chart, without limits. ${monthsNeededWords(phases.at(-1)?.points ?? 0)}`];
  }
  if (variation.reason === 'rare-events') {
    return [
      `${state}: fewer than one a month on average, so limits would say nothing.`,
      ...(lastTwelve === null
        ? []
        : [`${formatNumber(lastTwelve.events)} ${DONE[measure]} in the last twelve months.`]),
    ];
  }
  const newest = points.findLast(({ value }) => value !== null);
  const signal = newest?.signals[0];
  if (!newest || !signal) {
    // A month of which nothing is known may come after it.
    const month =
      newest && newest !== points.at(-1) ? `the month to ${formatDate(newest.to)}` : 'the newest month';
    return [`${state}: ${month} lies within what chance makes.`];
  }
  const count = formatNumber(newest.value ?? 0);
  const who = `${count} ${spcWho(answer)} ${DONE[measure]}`;
  return [`${state}: ${who} in the month to ${formatDate(newest.to)}, ${signalWords(signal)}.`];
}
