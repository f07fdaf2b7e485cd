import { type WorkforceType } from '@muster/domain';
import { type PolicyTable } from '../policy/disclosure-policy';
import { type LatticePlan } from './lattice-plan';
import { NOTE_WORDS } from './note-words';
import { type FlowPeriod } from './release-period';

/** A table of the policy as it can be built: for one period, by those of its dimensions that are held. */
export interface PlannedTable {
  readonly table: PolicyTable;
  readonly dims: PolicyTable['dims'];
  readonly period: FlowPeriod | null;
}

export interface TablesOfType {
  readonly tables: readonly PlannedTable[];
  readonly notes: readonly string[];
}

/** The tables of a workforce type. A dimension that is not held, or not throughout a period, is left out of a table; the
 *  table itself is left out when nothing remains, or only what another table shows. Each is said in a note: not held is
 *  not zero. */
export function tablesOfType(plan: LatticePlan, type: WorkforceType): TablesOfType {
  const notes: string[] = [];
  const asked = plan.policy.tables
    .filter(({ yearly }) => plan.yearly || !yearly)
    .flatMap((table) => periodsOf(plan, type, table, notes).map((period) => held(plan, type, table, period)));
  const complete = asked.filter(({ table, dims }) => dims.length === table.dims.length);
  const kept = asked.reduce<readonly PlannedTable[]>((sofar, each) => {
    if (complete.includes(each)) return sofar;
    const isNew = each.dims.length > 0 && !sofar.some((other) => covers(other, each));
    notes.push(noteOf(type, each, isNew));
    return isNew ? [...sofar, each] : sofar;
  }, complete);
  return { tables: asked.filter((each) => kept.includes(each)), notes };
}

function periodsOf(
  { periods }: LatticePlan,
  type: WorkforceType,
  { dims, measure, periods: kinds }: PolicyTable,
  notes: string[],
): readonly (FlowPeriod | null)[] {
  if (measure === 'stock') return [null];
  return kinds.flatMap((kind) => {
    const ofKind = periods.filter((period) => period.kind === kind);
    if (ofKind.length === 0) {
      const by = NOTE_WORDS.dimensions(dims.map(({ id }) => id));
      notes.push(
        `${NOTE_WORDS.people(type, measure)}, by ${by}: no complete ${NOTE_WORDS.period(kind)} is covered by snapshots.`,
      );
    }
    return ofKind;
  });
}

function held(
  { dimensions, notHeld = [] }: LatticePlan,
  type: WorkforceType,
  table: PolicyTable,
  period: FlowPeriod | null,
): PlannedTable {
  const dims = table.dims.filter(
    ({ id }) =>
      dimensions.get(type)?.some((dimension) => dimension.id === id) === true &&
      !notHeld.some((gap) => gap.period === period?.id && gap.dimension === id),
  );
  return { table, dims, period };
}

function covers(other: PlannedTable, { table, dims, period }: PlannedTable): boolean {
  return (
    other.table.measure === table.measure &&
    other.period?.id === period?.id &&
    table.roles.every((role) => other.table.roles.includes(role)) &&
    dims.every(({ id, by }) =>
      other.dims.some((dim) => dim.id === id && (dim.by === by || (dim.by === 'all' && by === 'main'))),
    )
  );
}

function noteOf(type: WorkforceType, { table, dims, period }: PlannedTable, isNew: boolean): string {
  const gone = NOTE_WORDS.dimensions(table.dims.filter((dim) => !dims.includes(dim)).map(({ id }) => id));
  const by = NOTE_WORDS.dimensions(table.dims.map(({ id }) => id));
  const when = period ? ` in ${period.id}` : '';
  const name = `${NOTE_WORDS.people(type, table.measure)}${when}, by ${by}`;
  return `${name}: ${isNew ? `released without ${gone}` : 'left out'}, because ${gone} cannot be told for them.`;
}
