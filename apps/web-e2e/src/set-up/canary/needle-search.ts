const BLOCK = 3;

interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Looks for many sequences of bytes at once, by the method of Wu and Manber: hundreds of them in a gigabyte take seconds,
 *  where one after another takes minutes. */
export class NeedleSearch {
  /** How far the window may move, by the hash of its last three bytes. */
  private readonly shift: Uint8Array;
  private readonly candidates = new Map<number, Needle[]>();
  private readonly window: number;
  /** Bytes of the longest needle: pieces of a whole must overlap by them. */
  readonly longest: number;

  /** Throws where a needle is shorter than four bytes: it would be found by chance. */
  constructor(needles: readonly Needle[]) {
    const lengths = needles.map(({ bytes }) => bytes.length);
    this.window = Math.min(...lengths, 255);
    this.longest = Math.max(...lengths);
    if (this.window <= BLOCK) throw new Error('a needle is too short');
    const far = this.window - BLOCK + 1;
    this.shift = new Uint8Array(65_536).fill(far);
    for (const needle of needles) {
      for (let end = BLOCK; end <= this.window; end += 1) {
        const hash = hashBefore(needle.bytes, end);
        this.shift[hash] = Math.min(this.shift[hash] ?? far, this.window - end);
      }
      const last = hashBefore(needle.bytes, this.window);
      this.candidates.set(last, [...(this.candidates.get(last) ?? []), needle]);
    }
  }

  /** Names of the needles that stand anywhere in `bytes`. */
  find(bytes: Buffer): ReadonlySet<string> {
    const found = new Set<string>();
    let end = this.window;
    while (end <= bytes.length) {
      const hash = hashBefore(bytes, end);
      const step = this.shift[hash] ?? 1;
      if (step === 0) {
        const start = end - this.window;
        for (const { name, bytes: needle } of this.candidates.get(hash) ?? []) {
          if (bytes.subarray(start, start + needle.length).equals(needle)) found.add(name);
        }
      }
      end += Math.max(1, step);
    }
    return found;
  }
}

function hashBefore(bytes: Buffer, end: number): number {
  return ((bytes[end - 3] ?? 0) ^ ((bytes[end - 2] ?? 0) << 5) ^ ((bytes[end - 1] ?? 0) << 10)) & 0xff_ff;
}
