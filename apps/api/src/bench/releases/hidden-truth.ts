import { type AttackedCount, type AttackReport } from '@muster/attack';
import { type CellKey, type CountedCell, type Lattice, type LatticeCell } from '@muster/disclosure';

/** What an attack found, told apart by what the force knows and the outsider does not: whether anybody is there. */
export interface Found {
  /** Withheld cells of the files, each set of people once. */
  readonly hidden: number;
  /** Of those with people: one number is left, or fewer than five. */
  readonly exact: number;
  readonly narrow: number;
  /** Of those without people: fewer than five numbers are left. */
  readonly narrowOfNobody: number;
  /** The true count is not in the interval: a wrong attack. */
  readonly missed: number;
}

type Counted = { readonly lattice: Lattice; readonly quarter: { readonly id: string } } & {
  readonly counted: ReadonlyMap<CellKey, Pick<CountedCell, 'people'>>;
};

/** Puts what the attack says of every withheld cell beside the true count. */
export function hiddenTruth({ counts, totals }: AttackReport, releases: readonly Counted[]): Found {
  const truths = new Map(releases.flatMap((release) => [...truthsOf(release)]));
  const judged = counts.flatMap((count) => {
    const people = truths.get(nameOf(count));
    return count.target.others.length > 0 || people === undefined ? [] : [{ ...count, people }];
  });
  const open = judged.filter(({ verdict }) => verdict === 'exact' || verdict === 'narrow');
  return {
    hidden: totals.hidden,
    exact: open.filter(({ verdict, people }) => verdict === 'exact' && people > 0).length,
    narrow: open.filter(({ people }) => people > 0).length,
    narrowOfNobody: judged.filter(({ people, verdict }) => people === 0 && verdict !== 'protected').length,
    missed: judged.filter(
      ({ people, range, isProven }) => isProven && (people < range.low || people > range.high),
    ).length,
  };
}

function nameOf({ target: { population, coords } }: AttackedCount): string {
  return `${population} ${written(coords)}`;
}

function* truthsOf({ lattice, quarter, counted }: Counted): Generator<[string, number]> {
  for (const { workforceType, measure, period, cells } of lattice.tables) {
    const moment = period ? `${period.from}/${period.to}` : quarter.id;
    for (const { key, coords } of cells) {
      const people = counted.get(key)?.people;
      if (people !== undefined) yield [`${workforceType}|${measure}|${moment} ${written(coords)}`, people];
    }
  }
}

function written(coords: LatticeCell['coords']): string {
  return JSON.stringify(Object.entries(coords).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
