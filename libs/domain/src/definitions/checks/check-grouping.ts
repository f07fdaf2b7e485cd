import { type Issue } from '../../outcomes/issue';
import { type Grouping } from '../grouping';
import { definitionIssue } from './definition-issue';
import { type DefinitionLookup, findClassification } from './find-classification';
import { repeated } from './repeated';

/** A grouping places every category of each classification it covers in a group, and in only one unless it says that
 *  its groups overlap: otherwise people would silently drop out of a share or count twice. */
export function checkGrouping(grouping: Grouping, lookup: DefinitionLookup): readonly Issue[] {
  const issues: Issue[] = repeated(grouping.groups.map(({ code }) => code)).map((code) =>
    definitionIssue(
      'duplicate-code',
      `grouping ${grouping.id} lists the group ${code} twice`,
      'Keep each group once.',
    ),
  );
  for (const [id, members] of Object.entries(grouping.members)) {
    const classification = findClassification(grouping, id, grouping.dimension, lookup);
    if ('severity' in classification) issues.push(classification);
    else
      issues.push(
        ...checkMembers(grouping, id, members, new Set(classification.categories.map(({ code }) => code))),
      );
  }
  return issues;
}

function checkMembers(
  grouping: Grouping,
  classificationId: string,
  members: Readonly<Record<string, readonly string[]>>,
  categories: ReadonlySet<string>,
): readonly Issue[] {
  const where = `grouping ${grouping.id}, ${classificationId}`;
  const groups = new Set(grouping.groups.map(({ code }) => code));
  const placed = Object.values(members).flat();
  const held = new Set(placed);
  return [
    ...Object.keys(members)
      .filter((group) => !groups.has(group))
      .map((group) =>
        definitionIssue(
          'unknown-group',
          `${where}: there is no group ${group}`,
          'Add it to groups or remove it.',
        ),
      ),
    ...[...held]
      .filter((code) => !categories.has(code))
      .map((code) =>
        definitionIssue(
          'unknown-category',
          `${where}: the classification has no category ${code}`,
          'Correct the code.',
        ),
      ),
    ...[...categories]
      .filter((code) => !held.has(code))
      .map((code) =>
        definitionIssue(
          'ungrouped-category',
          `${where}: the category ${code} is in no group`,
          'Place every category.',
        ),
      ),
    ...(grouping.overlapping ? [] : repeated(placed)).map((code) =>
      definitionIssue(
        'category-in-two-groups',
        `${where}: the category ${code} is in more than one group`,
        'Place it once, or say "overlapping": true.',
      ),
    ),
  ];
}
