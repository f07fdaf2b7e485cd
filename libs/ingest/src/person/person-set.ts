/** A set of 16-byte person references in little memory: 16 bytes a slot, at most half full. */
export class PersonSet {
  private words = new Int32Array(4 * 4_096);
  private size = 0;
  private hasZero = false;

  /** Adds a reference; false when it was there already. */
  add(reference: Uint8Array): boolean {
    const a = word(reference, 0);
    const b = word(reference, 4);
    const c = word(reference, 8);
    const d = word(reference, 12);
    if ((a | b | c | d) === 0) {
      const isNew = !this.hasZero;
      this.hasZero = true;
      return isNew;
    }
    const at = this.slotOf(a, b, c, d);
    if ((this.words[at]! | this.words[at + 1]! | this.words[at + 2]! | this.words[at + 3]!) !== 0)
      return false;
    this.put(at, a, b, c, d);
    this.size += 1;
    if (this.size * 8 > this.words.length) this.grow();
    return true;
  }

  has(reference: Uint8Array): boolean {
    const a = word(reference, 0);
    const b = word(reference, 4);
    const c = word(reference, 8);
    const d = word(reference, 12);
    if ((a | b | c | d) === 0) return this.hasZero;
    const at = this.slotOf(a, b, c, d);
    return (this.words[at]! | this.words[at + 1]! | this.words[at + 2]! | this.words[at + 3]!) !== 0;
  }

  private slotOf(a: number, b: number, c: number, d: number): number {
    const { words } = this;
    const last = words.length - 4;
    let hash =
      Math.imul(a, 0x85ebca6b) ^
      Math.imul(b, 0xc2b2ae35) ^
      Math.imul(c, 0x27d4eb2f) ^
      Math.imul(d, 0x165667b1);
    hash ^= hash >>> 15;
    let at = (Math.imul(hash, 0x2c1b3c6d) << 2) & last;
    for (;;) {
      const w = words[at]!;
      const x = words[at + 1]!;
      const y = words[at + 2]!;
      const z = words[at + 3]!;
      if ((w | x | y | z) === 0 || (w === a && x === b && y === c && z === d)) return at;
      at = (at + 4) & last;
    }
  }

  private put(at: number, a: number, b: number, c: number, d: number): void {
    const { words } = this;
    words[at] = a;
    words[at + 1] = b;
    words[at + 2] = c;
    words[at + 3] = d;
  }

  private grow(): void {
    const old = this.words;
    this.words = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 4) {
      const [a, b, c, d] = [old[from]!, old[from + 1]!, old[from + 2]!, old[from + 3]!];
      if ((a | b | c | d) !== 0) this.put(this.slotOf(a, b, c, d), a, b, c, d);
    }
  }
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}
