import { type Issue } from '../../outcomes/issue';
import { isReferenceDate } from '../../periods/is-reference-date';
import { type BaselineTable } from '../baseline-table';
import { definitionIssue } from './definition-issue';
import { type DefinitionLookup, findClassification } from './find-classification';
import { repeated } from './repeated';

/** The columns are categories, every area has a count for each, and the parts add up to the published total within the
 *  stated tolerance (publishers perturb counts, so parts and totals differ by a few people). */
export function checkBaselineTable(table: BaselineTable, lookup: DefinitionLookup): readonly Issue[] {
  const where = `baseline ${table.id}`;
  const issues: Issue[] = [
    ...repeated(table.columns).map((code) =>
      definitionIssue('duplicate-code', `${where} has the column ${code} twice`, 'Keep each column once.'),
    ),
    ...repeated(table.areas.map(({ code }) => code)).map((code) =>
      definitionIssue('duplicate-area', `${where} has the area ${code} twice`, 'Keep each area once.'),
    ),
    ...table.areas.flatMap((area) => checkArea(where, table, area)),
  ];
  if (!isReferenceDate(table.referenceDate)) {
    issues.push(
      definitionIssue(
        'bad-date',
        `${where} has no real reference date`,
        'Write the census day as yyyy-MM-dd.',
      ),
    );
  }
  const classification = findClassification(table, table.classification, table.dimension, lookup);
  if ('severity' in classification) return [...issues, classification];
  const codes = new Set(classification.categories.map(({ code }) => code));
  return [
    ...issues,
    ...table.columns
      .filter((code) => !codes.has(code))
      .map((code) =>
        definitionIssue(
          'unknown-category',
          `${where}: ${table.classification} has no category ${code}`,
          'Correct the column.',
        ),
      ),
  ];
}

function checkArea(
  where: string,
  table: BaselineTable,
  area: BaselineTable['areas'][number],
): readonly Issue[] {
  if (area.counts.length !== table.columns.length) {
    return [
      definitionIssue(
        'wrong-number-of-counts',
        `${where}: ${area.name} has ${area.counts.length} counts for ${table.columns.length} columns`,
        'Give one count for each column.',
      ),
    ];
  }
  const sum = area.counts.reduce((total, count) => total + count, 0);
  const apart = Math.abs(sum - (area.publishedTotal ?? sum));
  if (sum === 0)
    return [definitionIssue('empty-area', `${where}: ${area.name} has no people`, 'Remove the area.')];
  if (apart <= table.tolerance) return [];
  return [
    definitionIssue(
      'sum-outside-tolerance',
      `${where}: the parts of ${area.name} add up to ${sum}, the published total is ${area.publishedTotal}, ` +
        `which is ${apart} apart and more than the ${table.tolerance} accepted`,
      'Check the counts, or state the tolerance that the publisher gives.',
    ),
  ];
}
