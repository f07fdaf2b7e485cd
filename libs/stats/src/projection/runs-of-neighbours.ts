/** Puts `count` neighbours into runs, each as short as `isEnough` (first and last of it) allows; a last run that is not
 *  enough joins the one before. Returns for each neighbour the number of its run, from 0. */
export function runsOfNeighbours(
  count: number,
  isEnough: (first: number, last: number) => boolean,
): readonly number[] {
  const runs: number[] = [];
  let [run, first] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    runs.push(run);
    if (at === count - 1 || !isEnough(first, at)) continue;
    run += 1;
    first = at + 1;
  }
  const isLastShort = run > 0 && !isEnough(first, count - 1);
  return isLastShort ? runs.map((of) => Math.min(of, run - 1)) : runs;
}
