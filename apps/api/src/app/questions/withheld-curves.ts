import { type CountedRow, withheldRows } from './withheld-rows';

interface CountedCurve extends Pick<CountedRow, 'group' | 'undeclared'> {
  /** How many people the curve is of; null when it has no answer. */
  readonly people: number | null;
}

/** Which curves of an answer must not be drawn: those of fewer people than `threshold`, and those from which these
 *  follow (see `withheldRows`). A curve without an answer counts nobody. */
export function withheldCurves(
  curves: readonly CountedCurve[],
  by: readonly string[],
  threshold: number,
): readonly boolean[] {
  const rows = curves.map(({ group, people, undeclared }) => ({
    ...{ group, undeclared },
    counts: people === null ? [] : [people],
  }));
  return withheldRows(rows, by, threshold);
}
