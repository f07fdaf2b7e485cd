import { isDimension } from '../../is-dimension';
import { type Issue } from '../../outcomes/issue';
import { WORKFORCE_TYPES } from '../../workforce-type';
import { type SnapshotMapping } from '../snapshot-mapping';
import { definitionIssue } from './definition-issue';
import { checkMappingLayout } from './check-mapping-layout';
import { type DefinitionLookup, findClassification } from './find-classification';

/** A mapping maps to dimensions that exist and to codes that the classification it names has. What depends on the force
 *  (its own classifications and ladders) is checked when a file is read. */
export function checkSnapshotMapping(mapping: SnapshotMapping, lookup: DefinitionLookup): readonly Issue[] {
  const ofDimensions = Object.entries(mapping.dimensions).flatMap(([dimension, coded]) => {
    const where = `mapping ${mapping.id}, ${dimension}`;
    if (!isDimension(dimension)) {
      return [
        definitionIssue(
          'unknown-dimension',
          `${where}: there is no such dimension`,
          'Use a standard dimension, or extra: and a name.',
        ),
      ];
    }
    const extra = dimension.startsWith('extra:') ? dimension.slice('extra:'.length) : null;
    if (extra !== null && mapping.extras[extra] === undefined) {
      return [
        definitionIssue('unnamed-extra', `${where} has no label`, `Add "${extra}" to extras with its label.`),
      ];
    }
    const values =
      'constant' in coded
        ? [coded.constant]
        : [...Object.values(coded.values), ...(coded.blank ? [coded.blank] : [])];
    const named = 'constant' in coded ? undefined : coded.classification;
    const unknown = (codes: readonly string[]) =>
      [...new Set(values)]
        .filter((value) => !codes.includes(value))
        .map((value) =>
          definitionIssue('unknown-category', `${where}: there is no code ${value}`, 'Correct the code.'),
        );
    if (dimension === 'workforce-type') return unknown(WORKFORCE_TYPES);
    if (named === undefined) return [];
    // An extra dimension may hold a characteristic once more, in the classification used before.
    const classification = findClassification(mapping, named, extra === null ? dimension : null, lookup);
    return 'severity' in classification
      ? [classification]
      : unknown(classification.categories.map(({ code }) => code));
  });
  return [...checkMappingLayout(mapping), ...ofDimensions];
}
