import { type FlowPoint } from '@muster/contracts';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type StepEnd } from './flow-series-plan';

type State = FlowPoint['status'];

/** What can be said at each end of a step, and of each step. */
export interface StepStates {
  readonly ends: readonly State[];
  readonly steps: readonly State[];
}

/** A step has figures when there is a snapshot at both of its ends and every snapshot from one to the other can be read.
 *  `stateOf`: `shown` for a snapshot that can. What is not held is told apart from what is not available. */
export function stepStates(
  ends: readonly StepEnd[],
  snapshots: readonly PublishedSnapshot[],
  stateOf: (snapshot: PublishedSnapshot) => State,
): StepStates {
  const at = ({ snapshot }: StepEnd): State => (snapshot === null ? 'not-available' : stateOf(snapshot));
  return {
    ends: ends.map(at),
    steps: ends.slice(1).map((end, position) => {
      const begin = ends[position];
      if (!begin) return 'not-available';
      const between = snapshots
        .filter(({ asAt }) => asAt > begin.day && asAt < end.day)
        .map((snapshot) => stateOf(snapshot));
      const states = [at(begin), ...between, at(end)];
      return (
        states.find((state) => state === 'not-available') ??
        states.find((state) => state !== 'shown') ??
        'shown'
      );
    }),
  };
}
