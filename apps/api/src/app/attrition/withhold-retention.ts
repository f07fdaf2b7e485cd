import { type RetentionAnswer, type RetentionCurve } from '@muster/contracts';
import { withheldCurves } from '../questions/withheld-curves';

/** What of an answer is looked at, and what is changed. */
type Withheld = Pick<RetentionAnswer, 'by' | 'curves' | 'logRank' | 'leftOut'> & {
  readonly about: Pick<RetentionAnswer['about'], 'notes'>;
};

/** An answer by a sensitive characteristic: a curve of fewer people than the threshold is not drawn, nor one from which it
 *  follows. A step of a curve is people leaving at a known length of service, so rows are kept only where at least
 *  `threshold` left since the row before, and the statistics that tell single routes are left out. */
export function withholdRetention<Answer extends Withheld>(answer: Answer, threshold: number): Answer {
  const hidden = withheldCurves(answer.curves, answer.by, threshold);
  const few = Object.values(answer.leftOut ?? {}).some((people) => people > 0 && people < threshold);
  return {
    ...answer,
    curves: answer.curves.map((curve, at) =>
      hidden[at] === true ? withoutCurve(curve) : { ...curve, ...thinned(curve, threshold) },
    ),
    logRank: null,
    leftOut: few ? null : answer.leftOut,
    about: {
      ...answer.about,
      notes: [
        ...answer.about.notes,
        `Steps of fewer than ${threshold} leavers are drawn together, and routes are not shown.`,
        ...(few ? ['How many people are in no curve is withheld.'] : []),
      ],
    },
  };
}

function withoutCurve(curve: RetentionCurve): RetentionCurve {
  return {
    ...curve,
    ...{ status: 'withheld', reason: 'withheld', people: null, rows: [], incidence: [], fromSnapshots: [] },
    ...{ startsAtYears: null, endsAtYears: null, medianYears: null },
  };
}

function thinned(
  { rows }: RetentionCurve,
  threshold: number,
): Pick<RetentionCurve, 'rows' | 'incidence' | 'fromSnapshots' | 'medianYears'> {
  const kept: RetentionCurve['rows'] = [];
  let left = 0;
  for (const row of rows) {
    left += row.left;
    if (row.atRisk < threshold || (left !== 0 && left < threshold)) continue;
    // A row without a leaver repeats the one before.
    if (left === 0 && kept.length > 0) continue;
    kept.push({ ...row, left });
    left = 0;
  }
  return { rows: kept, incidence: [], fromSnapshots: [], medianYears: null };
}
