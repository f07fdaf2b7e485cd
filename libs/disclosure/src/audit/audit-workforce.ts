import { type WorkforceType } from '@muster/domain';
import { type CellKey } from '../lattice/lattice';
import { type ReleasedValue } from '../protect/protected-cell';
import { type AuditInput } from './audit-input';
import { auditedDimension } from './audited-dimension';
import { type AuditedPopulation } from './audited-population';
import { auditedPopulations } from './audited-populations';
import { type LinearProgram, type LinearSolver } from './linear-solver';
import { measureRanges } from './measure/measure-ranges';
import { TargetRange } from './measure/target-range';
import { type AuditProgram, type AuditView } from './program/audit-program';
import { buildPrograms } from './program/build-programs';
import { type AuditTarget, targetName } from './targets/audit-target';
import { findTargets } from './targets/find-targets';

/** A target that can be learnt too exactly, with the program and the populations in which it can. */
export interface Breach {
  readonly range: TargetRange;
  readonly view: AuditView;
  readonly columns: AuditProgram['columns'];
  readonly populations: readonly AuditedPopulation[];
}

export interface WorkforceFindings {
  readonly targets: number;
  readonly inherent: number;
  readonly breaches: readonly Breach[];
  /** Coordinates at which identities are not true of the people. */
  readonly broken: number;
  /** Shown cells whose value the true count has left behind. */
  readonly leftBehind: number;
}

/** Audits the releases of a workforce type as they stand. `known`: ranges of an earlier round by name of the target; hiding
 *  only adds tables that fit, so what was seen stays seen, and needs stay because public facts do. It is added to. `tell`
 *  hears of settled targets and of all. */
export function auditWorkforce(
  input: AuditInput,
  released: ReadonlyMap<CellKey, ReleasedValue>,
  workforceType: WorkforceType,
  solver: LinearSolver,
  known: Map<string, TargetRange>,
  tell: (settled: number, of: number) => void,
): WorkforceFindings {
  const dimensions = (input.lattice.dimensions.get(workforceType) ?? []).map(auditedDimension);
  const populations = auditedPopulations(input, released, workforceType);
  const { programs, broken } = buildPrograms(input, workforceType, populations, dimensions);
  const { threshold, leastWidth } = input.policy;
  const work = programs.map((program) => ({
    program,
    targets: populations
      .filter(({ id }) => program.columns.has(id))
      .flatMap((population) => {
        const columns = program.columns.get(population.id);
        return columns ? findTargets(population, dimensions, columns, threshold.value) : [];
      }),
  }));
  const of = work.reduce((sum, { program, targets }) => sum + targets.length * program.views.length, 0);
  let settled = 0;
  const inherent = new Set<string>();
  const breaches: Breach[] = [];
  for (const { program, targets } of work) {
    for (const view of program.views) {
      const ranges = rangesOf(view, targets, solver, known, leastWidth.value);
      const done = settled;
      solve(solver, view.program, ranges, (count) => tell(done + count, of));
      settled += targets.length;
      const suspects = ranges.filter(({ narrow, isCompared }) => narrow && !isCompared);
      needNoMore(view.before, suspects, solver);
      for (const range of suspects) range.isCompared = true;
      for (const range of ranges) {
        if (range.need < leastWidth.value) inherent.add(targetName(range.target));
        if (range.narrow) breaches.push({ range, view, columns: program.columns, populations });
      }
    }
  }
  const leftBehind = populations.flatMap(({ cells }) =>
    cells.filter(({ value, interval }) => value !== null && interval.most === Infinity),
  ).length;
  const few = work.flatMap(({ targets }) =>
    targets.filter(({ people }) => people > 0 && people < threshold.value),
  );
  return { targets: few.length, inherent: inherent.size, breaches, broken, leftBehind };
}

/** The ranges of the targets, which go on from those of an earlier round. What public facts alone leave of a new one is
 *  asked first: it settles at once what everybody knows. */
function rangesOf(
  { id, publicAlone }: AuditView,
  targets: readonly AuditTarget[],
  solver: LinearSolver,
  known: Map<string, TargetRange>,
  leastWidth: number,
): readonly TargetRange[] {
  const added: TargetRange[] = [];
  const ranges = targets.map((target) => {
    const name = `${id} ${targetName(target)}`;
    const before = known.get(name);
    const range = new TargetRange(target, leastWidth, before);
    known.set(name, range);
    if (!before) added.push(range);
    return range;
  });
  if (publicAlone) needNoMore(publicAlone, added, solver);
  return ranges;
}

/** Lowers what must stay possible to what `before` leaves. */
function needNoMore(before: LinearProgram, ranges: readonly TargetRange[], solver: LinearSolver): void {
  const alone = ranges.map(({ target, need }) => new TargetRange(target, need));
  solve(solver, before, alone, () => undefined);
  for (const [at, { width }] of alone.entries()) {
    const range = ranges[at];
    if (range) range.need = Math.min(range.need, width);
  }
}

function solve(
  solver: LinearSolver,
  program: LinearProgram,
  ranges: readonly TargetRange[],
  tell: (settled: number) => void,
): void {
  if (ranges.every((range) => !range.open)) return;
  const open = solver.open(program);
  try {
    measureRanges(open, ranges, tell);
  } finally {
    open.close();
  }
}
