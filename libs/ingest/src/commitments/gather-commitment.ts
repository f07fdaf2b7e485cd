import { type Check } from '../checks/check';
import { type CommitmentLine } from './commitment-line';
import { checkCommitmentDescribedTwice } from './checks/check-commitment-described-twice';
import { checkCommitmentRatedTwice } from './checks/check-commitment-rated-twice';

/** Adds a row to what earlier rows said of its reference: ratings of other periods, evidence and measures come together,
 *  the same ones once. Gives what keeps them apart, or null. Rows that say nothing of a field agree with those that do. */
export function gatherCommitment(gathered: Map<string, CommitmentLine>, line: CommitmentLine): Check | null {
  const before = gathered.get(line.ref);
  if (!before) {
    gathered.set(line.ref, line);
    return null;
  }
  const description = { ...before.description };
  for (const key of Object.keys(description) as (keyof typeof description)[]) {
    const [one, other] = [before.description[key], line.description[key]];
    if (one !== null && other !== null && JSON.stringify(one) !== JSON.stringify(other)) {
      return checkCommitmentDescribedTwice;
    }
    Object.assign(description, { [key]: one ?? other });
  }
  for (const { rating, period } of line.ratings) {
    const same = before.ratings.find((each) => each.period?.label === period?.label);
    if (same && same.rating !== rating) return checkCommitmentRatedTwice;
  }
  gathered.set(line.ref, {
    ...{ ref: line.ref, description },
    ratings: once([...before.ratings, ...line.ratings]),
    evidence: once([...before.evidence, ...line.evidence]),
    measures: once([...before.measures, ...line.measures]),
  });
  return null;
}

function once<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
