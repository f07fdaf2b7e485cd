import { naturalExp } from './natural-exp';
import { naturalLog } from './natural-log';
import { splitMix64 } from './split-mix-64';
import { Xoshiro128 } from './xoshiro-128';

const { sqrt } = Math;

/** Draws of a seed, the same on every machine. `startRun` begins the next run with a stream of its own: what a run draws
 *  depends on the seed and its number alone, not on how many runs there are or how much earlier runs drew.
 *  Sources: Marsaglia and Bray 1964 (normal), Marsaglia and Tsang 2000 (gamma); docs/adr/0030. */
export class RandomDraws {
  private readonly streams: Xoshiro128;
  private stream: Xoshiro128;
  /** The polar method makes two normal numbers at once; NaN: none is left. */
  private spare = Number.NaN;

  /** `seed` is a whole number from 0 to 2^32 - 1; the first run has begun. */
  constructor(seed: number) {
    const [low = 0n, high = 0n] = splitMix64(BigInt(seed), 2);
    const word = (part: bigint) => Number(part & 0xffff_ffffn);
    this.streams = new Xoshiro128([word(low), word(low >> 32n), word(high), word(high >> 32n)]);
    this.stream = new Xoshiro128(this.streams.words());
  }

  startRun(): void {
    this.streams.jump();
    this.stream = new Xoshiro128(this.streams.words());
    this.spare = Number.NaN;
  }

  /** 0 <= x < 1, in steps of 2^-53. */
  uniform(): number {
    const high = this.stream.next() >>> 5;
    return (high * 67_108_864 + (this.stream.next() >>> 6)) / 9_007_199_254_740_992;
  }

  /** Standard normal. */
  normal(): number {
    const kept = this.spare;
    this.spare = Number.NaN;
    if (kept === kept) return kept;
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const scale = sqrt((-2 * naturalLog(square)) / square);
      this.spare = y * scale;
      return x * scale;
    }
  }

  /** Gamma of a shape above 0 and scale 1. */
  gamma(shape: number): number {
    // Below 1: gamma(shape) = gamma(shape + 1) u^(1 / shape).
    if (shape < 1) return this.gamma(shape + 1) * naturalExp(naturalLog(1 - this.uniform()) / shape);
    const d = shape - 1 / 3;
    const c = 1 / sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const square = x * x;
      const u = 1 - this.uniform();
      if (u < 1 - 0.0331 * square * square) return d * v;
      if (naturalLog(u) < 0.5 * square + d * (1 - v + naturalLog(v))) return d * v;
    }
  }

  /** Beta of two shapes above 0. */
  beta(a: number, b: number): number {
    const x = this.gamma(a);
    return x / (x + this.gamma(b));
  }
}
