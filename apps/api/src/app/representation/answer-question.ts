import { type RepresentationAnswer, type RepresentationRow } from '@muster/contracts';
import { ok, type Result, toEpochDay, toReferenceDate } from '@muster/domain';
import { type Axis } from '../questions/axis';
import { populationWords } from '../questions/population-words';
import { type QuestionContext } from '../questions/question-context';
import { overlapNotes, smallNumberNotes } from '../questions/standing-notes';
import { tooLarge } from '../questions/too-large';
import { type ChosenBaseline } from './baseline-chooser.service';
import { buildAxes } from './build-axes';
import { countColumns } from './count-columns';
import { describeAnswer } from './describe-answer';
import { measureParts } from './measure-parts';
import { notHeldRow } from './not-held-row';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';
import { tallyParts } from './tally-parts';

/** Rows beyond which nobody reads and a browser struggles. */
export const MOST_ROWS = 20_000;

/** Counts and measures one planned question at its snapshot. The headcounts of all rows add up to everybody counted,
 *  unless an axis overlaps. */
export function answerQuestion(
  context: QuestionContext,
  plan: QuestionPlan,
  chosen: ChosenBaseline,
): Result<RepresentationAnswer, RepresentationRefusal> {
  const day = toEpochDay(toReferenceDate(plan.snapshot.asAt));
  const answer = (rows: readonly RepresentationRow[], notes: readonly string[]): RepresentationAnswer => ({
    metric: 'representation',
    force: context.force.code,
    asAt: plan.snapshot.asAt,
    by: [...plan.by],
    direction: plan.direction,
    grouping: plan.grouping?.id ?? null,
    baseline: chosen.baseline?.id ?? null,
    snapshot: plan.snapshot.id,
    rows: [...rows],
    about: describeAnswer(context, plan, chosen, populationWords(context, plan, [day]), notes),
  });
  if (plan.notHeld.length > 0) return ok(answer([notHeldRow(plan.by, plan.notHeld)], []));
  const axes = buildAxes(context, plan, plan.snapshot);
  if (!axes.ok) return axes;
  const { measured, others } = axes.value;
  const counted = countColumns(context, plan, [measured, ...others], [day]);
  if (!counted.ok) return counted;
  const [counts] = counted.value;
  const parts = counts ? tallyParts(counts, measured, others, !plan.snapshot.notHeld.includes('fte')) : [];
  if (parts.length * measured.groups.length > MOST_ROWS) return tooLarge();
  const rows = measureParts(plan.by, {
    measured,
    others,
    parts,
    baselineShares: chosen.baseline && chosen.shares,
    profile: plan.direction === 'within-group',
  });
  const fteMissing =
    counts?.withoutFte.some((people) => people > 0) === true && !plan.snapshot.notHeld.includes('fte');
  return ok(answer(rows, [...(fteMissing ? [FTE_MISSING] : []), ...rowNotes(rows, [measured, ...others])]));
}

const FTE_MISSING = 'FTE is not recorded for everybody; where it is missing for somebody, no sum is shown.';

function rowNotes(rows: readonly RepresentationRow[], axes: readonly Axis[]): string[] {
  return [
    ...overlapNotes(axes),
    ...(rows.some(({ smallBaseline }) => smallBaseline)
      ? ['A ratio marked low reliability belongs to a group under 0.5% of the population.']
      : []),
    ...smallNumberNotes(rows),
  ];
}
