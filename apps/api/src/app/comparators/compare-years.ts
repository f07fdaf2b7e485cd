import { type ComparatorYear } from '@muster/domain';

/** How many figures (headcount and FTE of a force and column count as one) of a year differ between two publications. A
 *  figure that only one of them has differs. */
export function compareYears(before: ComparatorYear, after: ComparatorYear): number {
  const cells = (year: ComparatorYear) =>
    new Map(
      [...year.forces].flatMap(([code, { headcount, fte }]) =>
        year.columns.map((column, at) => [`${code} ${column}`, `${headcount[at]} ${fte[at]}`] as const),
      ),
    );
  const [old, fresh] = [cells(before), cells(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((key) => old.get(key) !== fresh.get(key))
    .length;
}
