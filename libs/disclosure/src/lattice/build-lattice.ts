import { WORKFORCE_TYPES, type WorkforceType } from '@muster/domain';
import { categoryCodes } from './category-codes';
import { type Lattice, type LatticeTable } from './lattice';
import { type LatticePlan } from './lattice-plan';
import { type ReaderRole } from './reader-role';
import { structuralZeros } from './structural-zeros';
import { tableCells } from './table-cells';
import { type PlannedTable, tablesOfType } from './tables-of-type';

/** The finite list of cells that a release may ever say, out of the tables of the policy, for every workforce type that has
 *  dimensions. What cannot be told is left out with a note. Deterministic: the same plan gives the same cells in the same
 *  order. Source: docs/methods/release-cells.md. */
export function buildLattice(plan: LatticePlan): Lattice {
  const { force, quarter, policy, dimensions } = plan;
  const types = WORKFORCE_TYPES.filter(
    (type) => dimensions.has(type) && policy.workforceTypes.value.some((each) => each === type),
  );
  const planned = types.map((type) => ({ type, ...tablesOfType(plan, type) }));
  return {
    ...{ force, quarter: quarter.id, dimensions },
    tables: planned.flatMap(({ type, tables }) => tables.map((table) => latticeTable(plan, type, table))),
    notes: [...new Set([...(plan.notes ?? []), ...planned.flatMap(({ notes }) => notes)])],
  };
}

function latticeTable(
  { policy, dimensions }: LatticePlan,
  workforceType: WorkforceType,
  { table: { id, measure, roles, networkRuleForAll }, dims, period }: PlannedTable,
): LatticeTable {
  const held = dimensions.get(workforceType) ?? [];
  const names = dims.map((each) => each.id);
  const side = names.includes('unit') ? 'withUnit' : 'withoutUnit';
  const categories = Object.fromEntries(
    dims.map(({ id: name, by }): [string, readonly string[]] => {
      const dimension = held.find((each) => each.id === name);
      return [name, dimension ? categoryCodes(dimension, by) : []];
    }),
  );
  const depthOf = (role: ReaderRole) =>
    roles.includes(role) ? Math.min(policy.depth[role][side], names.length) : 0;
  const depth = { 'plan-lead': depthOf('plan-lead'), board: depthOf('board'), network: depthOf('network') };
  const address = { workforceType, measure, period };
  return {
    id: [workforceType, measure, id, ...(period ? [period.id] : [])].join('.'),
    ...address,
    dims: names,
    categories,
    depth,
    networkRuleForAll,
    cells: [
      ...tableCells(address, held, categories, Math.max(...Object.values(depth))),
      ...(names.includes('rank') ? structuralZeros(address, dimensions) : []),
    ],
  };
}
