import { ok, type Result } from '@muster/domain';
import { type Axis } from '../questions/axis';
import { buildAxes, type QuestionAxes } from './build-axes';
import { type QuestionContext } from '../questions/question-context';
import { type QuestionPlan } from './question-plan';
import { type RepresentationRefusal } from './representation.errors';
import { type SeriesSnapshot } from './series-snapshots';
import { translatedAxis } from './translated-axis';

/** The axes of a question for one snapshot of a series: as the snapshot records them, or in the categories of the
 *  snapshot asked about where it records them otherwise. */
export function buildSeriesAxes(
  context: QuestionContext,
  plan: QuestionPlan,
  { snapshot, translations }: SeriesSnapshot,
): Result<QuestionAxes, RepresentationRefusal> {
  const own = buildAxes(context, plan, snapshot);
  if (!own.ok || translations.size === 0) return own;
  const asked = buildAxes(context, plan, plan.snapshot);
  if (!asked.ok) return asked;
  const recorded = context.readings.get(snapshot.id)?.classifications ?? {};
  const inAskedWords = (axis: Axis, wanted: Axis | undefined): Axis => {
    const translation = translations.get(axis.dimension);
    const classification = context.classifications.get(recorded[axis.dimension] ?? '');
    if (!translation || !classification || !wanted) return axis;
    return translatedAxis(wanted, classification, translation, context.held.vocabulary);
  };
  return ok({
    measured: inAskedWords(own.value.measured, asked.value.measured),
    others: own.value.others.map((axis, at) => inAskedWords(axis, asked.value.others[at])),
  });
}
