import { type Issue } from '../../outcomes/issue';
import { type Force } from '../force';
import { definitionIssue } from './definition-issue';
import { type DefinitionLookup, findClassification } from './find-classification';
import { repeated } from './repeated';

/** Everything that a force names exists, fits its dimension and is unambiguous: one ladder for each workforce type, and
 *  default groupings that cover the classification the force records. */
export function checkForce(force: Force, lookup: DefinitionLookup): readonly Issue[] {
  return [
    ...Object.entries(force.classifications)
      .map(([dimension, id]) => findClassification(force, id, dimension, lookup))
      .filter((found): found is Issue => 'severity' in found),
    ...checkLadders(force, lookup),
    ...checkGroupings(force, lookup),
    ...checkAreas(force, lookup),
    ...[...lookup.values()]
      .filter((other) => other.kind === 'force' && other.id !== force.id && other.code === force.code)
      .map((other) =>
        definitionIssue(
          'force-code-taken',
          `the force code ${force.code} belongs to ${other.id}`,
          'Choose another code.',
        ),
      ),
  ];
}

function checkLadders(force: Force, lookup: DefinitionLookup): readonly Issue[] {
  const types: string[] = [];
  const issues: Issue[] = [];
  for (const id of force.rankLadders) {
    const ladder = lookup.get(id);
    if (ladder?.kind === 'rank-ladder') types.push(ladder.workforceType);
    else {
      issues.push(
        definitionIssue(
          'unknown-rank-ladder',
          `force ${force.id} refers to the rank ladder ${id}, which does not exist`,
          'Define the ladder in the same file or correct its id.',
        ),
      );
    }
  }
  return [
    ...issues,
    ...repeated(types).map((type) =>
      definitionIssue(
        'two-ladders',
        `force ${force.id} has two rank ladders for ${type}`,
        'Keep one for each workforce type.',
      ),
    ),
  ];
}

function checkGroupings(force: Force, lookup: DefinitionLookup): readonly Issue[] {
  return Object.entries(force.defaultGroupings).flatMap(([dimension, id]) => {
    const grouping = lookup.get(id);
    const classification = force.classifications[dimension];
    if (grouping?.kind !== 'grouping' || grouping.dimension !== dimension) {
      return [
        definitionIssue(
          'unknown-grouping',
          `force ${force.id} refers to ${id}, which is no grouping of ${dimension}`,
          'Define the grouping in the same file or correct its id.',
        ),
      ];
    }
    if (classification !== undefined && grouping.members[classification]) return [];
    return [
      definitionIssue(
        'grouping-does-not-fit',
        `the grouping ${id} does not cover the classification that force ${force.id} records for ${dimension}`,
        'Choose a grouping that lists this classification among its members.',
      ),
    ];
  });
}

function checkAreas(force: Force, lookup: DefinitionLookup): readonly Issue[] {
  if (force.baselineAreas.length === 0) return [];
  const known = new Set(
    [...lookup.values()].flatMap((held) =>
      held.kind === 'baseline-table' ? held.areas.map(({ code }) => code) : [],
    ),
  );
  return force.baselineAreas
    .filter((code) => !known.has(code))
    .map((code) =>
      definitionIssue(
        'unknown-area',
        `force ${force.id} is compared with the area ${code}, which no baseline holds`,
        'Correct the area code or load a baseline that holds it first.',
      ),
    );
}
