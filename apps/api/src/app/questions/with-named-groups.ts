import { type Grouping } from '@muster/domain';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type Axis } from './axis';
import { buildAxis } from './build-axis';
import { nameGroups } from './name-groups';
import { type QuestionContext } from './question-context';

/** `axis`, with the named groups of the force's own grouping in front of a group that holds Black people together with
 *  others. The same axis where nothing is pooled, or where the snapshot does not record the named groups. The groups then
 *  overlap. */
export function withNamedGroups(
  context: QuestionContext,
  snapshot: PublishedSnapshot,
  axis: Axis,
  grouping: Grouping | null,
): Axis {
  const usual = context.force.defaultGroupings[axis.dimension];
  const names = context.groupings.find(({ id }) => id === usual);
  if (!names || grouping?.dimension !== axis.dimension || names.id === grouping.id) return axis;
  const built = buildAxis(context, snapshot, axis.dimension, names, false);
  if (!built.ok) return axis;
  return nameGroups(axis, built.value, context.held.vocabulary[axis.dimension]?.length ?? 0);
}
