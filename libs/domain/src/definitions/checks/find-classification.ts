import { type Classification } from '../classification';
import { type Definition } from '../definition';
import { type Issue } from '../../outcomes/issue';
import { definitionIssue } from './definition-issue';

/** Every definition that a reference may point to: those being saved and those already held, by id. */
export type DefinitionLookup = ReadonlyMap<string, Definition>;

/** The classification `id` that `owner` refers to, or the issue that says why it cannot be used: it is missing, it is
 *  something else, or it records another dimension than `dimension` (null accepts any). */
export function findClassification(
  owner: Definition,
  id: string,
  dimension: string | null,
  lookup: DefinitionLookup,
): Classification | Issue {
  const found = lookup.get(id);
  if (found?.kind !== 'classification') {
    return definitionIssue(
      'unknown-classification',
      `${owner.kind} ${owner.id} refers to the classification ${id}, which does not exist`,
      'Define the classification in the same file or correct its id.',
    );
  }
  if (dimension !== null && found.dimension !== dimension) {
    return definitionIssue(
      'dimension-mismatch',
      `${owner.kind} ${owner.id} uses ${id} for ${dimension}, but ${id} records ${found.dimension}`,
      'Choose a classification of the same dimension.',
    );
  }
  return found;
}
