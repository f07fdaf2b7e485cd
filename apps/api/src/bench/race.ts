import { loadavg } from 'node:os';
import { median } from './median';

export interface Race {
  readonly rounds: number;
  readonly oursMs: number;
  readonly peerMs: number;
  /** Median of the ratios of the rounds: within a round both met the same machine. */
  readonly timesFaster: number;
  /** Fastest round of the peer over fastest round of ours: what is left of the ratio when nothing else runs. */
  readonly timesFasterAtBest: number;
  readonly loadAverage: number | undefined;
}

/** Ours and the peer's work in turns. `repeats`: ours is so short that it is done this many times in each round and
 *  divided. Both have worked before (the answers were compared); ours is warmed up once more, as a server is. */
export async function race(
  ours: () => unknown,
  peer: () => Promise<number>,
  rounds = 7,
  repeats = 20,
): Promise<Race> {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round < repeats; round += 1) ours();
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) ours();
    times.ours.push((performance.now() - started) / repeats);
    times.peer.push(await peer());
  }
  return {
    rounds,
    oursMs: median(times.ours),
    peerMs: median(times.peer),
    timesFaster: median(times.peer.map((ms, round) => ms / (times.ours[round] ?? Number.NaN))),
    timesFasterAtBest: Math.min(...times.peer) / Math.min(...times.ours),
    loadAverage: loadavg()[0],
  };
}
