import { formatDate } from '@muster/narrative';
import { dimensionLabel } from '../questions/dimension-ids';
import { type QuestionContext } from '../questions/question-context';
import { type RetentionPlan } from './plan-retention';

/** What is to be known of people who are followed from when they are first seen, whatever is made of their stays: from when
 *  on, in which group, and who is left out. */
export function followedNotes(context: QuestionContext, plan: RetentionPlan): readonly string[] {
  return [
    ...plan.notes,
    ...obstacleNotes(context, plan),
    'A person stays in the group, and within the filters, in which they were first seen.',
    'An exit without a recorded last day counts on the day of the snapshot that no longer shows the person. Who joined and left between two snapshots is not seen.',
    'People without a first day of service, and people whose dates contradict each other, are in no figure. They are left out for the whole force, whatever the filters.',
  ];
}

function obstacleNotes(
  context: QuestionContext,
  { obstacle, snapshots, last, asked, eras }: RetentionPlan,
): string[] {
  if (!obstacle) return [];
  const name = dimensionLabel(obstacle.dimension, context.readings.get(last.id)?.extraLabels ?? {});
  const [first] = snapshots;
  const ungrouped = asked.by.length > 0 && eras.at(-1)?.axes.length === 0;
  if (first === undefined || ungrouped)
    return [`${name} is not held at ${formatDate(last.asAt)}: there are no figures by it.`];
  const why =
    obstacle.reason === 'not-held'
      ? 'is not held before'
      : 'is recorded in another classification before; a grouping may bridge them';
  return [`People are observed from ${formatDate(first.asAt)}: ${name.toLowerCase()} ${why}.`];
}
