import { median } from '../median';
import { measure } from '../measure';

/** How long ours and the peer's work took, done in turns within one run. */
export interface Turns {
  readonly rounds: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly peerP50Ms: number;
  readonly peerP95Ms: number;
  /** Median of ours over the peer's of the same round. */
  readonly timesPeer: number;
}

/** Does both `rounds` times in turns, after one round that is not counted. */
export async function inTurns(
  ours: () => Promise<unknown>,
  peer: () => Promise<unknown>,
  rounds: number,
): Promise<Turns> {
  const efforts: { ours: number; peer: number }[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const effort = { ours: (await measure(ours)).ms, peer: (await measure(peer)).ms };
    if (round >= 0) efforts.push(effort);
  }
  const p95 = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
  const [mine, theirs] = [efforts.map((each) => each.ours), efforts.map((each) => each.peer)];
  return {
    rounds,
    ...{ p50Ms: median(mine), p95Ms: p95(mine), peerP50Ms: median(theirs), peerP95Ms: p95(theirs) },
    timesPeer: median(efforts.map((each) => each.ours / each.peer)),
  };
}
