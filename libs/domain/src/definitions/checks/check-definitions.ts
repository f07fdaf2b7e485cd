import { type Issue } from '../../outcomes/issue';
import { type Definition } from '../definition';
import { checkBaselineTable } from './check-baseline-table';
import { checkClassification } from './check-classification';
import { checkCrosswalk } from './check-crosswalk';
import { checkEventMapping } from './check-event-mapping';
import { checkForce } from './check-force';
import { checkGrouping } from './check-grouping';
import { checkProcess } from './check-process';
import { checkRankLadder } from './check-rank-ladder';
import { checkSnapshotMapping } from './check-snapshot-mapping';
import { definitionIssue } from './definition-issue';
import { type DefinitionLookup } from './find-classification';
import { repeated } from './repeated';

/** Everything that is wrong with `fresh` definitions once they stand beside those already `held` (a fresh one takes the
 *  place of a held one with the same id): codes, references to each other, sums. All at once, in file order; an empty
 *  list means that they may be saved. */
export function checkDefinitions(
  fresh: readonly Definition[],
  held: ReadonlyMap<string, Definition>,
): readonly Issue[] {
  const lookup: DefinitionLookup = new Map([
    ...held,
    ...fresh.map((definition) => [definition.id, definition] as const),
  ]);
  return [
    ...repeated(fresh.map(({ id }) => id)).map((id) =>
      definitionIssue(
        'duplicate-id',
        `two definitions have the id ${id}`,
        'Ids are shared by all kinds: rename one of them.',
      ),
    ),
    ...fresh.flatMap((definition) => checkOne(definition, lookup)),
  ];
}

function checkOne(definition: Definition, lookup: DefinitionLookup): readonly Issue[] {
  switch (definition.kind) {
    case 'classification':
      return checkClassification(definition);
    case 'grouping':
      return checkGrouping(definition, lookup);
    case 'crosswalk':
      return checkCrosswalk(definition, lookup);
    case 'rank-ladder':
      return checkRankLadder(definition);
    case 'force':
      return checkForce(definition, lookup);
    case 'mapping':
      return checkSnapshotMapping(definition, lookup);
    case 'event-mapping':
      return checkEventMapping(definition);
    case 'baseline-table':
      return checkBaselineTable(definition, lookup);
    case 'process':
      return checkProcess(definition);
  }
}
