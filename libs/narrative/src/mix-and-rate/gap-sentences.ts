import { type DecompositionAnswer } from '@muster/contracts';
import { formatPercent } from '../format/format-percent';
import { listWords } from '../words/list-words';
import { reasonWords } from '../words/reason-words';
import { signedPoints } from '../format/signed-points';
import { pairWords } from './pair-words';
import { type RouteSplit, routeOfStep } from './route-of-step';
import { wayWords } from './way-words';

/** The crude gap of all leavers, which is the headline, and the single ways of leaving that point the other way: a group may leave
 *  less often overall and yet resign more. Less or more is said only where the range of the gap leaves out no difference.
 *  Only ways with enough leavers on both sides are named. */
export function gapSentences(answer: DecompositionAnswer): string[] {
  const pair = pairWords(answer);
  const [all, ...single] = answer.routes;
  if (pair === null || all === undefined) {
    return [`Nobody is compared. Reason: ${reasonWords(answer.missing?.reason ?? 'nothing-to-compare')}.`];
  }
  if (all.group.status === 'withheld') return ['The rates are not shown, to protect confidentiality.'];
  if (all.gap === null || all.group.rate === null || all.comparator.rate === null) {
    const reason = all.group.reason ?? all.comparator.reason;
    return [`There is no rate to compare. Reason: ${reasonWords(reason)}.`];
  }
  const rates = `${pair.Group}: ${formatPercent(all.group.rate)} left a year, against ${formatPercent(all.comparator.rate)} of ${pair.comparator}: ${signedPoints(all.gap)}.`;
  const overall = clearSign(all);
  const told = single.filter((route) => routeOfStep(route, 'first')?.status === 'shown');
  const ways = [1, -1]
    .filter((sign) => sign !== overall)
    .flatMap((sign) => {
      const did = told.filter((route) => clearSign(route) === sign).map(({ route }) => wayWords(route).did);
      return did.length === 0 ? [] : [`${listWords(did, 'and')} ${oftenWords(sign)}`];
    });
  const than = `${ways.join(', and ')}${ways.length > 1 ? ',' : ''} than ${pair.comparator}`;
  if (overall === 0) {
    return [
      rates,
      ways.length === 0
        ? 'No clear difference: the range of the gap includes none.'
        : `No clear difference overall, yet ${pair.group} ${than}.`,
    ];
  }
  return ways.length === 0
    ? [rates]
    : [rates, `${pair.Group} left ${oftenWords(overall)} overall, yet ${than}.`];
}

/** Which way a gap points; 0 where its range includes no difference, or is not known. */
function clearSign({ gapRange }: RouteSplit): number {
  if (gapRange === null) return 0;
  return gapRange.lower > 0 ? 1 : gapRange.upper < 0 ? -1 : 0;
}

function oftenWords(sign: number): string {
  return sign > 0 ? 'more often' : 'less often';
}
