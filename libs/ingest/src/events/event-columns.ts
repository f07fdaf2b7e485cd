import { type EventMapping } from '@muster/domain';
import { columnPosition } from '../screen/column-position';

const STATES = ['workforce-type', 'rank', 'unit'] as const;

/** Columns that a mapping of events reads in a file with the columns `names`, as it writes them; a column read twice stands
 *  twice. Those that may be absent are left out when they are. */
export function eventColumns(mapping: EventMapping, names: readonly string[]): readonly string[] {
  const { person, event, date, leavingReason, entryRoute, from, to, absentColumns } = mapping;
  const needed = [person.column, ...('column' in event ? [event.column] : []), date.column];
  const states = [from, to].flatMap((side) => STATES.map((dimension) => side[dimension]));
  const others = [leavingReason, entryRoute, ...states].flatMap((source) =>
    source !== undefined && 'column' in source ? [source.column] : [],
  );
  return [
    ...needed,
    ...others.filter((column) => absentColumns === 'refuse' || columnPosition(names, column) >= 0),
  ];
}
