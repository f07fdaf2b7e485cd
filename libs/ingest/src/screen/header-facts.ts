import { type SnapshotMapping } from '@muster/domain';
import { type HeaderFacts } from '../checks/check';
import { isPosition } from './is-position';
import { mappedColumns } from './mapped-columns';

/** What a mapping makes of the columns of a header; nothing before there is one. */
export function headerFacts(names: readonly string[], mapping: SnapshotMapping | undefined): HeaderFacts {
  if (mapping === undefined) return { names, mapped: [], mayIdentify: [], ignored: [], hasMapping: false };
  const { person, dateOfBirth, dimensions, ignore, skipRows = [] } = mapping;
  const byName = [dimensions['unit'], dimensions['rank']].filter(
    // Columns move: what is read as a unit by its position must not turn out to be a name.
    (source) => source === undefined || !('column' in source) || !isPosition(source.column),
  );
  const identifying = [person, dateOfBirth, ...byName];
  return {
    names,
    mapped: mappedColumns(mapping),
    mayIdentify: identifying.flatMap((source) =>
      source !== undefined && 'column' in source ? [source.column] : [],
    ),
    ignored: ignore,
    sifted: skipRows.map(({ column }) => column),
    hasMapping: true,
  };
}
