import { type Classification, ok, type RankLadder, type Result } from '@muster/domain';
import { type Axis } from '../questions/axis';
import { categoryAxis, groupedAxis } from '../questions/category-axis';
import { dimensionLabel } from '../questions/dimension-ids';
import { openAxis } from '../questions/open-axis';
import { type QuestionRefusal } from '../questions/question-refusal';
import { rankAxis } from '../questions/rank-axes';
import { type FoundStages } from './stage-counts.service';

/** The groups of the dimension of a funnel in their order, and which of them are no answer. Ids are positions + 1 among
 *  the codes of the file. Null for everybody. */
export function funnelAxis(
  { file, grouping, ungrouped }: FoundStages,
  dimension: string | undefined,
  classification: Classification | null,
  ladders: readonly RankLadder[],
): Result<Axis | null, QuestionRefusal> {
  if (dimension === undefined) return ok(null);
  const label = dimensionLabel(dimension, {});
  const codes = [...new Set(ungrouped.map((count) => count.codes[0] ?? ''))];
  const vocabulary = { [dimension]: codes };
  if (file.lists[dimension] === undefined || !classification) {
    return ok(
      dimension === 'rank' ? rankAxis(label, ladders, vocabulary) : openAxis(dimension, label, vocabulary),
    );
  }
  return grouping
    ? groupedAxis(dimension, label, classification, grouping, vocabulary)
    : ok(categoryAxis(dimension, label, classification, vocabulary, false));
}
