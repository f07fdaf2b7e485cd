import { type EventMapping, WORKFORCE_TYPES } from '@muster/domain';
import { checkPersonColumnReused } from '../checks/check-person-column-reused';
import { checkUnknownMappingCode } from '../checks/check-unknown-mapping-code';
import { sameName } from '../checks/same-name';
import { type IssueLog } from '../issues/issue-log';
import { type CategoryLists } from '../values/category-lists';
import { foldValue } from '../values/fold-value';
import { knownCategories } from '../values/known-categories';
import { eventColumns } from './event-columns';

/** Checks what a mapping of events asks for before a byte is read: every code is in the list of its dimension, and the
 *  column of the person reference is read once. */
export function checkEventRequest(mapping: EventMapping, lists: CategoryLists, log: IssueLog): void {
  const { person, leavingReason, entryRoute, from, to } = mapping;
  const uses = eventColumns({ ...mapping, absentColumns: 'refuse' }, []).filter(
    (column) => sameName(column) === sameName(person.column),
  );
  if (uses.length > 1) log.note(checkPersonColumnReused, { column: person.column });
  const named: readonly (readonly [string, readonly string[]])[] = [
    ['leaving-reason', Object.values(leavingReason?.values ?? {})],
    ['entry-route', Object.values(entryRoute?.values ?? {})],
    ...[from, to].flatMap((side) =>
      (['workforce-type', 'rank', 'unit'] as const).map((dimension) => {
        const source = side[dimension];
        if (source === undefined) return [dimension, []] as const;
        return [dimension, 'constant' in source ? [source.constant] : Object.values(source.values)] as const;
      }),
    ),
  ];
  for (const [dimension, codes] of named) {
    const known = dimension === 'workforce-type' ? WORKFORCE_TYPES : codesOf(lists, dimension);
    if (known === undefined) continue;
    const words = new Set(known.map(foldValue));
    for (const found of new Set(codes)) {
      if (!words.has(foldValue(found))) log.note(checkUnknownMappingCode, { found });
    }
  }
}

function codesOf(lists: CategoryLists, dimension: string): readonly string[] | undefined {
  return knownCategories(lists, dimension)?.map(({ code }) => code);
}
