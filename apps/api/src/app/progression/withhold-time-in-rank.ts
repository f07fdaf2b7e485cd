import { type TimeInRankAnswer } from '@muster/contracts';
import { withheldCurves } from '../questions/withheld-curves';

type Curve = TimeInRankAnswer['curves'][number];

/** An answer by a sensitive characteristic: a curve of fewer people than the threshold is not drawn, nor one from which it
 *  follows. Rows are kept only where at least `threshold` people were promoted or left since the row before. */
export function withholdTimeInRank(answer: TimeInRankAnswer, threshold: number): TimeInRankAnswer {
  const hidden = withheldCurves(answer.curves, answer.by, threshold);
  const { leftOut } = answer;
  const few = Object.values(leftOut ?? {}).some((people) => people > 0 && people < threshold);
  return {
    ...answer,
    curves: answer.curves.map((curve, at) =>
      hidden[at] === true ? withoutCurve(curve) : thinned(curve, threshold),
    ),
    leftOut: few ? null : leftOut,
  };
}

function withoutCurve(curve: Curve): Curve {
  return {
    ...curve,
    ...{ status: 'withheld', reason: 'withheld', people: null, rows: [] },
    ...{ startsAtYears: null, endsAtYears: null, medianYears: null },
  };
}

/** Of a share that moved, at least the smaller number at risk times the change are people: shares of those who are still
 *  there are larger. */
function thinned(curve: Curve, threshold: number): Curve {
  const kept: Curve['rows'] = [];
  for (const row of curve.rows) {
    const before = kept.at(-1);
    const moved = 1 - row.stillInRank - (before ? 1 - before.stillInRank : 0);
    const people = moved * Math.min(row.atRisk, before?.atRisk ?? row.atRisk);
    const first = !before && row.stillInRank === 1;
    if (row.atRisk >= threshold && (first || people >= threshold)) kept.push(row);
  }
  return { ...curve, rows: kept, medianYears: null };
}
