import { type PackTrace } from '@muster/contracts';

/** Traces of statements that were made elsewhere, told like those of the table that shows the same number: made of the same
 *  cells, and printed the same. A number that no table of the pack shows keeps the words it has. */
export function matchStated(
  stated: readonly PackTrace[],
  ofTables: readonly PackTrace[],
): readonly PackTrace[] {
  // The first table of a section has both counts beside the share; its points over time come after it.
  const known = new Map(ofTables.toReversed().map((trace) => [keyOf(trace), trace]));
  return stated.map((trace) => {
    const same = known.get(keyOf(trace));
    if (same === undefined) return trace;
    const { formula, numerator, denominator, exclusions, definition } = same;
    return { ...trace, formula, numerator, denominator, exclusions, definition };
  });
}

function keyOf({ cells, value }: PackTrace): string {
  return JSON.stringify([cells.toSorted(), value.replace(/[^\d.,]/g, '')]);
}
