/** Looked up once: the generator calls it twice a number. */
const { imul } = Math;
/** The polynomial whose application is 2^64 steps at once. */
const JUMP = [0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b];

/** The generator xoshiro128** 1.1 on four words of 32 bits, not all 0. Period 2^128 - 1; `jump` begins a stream that does
 *  not meet the present one for 2^64 numbers. Source: Blackman and Vigna 2021; xoshiro128starstar.c. */
export class Xoshiro128 {
  private readonly state: Int32Array;

  constructor(words: readonly [number, number, number, number]) {
    this.state = Int32Array.from(words, (word) => word | 0);
    if (this.state.every((word) => word === 0)) throw new RangeError('the state is not 0 throughout');
  }

  /** The next whole number from 0 to 2^32 - 1. */
  next(): number {
    const { state } = this;
    const [s1, s2, s3] = [state[1] as number, state[2] as number, state[3] as number];
    const times5 = imul(s1, 5);
    const turned = (times5 << 7) | (times5 >>> 25);
    this.step(state[0] as number, s1, s2, s3);
    return imul(turned, 9) >>> 0;
  }

  /** Goes on by 2^64 numbers. */
  jump(): void {
    const { state } = this;
    const sum = new Int32Array(4);
    for (const word of JUMP) {
      for (let bit = 0; bit < 32; bit += 1) {
        if (word & (1 << bit))
          for (let at = 0; at < 4; at += 1) sum[at] = (sum[at] as number) ^ (state[at] as number);
        this.next();
      }
    }
    state.set(sum);
  }

  /** The four words as they stand, from 0 to 2^32 - 1. */
  words(): [number, number, number, number] {
    const [a = 0, b = 0, c = 0, d = 0] = Uint32Array.from(this.state, (word) => word >>> 0);
    return [a, b, c, d];
  }

  private step(s0: number, s1: number, s2: number, s3: number): void {
    const third = s2 ^ s0;
    const fourth = s3 ^ s1;
    this.state[0] = s0 ^ fourth;
    this.state[1] = s1 ^ third;
    this.state[2] = third ^ (s1 << 9);
    this.state[3] = (fourth << 11) | (fourth >>> 21);
  }
}
