import { type TimeInRankAnswer } from '@muster/contracts';
import { labelOfRow } from '../event-rates/label-of-row';
import { formatPercent } from '../format/format-percent';
import { curveHorizon } from '../retention/curve-horizon';
import { curveStartsLate } from '../retention/curve-starts-late';
import { curveStartSentence } from '../words/curve-start-sentence';
import { groupPeople } from '../words/group-people';
import { rangeWords } from '../words/range-words';
import { reasonWords } from '../words/reason-words';
import { sentenceCase } from '../words/sentence-case';
import { yearsWords } from '../words/years-words';

export type RankCurve = TimeInRankAnswer['curves'][number];

const MOST_CURVES = 2;

/** How many of those who enter the rank are promoted within five years (or the last whole year before), for everybody or the
 *  two largest groups. Leaving ends the chance. Nothing is compared. */
export function timeInRankSentences({ curves, by, about, rank }: TimeInRankAnswer): string[] {
  const who = (curve: RankCurve) => groupPeople(labelOfRow(curve, by[0] ?? ''), about.people);
  const told = curves
    .filter(({ undeclared }) => !undeclared)
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0))
    .slice(0, MOST_CURVES);
  if (told.length === 0) return ['No curve can be drawn.'];
  const late = told.find(curveStartsLate);
  return [
    ...told.map((curve) => curveSentence(curve, who(curve), rank.label)),
    ...(late === undefined || late.startsAtYears === null
      ? []
      : [curveStartSentence(curves.length === 1 ? null : who(late), late.startsAtYears, 'in the rank')]),
  ];
}

function curveSentence(curve: RankCurve, who: string, rank: string): string {
  if (curve.status === 'withheld') return `The curve of ${who} is not shown, to protect confidentiality.`;
  const at = curveHorizon(curve.rows);
  if (curve.rows.length === 0) return sentenceCase(`${who}: no curve. Reason: ${reasonWords(curve.reason)}.`);
  if (at === null) return sentenceCase(`${who}: the curve ends before one year more in the rank.`);
  const range = rangeWords(at.promotedLower, at.promotedUpper, formatPercent);
  const share = `${formatPercent(at.promoted)} are promoted within ${yearsWords(at.years)}`;
  const cohort = curveStartsLate(curve)
    ? `${rank}: of ${who} who stay to the start of the curve`
    : `${rank}: of ${who} who enter the rank`;
  return `${cohort}, ${share}${range === null ? '' : ` (${range})`}.`;
}
