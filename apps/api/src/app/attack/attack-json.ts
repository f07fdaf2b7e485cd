import { type AttackedCount, type AttackReport } from '@muster/attack';

/** The attack as JSON: `high` is null where nothing bounds a count. */
export function attackJson({
  quarters,
  roles,
  readAsFirst,
  counts,
  differences,
  conditional,
  totals,
  notes,
}: AttackReport) {
  return {
    ...{ quarters, roles, readAsFirst, totals, notes },
    cells: counts.map(cellOf),
    conditional: {
      ...{ exact: conditional.exact, narrow: conditional.narrow },
      cells: conditional.counts.map(cellOf),
    },
    differences: differences.map(({ population, parent, child, range }) => ({
      ...addressOf(population),
      ...{ parent: parent.coords, child: child.coords, low: range.low, high: bound(range.high) },
    })),
  };
}

function cellOf({ target, range, isProven, holdsSomebody, fromFacts, verdict }: AttackedCount) {
  return {
    ...addressOf(target.population),
    ...{ coords: target.coords, noneOf: target.others },
    ...{ low: range.low, high: bound(range.high), isProven, holdsSomebody, verdict },
    ...(fromFacts ? { factsLow: fromFacts.low, factsHigh: bound(fromFacts.high) } : {}),
  };
}

function bound(number: number): number | null {
  return number === Infinity ? null : number;
}

function addressOf(population: string) {
  const [workforceType, measure, period] = population.split('|');
  return { workforceType, measure, period };
}
