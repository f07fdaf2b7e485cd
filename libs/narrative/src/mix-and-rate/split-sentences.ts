import { type DecompositionAnswer } from '@muster/contracts';
import { formatNumber } from '../format/format-number';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { signedPoints } from '../format/signed-points';
import { type RouteSplit, routeOfStep } from './route-of-step';
import { serviceWords } from './service-words';
import { withEntryRoute } from './with-entry-route';

/** The rest of a gap, which no figure says the reason of. */
const REST = 'The rest is not accounted for by what we hold; this is not proof of cause.';

/** What the parts of one gap go with, in at most three statements of at most 25 words a sentence. Shorter service may itself
 *  follow from who was recruited and lost, and rank from unequal treatment: both are said each time. Without a split it
 *  says why. */
export function splitSentences(
  answer: Pick<DecompositionAnswer, 'shortService' | 'factors'>,
  route: RouteSplit,
): string[] {
  const [first, second] = [routeOfStep(route, 'first'), routeOfStep(route, 'second')];
  if (first === null || first.mix === null || first.rate === null || route.gap === null) {
    if (first?.status === 'withheld') return ['The split is not shown, to protect confidentiality.'];
    return [`There is no split. Reason: ${reasonWords(first?.reason ?? 'not-held')}.`];
  }
  const service = serviceWords(answer);
  const with_ = withEntryRoute(answer, service);
  const itself = `${service} may itself reflect who was recruited and lost`;
  const parts = `${points(first.mix)} points of the ${points(route.gap)} point gap go with ${with_}`;
  const rank =
    second?.added === null || second === null
      ? []
      : [
          `A further ${signedPoints(second.added)} go with rank, which can itself be a result of unequal treatment.`,
        ];
  const within = Math.sign(first.mix) === Math.sign(route.gap) && Math.abs(first.mix) <= Math.abs(route.gap);
  return [
    within
      ? `${parts}; ${itself}.`
      : `${sentenceCase(signedPoints(first.mix))} go with ${with_}, in a gap of ${signedPoints(route.gap)}. ${sentenceCase(itself)}.`,
    ...rank,
    REST,
  ];
}

/** The size of a part, without its sign. */
function points(rate: number): string {
  return formatNumber(Math.abs(rate) * 100, 2);
}
