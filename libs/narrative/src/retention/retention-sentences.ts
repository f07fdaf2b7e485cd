import { type RetentionAnswer, type RetentionCurve } from '@muster/contracts';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatPercent } from '../format/format-percent';
import { curveStartSentence } from '../words/curve-start-sentence';
import { groupPeople } from '../words/group-people';
import { rangeWords } from '../words/range-words';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { yearsWords } from '../words/years-words';
import { curveHorizon } from './curve-horizon';
import { curveStartsLate } from './curve-starts-late';

const MOST_CURVES = 2;

/** How many of those who join are still in post after five years (or the last whole year before), for everybody or the two
 *  largest groups, and where a curve starts late. Nothing is compared. */
export function retentionSentences({ curves, by, about }: RetentionAnswer): string[] {
  const who = (curve: RetentionCurve) => groupPeople(labelOfRow(curve, by[0] ?? ''), about.people);
  const told = curves
    .filter(({ undeclared }) => !undeclared)
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0))
    .slice(0, MOST_CURVES);
  if (told.length === 0) return ['No curve can be drawn.'];
  const late = told.find(curveStartsLate);
  return [
    ...told.map((curve) => curveSentence(curve, who(curve))),
    ...(late === undefined || late.startsAtYears === null
      ? []
      : [curveStartSentence(curves.length === 1 ? null : who(late), late.startsAtYears, 'of service')]),
  ];
}

function curveSentence(curve: RetentionCurve, who: string): string {
  if (curve.status === 'withheld') return `The curve of ${who} is not shown, to protect confidentiality.`;
  const at = curveHorizon(curve.rows);
  if (curve.rows.length === 0) return sentenceCase(`${who}: no curve. Reason: ${reasonWords(curve.reason)}.`);
  if (at === null) return sentenceCase(`${who}: the curve ends before one year more of service.`);
  const range = rangeWords(at.lower, at.upper, formatPercent);
  const share = `${formatPercent(at.survival)} are still in post after ${yearsWords(at.years)}`;
  const cohort = curveStartsLate(curve)
    ? `Of ${who} who stay to the start of the curve`
    : `Of ${who} who join`;
  return `${cohort}, ${share}${range === null ? '' : ` (${range})`}.`;
}
