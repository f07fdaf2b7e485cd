import { loadavg } from 'node:os';
import { type Effort, measure } from './measure';
import { median } from './median';

export interface SideBySide {
  readonly rounds: number;
  readonly oursMs: number;
  readonly peerMs: number;
  /** Median of the ratios of the rounds: within a round both met the same machine. */
  readonly timesFaster: number;
  /** Fastest round of the peer over fastest round of ours: what is left of the ratio when nothing else runs. */
  readonly timesFasterAtBest: number;
  readonly oursCpuMs: number;
  readonly peerCpuMs: number;
  readonly loadAverage: number | undefined;
}

/** Ours and the peer's work in turns. Both have worked before (the answers were compared); ours is warmed up, as a
 *  server is. `repeats`: ours is so short that it is done this many times in each round and divided. */
export async function sideBySide(
  ours: () => unknown,
  peer: () => Promise<Effort>,
  rounds = 7,
  repeats = 20,
): Promise<SideBySide> {
  const efforts: { ours: Effort; peer: Effort }[] = [];
  const repeat = () => {
    for (let at = 0; at < repeats; at += 1) ours();
  };
  for (let warming = 0; warming < 5; warming += 1) repeat();
  for (let round = 0; round < rounds; round += 1) {
    const all = await measure(repeat);
    efforts.push({ ours: { ms: all.ms / repeats, cpuMs: all.cpuMs / repeats }, peer: await peer() });
  }
  const fastest = (which: 'ours' | 'peer') => Math.min(...efforts.map((effort) => effort[which].ms));
  return {
    rounds,
    oursMs: median(efforts.map((effort) => effort.ours.ms)),
    peerMs: median(efforts.map((effort) => effort.peer.ms)),
    timesFaster: median(efforts.map((effort) => effort.peer.ms / effort.ours.ms)),
    timesFasterAtBest: fastest('peer') / fastest('ours'),
    oursCpuMs: median(efforts.map((effort) => effort.ours.cpuMs)),
    peerCpuMs: median(efforts.map((effort) => effort.peer.cpuMs)),
    loadAverage: loadavg()[0],
  };
}
