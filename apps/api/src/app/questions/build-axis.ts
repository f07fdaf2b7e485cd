import { type Grouping, isCharacteristic, ok, type Result } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type Axis } from './axis';
import { categoryAxis, groupedAxis } from './category-axis';
import { dimensionLabel, RANK_AT_OR_ABOVE } from './dimension-ids';
import { LENGTH_OF_SERVICE, lengthOfServiceAxis } from './length-of-service';
import { openAxis } from './open-axis';
import { type QuestionContext } from './question-context';
import { rankAtOrAboveAxis, rankAxis } from './rank-axes';
import { type QuestionRefusal } from './question-refusal';

/** How `dimension` is counted in one snapshot. `grouping` applies when it is of this dimension; `alone` = the question
 *  has no other dimension. */
export function buildAxis(
  context: QuestionContext,
  snapshot: PublishedSnapshot,
  dimension: string,
  grouping: Grouping | null,
  alone: boolean,
): Result<Axis, QuestionRefusal> {
  const { vocabulary } = context.held;
  const reading = context.readings.get(snapshot.id);
  const label = dimensionLabel(dimension, reading?.extraLabels ?? {});
  if (dimension === LENGTH_OF_SERVICE) return ok(lengthOfServiceAxis(alone));
  if (dimension === RANK_AT_OR_ABOVE) return ok(rankAtOrAboveAxis(label, context.ladders, vocabulary));
  if (dimension === 'rank') return ok(rankAxis(label, context.ladders, vocabulary));
  const classification = context.classifications.get(reading?.classifications[dimension] ?? '');
  if (!classification) return ok(openAxis(dimension, label, vocabulary));
  if (grouping?.dimension === dimension) {
    return groupedAxis(dimension, label, classification, grouping, vocabulary);
  }
  return ok(categoryAxis(dimension, label, classification, vocabulary, alone && isCharacteristic(dimension)));
}
