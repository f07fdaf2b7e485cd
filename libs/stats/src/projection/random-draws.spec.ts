import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { naturalExp } from './natural-exp';
import { naturalLog } from './natural-log';
import { RandomDraws } from './random-draws';
import { splitMix64 } from './split-mix-64';
import { Xoshiro128 } from './xoshiro-128';

type Words = [number, number, number, number];
interface Distribution {
  readonly draw: 'gamma' | 'beta' | 'normal';
  readonly shapes: readonly number[];
  readonly mean: number;
  readonly variance: number;
  /** At 1%, 2% ... 99%. */
  readonly quantiles: readonly number[];
}
interface Fixture {
  readonly seeds: readonly { seed: number; words: Words; next: number[] }[];
  readonly jumps: readonly { from: Words; to: Words }[];
  readonly distributions: readonly Distribution[];
}

/** Made by another implementation and by scipy: see `made` in the file. */
const { seeds, jumps, distributions } = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/projection-draws.json'), 'utf8'),
) as Fixture;

describe('the generator', () => {
  // Values of the reference implementation, xoshiro128starstar.c 1.1, as the crate rand_xoshiro states them.
  it('gives the published numbers of xoshiro128**', () => {
    const stream = new Xoshiro128([1, 2, 3, 4]);

    expect(Array.from({ length: 10 }, () => stream.next())).toEqual([
      ...[11520, 0, 5927040, 70819200, 2031721883],
      ...[1637235492, 1287239034, 3734860849, 3729100597, 4258142804],
    ]);
  });

  // Values of splitmix64.c for this seed, as Rosetta Code states them.
  it('gives the published numbers of SplitMix64', () => {
    expect(splitMix64(1_234_567n, 5)).toEqual([
      ...[6457827717110365317n, 3203168211198807973n, 9817491932198370423n],
      ...[4593380528125082431n, 16408922859458223821n],
    ]);
  });

  it.each(jumps)('jumps by 2^64 numbers from $from', ({ from, to }) => {
    const stream = new Xoshiro128(from);
    stream.jump();

    expect(stream.words()).toEqual(to);
  });

  it.each(seeds)('spreads the seed $seed', ({ seed, words, next }) => {
    const [low = 0n, high = 0n] = splitMix64(BigInt(seed), 2);
    const stream = new Xoshiro128(words);
    const [first = 0, second = 0] = next;

    expect([low, high].flatMap((part) => [Number(part & 0xffffffffn), Number(part >> 32n)])).toEqual(words);
    expect(next.map(() => stream.next())).toEqual(next);
    const uniform = ((first >>> 5) * 2 ** 26 + (second >>> 6)) / 2 ** 53;
    expect(new RandomDraws(seed).uniform()).toBe(uniform);
  });

  it('gives each run a stream of its own, however much the runs before it drew', () => {
    const [idle, busy] = [new RandomDraws(8), new RandomDraws(8)];
    for (let draw = 0; draw < 1001; draw += 1) busy.normal();
    for (const draws of [idle, busy]) draws.startRun();
    const first = [idle.normal(), idle.uniform()];

    expect([busy.normal(), busy.uniform()]).toEqual(first);
    idle.startRun();
    expect([idle.normal(), idle.uniform()]).not.toEqual(first);
  });

  it('refuses a state of nothing but 0', () => {
    expect(() => new Xoshiro128([0, 0, 0, 0])).toThrow(RangeError);
  });
});

describe('the samplers', () => {
  const DRAWS = 20_000;

  it.each(distributions)('draw from $draw $shapes', ({ draw, shapes, mean, variance, quantiles }) => {
    const draws = new RandomDraws(20_261_123);
    const [a = 0, b = 0] = shapes;
    const one = { gamma: () => draws.gamma(a), beta: () => draws.beta(a, b), normal: () => draws.normal() }[
      draw
    ];
    const drawn = Float64Array.from({ length: DRAWS }, one).sort();
    let below = 0;
    const distances = quantiles.map((quantile, at) => {
      while (below < DRAWS && (drawn[below] as number) <= quantile) below += 1;
      return Math.abs(below / DRAWS - (at + 1) / 100);
    });
    const average = drawn.reduce((sum, value) => sum + value, 0) / DRAWS;
    const spread = drawn.reduce((sum, value) => sum + (value - average) ** 2, 0) / DRAWS;

    // 1.63 by the root: the Kolmogorov distance that one in a hundred right samplers exceeds.
    expect(Math.max(...distances)).toBeLessThan(1.63 / Math.sqrt(DRAWS));
    expect(Math.abs(average - mean)).toBeLessThan(3.3 * Math.sqrt(variance / DRAWS));
    expect(spread / variance).toBeGreaterThan(0.93);
    expect(spread / variance).toBeLessThan(1.07);
  });
});

describe('logarithm and exponential in operations that IEEE 754 fixes', () => {
  // The engine's own functions are right to an ulp; the goal here is a handful of ulps.
  it.each([1e-300, 2 ** -53, 1e-9, 0.1, 0.5, Math.SQRT1_2, 0.999999, 1, 1.000001, Math.SQRT2, 2, 10, 1e6])(
    'ln %d',
    (x) => {
      expect(Math.abs(naturalLog(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.abs(Math.log(x)));
    },
  );

  it.each([0, -1e-12, -0.1, -0.3465, -0.35, -1, -7.5, -40, -300, -700])('exp %d', (power) => {
    expect(Math.abs(naturalExp(power) - Math.exp(power))).toBeLessThanOrEqual(8e-16 * Math.exp(power));
  });

  it('gives 0 where nothing is left', () => {
    expect([naturalExp(-746), naturalExp(-Infinity)]).toEqual([0, 0]);
  });
});
