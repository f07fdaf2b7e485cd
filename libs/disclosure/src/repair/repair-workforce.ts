import { type WorkforceType } from '@muster/domain';
import { type CellKey } from '../lattice/lattice';
import { type ReleasedValue } from '../protect/protected-cell';
import { type AuditInput } from '../audit/audit-input';
import { type AuditProgress } from '../audit/audit-progress';
import { auditWorkforce, type Breach, type WorkforceFindings } from '../audit/audit-workforce';
import { type LinearSolver } from '../audit/linear-solver';
import { type TargetRange } from '../audit/measure/target-range';
import { cellsToHide } from './cells-to-hide';
import { provingCells } from './proving-cells';
import { tableToDrop } from './table-to-drop';

const WITHHELD: ReleasedValue = { status: 'c', value: null };

export interface RepairedWorkforce {
  readonly findings: WorkforceFindings;
  readonly rounds: number;
  readonly droppedTables: readonly string[];
}

/** Audits a workforce type and hides cells until nothing can be learnt: at most `repairRounds` times single cells, then
 *  tables, one for each breach, until in the end nothing new is shown. As a breach is what was not known before, that ends in a
 *  pass; only what the office-holders' list alone tells is left in `findings.breaches`. `released` and `repaired` are
 *  changed. */
export function repairWorkforce(
  input: AuditInput,
  workforceType: WorkforceType,
  solver: LinearSolver,
  released: Map<CellKey, ReleasedValue>,
  repaired: Set<CellKey>,
  tell: (progress: AuditProgress) => void,
): RepairedWorkforce {
  const known = new Map<string, TargetRange>();
  const dropped = new Set<string>();
  for (let rounds = 0; ; rounds += 1) {
    const findings = auditWorkforce(input, released, workforceType, solver, known, (done, of) =>
      tell({ step: rounds === 0 ? 'audit' : 'repair', done, of }),
    );
    const { breaches } = findings;
    const result = { findings, rounds, droppedTables: [...dropped] };
    if (breaches.length === 0) return result;
    const hidden = rounds < input.policy.repairRounds.value ? hide(breaches, released) : [];
    for (const key of hidden) repaired.add(key);
    const dropping = hidden.length === 0 && drop(breaches, input, workforceType, released, dropped);
    if (hidden.length === 0 && !dropping) return result;
  }
}

/** Hides one cell for every breach that no cell hidden in this round helps already. Pairs come first: of them there is
 *  no choice. */
function hide(breaches: readonly Breach[], released: Map<CellKey, ReleasedValue>): readonly CellKey[] {
  const hidden: CellKey[] = [];
  const pairs = breaches.filter(({ range }) => range.target.kind === 'pair');
  for (const breach of new Set([...pairs, ...breaches])) {
    const cells = cellsToHide(breach);
    const [first] = cells;
    if (first === undefined || cells.some((key) => hidden.includes(key))) continue;
    hidden.push(first);
    released.set(first, WITHHELD);
  }
  return hidden;
}

/** Drops a table for every breach that no table dropped in this round helps already; false when none is left that shows
 *  anything. */
function drop(
  breaches: readonly Breach[],
  { lattice }: AuditInput,
  workforceType: WorkforceType,
  released: Map<CellKey, ReleasedValue>,
  dropped: Set<string>,
): boolean {
  const own = lattice.tables.filter((table) => table.workforceType === workforceType);
  const gone = new Set<CellKey>();
  const before = dropped.size;
  for (const breach of breaches) {
    const proving = new Set(provingCells(breach).map(({ key }) => key));
    if ([...proving].some((key) => gone.has(key))) continue;
    const left = own.filter(
      ({ id, cells }) =>
        !dropped.has(id) && cells.some(({ key }) => (released.get(key)?.value ?? null) !== null),
    );
    const table = tableToDrop(left, proving);
    if (!table) continue;
    dropped.add(table.id);
    const kept = new Set(
      own.flatMap(({ id, cells }) => (dropped.has(id) ? [] : cells.map(({ key }) => key))),
    );
    for (const { key } of table.cells) {
      if (kept.has(key)) continue;
      gone.add(key);
      released.set(key, WITHHELD);
    }
  }
  return dropped.size > before;
}
