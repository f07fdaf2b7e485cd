import { isDimension } from '../../is-dimension';
import { type Issue } from '../../outcomes/issue';
import { type Classification } from '../classification';
import { definitionIssue } from './definition-issue';
import { repeated } from './repeated';

const OF_EVENTS: readonly string[] = ['leaving-reason', 'entry-route'];

/** A classification names a dimension that exists and lists no code twice. `leaving-reason` and `entry-route` are
 *  dimensions of leavers and joiners, not of people in post. */
export function checkClassification(classification: Classification): readonly Issue[] {
  const { id, dimension, categories } = classification;
  const issues: Issue[] = repeated(categories.map(({ code }) => code)).map((code) =>
    definitionIssue(
      'duplicate-code',
      `classification ${id} lists the code ${code} twice`,
      'Keep each code once.',
    ),
  );
  if (!OF_EVENTS.includes(dimension) && !isDimension(dimension)) {
    issues.push(
      definitionIssue(
        'unknown-dimension',
        `classification ${id} is for ${dimension}, which is no dimension`,
        'Use a standard dimension, or extra: and a name of your own.',
      ),
    );
  }
  return issues;
}
