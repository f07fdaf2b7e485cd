import { type AttackedCount } from './attacked-count';
import { certainlySomebody } from './differences/certainly-somebody';
import { type Component } from './program/components';
import { type AttackProgram, type AttackRow, type AttackSolver } from './program/attack-solver';
import { boundTargets } from './program/bound-targets';
import { findTargets } from './program/find-targets';
import { type LaidOut, layOut } from './program/lay-out';
import { sumRow } from './program/sum-row';
import { type Target } from './program/target';
import { type Range } from './published/population';
import { type PublishedRule } from './reading/published-rule';

export interface ComponentAttack {
  readonly counts: readonly AttackedCount[];
  /** Populations and relations that were used more loosely, in sentences. */
  readonly leftOut: readonly string[];
  readonly columns: number;
  readonly rows: number;
}

export interface AttackMeans {
  readonly solver: AttackSolver;
  readonly rule: PublishedRule;
  /** Every interval to its ends; otherwise a count that is seen to be protected is not looked at further. */
  readonly everyInterval: boolean;
  tell(done: number, of: number): void;
}

/** Attacks populations that hang together with one linear program. Null when no table fits what is published, the relations
 *  and the facts. */
export function attackComponent(component: Component, means: AttackMeans): ComponentAttack | null {
  const laidOut = layOut(component.populations, component.relations);
  const targets = component.populations.flatMap(findTargets);
  const sums = targets.flatMap((target) => {
    const columns = laidOut.columnsAt(target.population, target.place);
    return columns ? [{ target, columns }] : [];
  });
  const facts = factRows(component, laidOut);
  const rows = [...laidOut.links, ...laidOut.relations, ...facts, ...countRows(component, laidOut)];
  const { rule, everyInterval } = means;
  const bounded = solve(
    { columns: laidOut.columns, rows },
    sums.map(({ columns }) => columns),
    everyInterval ? Infinity : rule.leastWidth,
    means,
  );
  if (!bounded) return null;
  const isSomebody = new Map(component.populations.map((each) => [each.id, certainlySomebody(each)]));
  const judged = sums.flatMap(({ target, columns }, at) => {
    const bounds = bounded[at];
    return bounds ? [{ target, columns, ...bounds }] : [];
  });
  const open = judged.filter((each) => isNarrow(each.target, each.range, rule));
  const fromFacts = facts.length === 0 ? [] : openFromFacts(laidOut, facts, open, means);
  return {
    counts: judged.map(({ target, range, isProven, columns }) => {
      const at = open.findIndex((each) => each.columns === columns);
      const known = (at < 0 ? undefined : fromFacts[at]) ?? null;
      const verdict = verdictOf(target, range, known, rule);
      const holdsSomebody = isSomebody.get(target.population)?.(target) === true;
      return { target, range, isProven, holdsSomebody, fromFacts: known, verdict };
    }),
    leftOut: leftOutOf(laidOut, targets.length - sums.length),
    columns: laidOut.columns,
    rows: rows.length,
  };
}

function solve(
  program: AttackProgram,
  sums: readonly Int32Array[],
  enough: number,
  { solver, tell }: AttackMeans,
) {
  if (sums.length === 0) return [];
  const loaded = solver.load(program);
  try {
    return boundTargets(loaded, sums, enough, (done) => tell(done, sums.length));
  } finally {
    loaded.free();
  }
}

function countRows({ populations }: Component, { columnsAt }: LaidOut): AttackRow[] {
  return populations.flatMap(({ id, counts }) =>
    counts.flatMap(({ place, state, range }) => {
      const columns = state === 'hidden' ? null : columnsAt(id, place);
      return columns ? [sumRow([columns], [], range.low, range.high)] : [];
    }),
  );
}

function factRows({ populations }: Component, { columnsAt }: LaidOut): AttackRow[] {
  return populations.flatMap(({ id, facts }) =>
    facts.flatMap(({ place, value }) => {
      const columns = columnsAt(id, place);
      return columns ? [sumRow([columns], [], value, value)] : [];
    }),
  );
}

/** What the facts leave of the narrow ones, without anything that is published. */
function openFromFacts(
  { columns, links, relations }: LaidOut,
  facts: readonly AttackRow[],
  open: readonly { readonly columns: Int32Array }[],
  means: AttackMeans,
): readonly Range[] {
  const sums = open.map((each) => each.columns);
  const program = { columns, rows: [...links, ...relations, ...facts] };
  return (solve(program, sums, means.rule.leastWidth, means) ?? []).map(({ range }) => range);
}

function widthOf({ low, high }: Range): number {
  return high - low + 1;
}

/** Of people whom no category names nothing is published: they are given away when there are certainly a few. */
function isNarrow({ others }: Target, range: Range, { leastWidth, threshold }: PublishedRule): boolean {
  if (range.high === 0 || widthOf(range) >= leastWidth) return false;
  return others.length === 0 || (range.low > 0 && range.low < threshold);
}

function verdictOf(
  target: Target,
  range: Range,
  fromFacts: Range | null,
  rule: PublishedRule,
): AttackedCount['verdict'] {
  if (range.high === 0) return 'empty';
  if (!isNarrow(target, range, rule)) return 'protected';
  if (fromFacts && widthOf(fromFacts) <= widthOf(range)) return 'known';
  return widthOf(range) === 1 ? 'exact' : 'narrow';
}

function leftOutOf({ unused, loose }: LaidOut, hidden: number): string[] {
  return [
    ...loose.map(
      (id) =>
        `${id}: too many combinations to multiply out; its tables are tied by what they share two by two.`,
    ),
    ...unused.map(
      ({ kind, plus, minus }) => `${kind} of ${[...plus, ...minus].join(', ')}: not divided alike.`,
    ),
    ...(hidden > 0 ? [`${hidden} withheld counts have combinations that no table of the files has.`] : []),
  ];
}
