const FEWEST_SLOTS = 64;
const MOST_KEYS = 8_192;
const LONGEST_KEY = 256;
/** Answer of `find` for bytes that are not in the table. */
export const NOT_IN_TABLE = -1;

/** Exact bytes of a cell -> small integer (0 or more), without making a string. Open addressing, at most half full; equal
 *  hashes are settled by comparing bytes. Bounded: beyond 8,192 keys, and for keys over 256 bytes, nothing is added. */
export class ByteTable {
  private hashes = new Int32Array(FEWEST_SLOTS);
  /** Key number + 1 by slot; 0 is a free slot. */
  private slots = new Int16Array(FEWEST_SLOTS);
  private readonly offsets: number[] = [0];
  private readonly values: number[] = [];
  private arena = new Uint8Array(1_024);

  find(bytes: Uint8Array, start: number, end: number): number {
    const key = this.slots[this.slotOf(bytes, start, end, hash(bytes, start, end))]!;
    return key === 0 ? NOT_IN_TABLE : this.values[key - 1]!;
  }

  add(bytes: Uint8Array, start: number, end: number, value: number): void {
    const length = end - start;
    if (this.values.length >= MOST_KEYS || length > LONGEST_KEY) return;
    const code = hash(bytes, start, end);
    const slot = this.slotOf(bytes, start, end, code);
    if (this.slots[slot] !== 0) return;
    const used = this.offsets[this.values.length]!;
    this.reserve(used + length);
    this.arena.set(bytes.subarray(start, end), used);
    this.values.push(value);
    this.offsets.push(used + length);
    this.hashes[slot] = code;
    this.slots[slot] = this.values.length;
    if (this.values.length * 2 > this.slots.length) this.grow();
  }

  private slotOf(bytes: Uint8Array, start: number, end: number, code: number): number {
    const { hashes, slots } = this;
    const last = slots.length - 1;
    let slot = spread(code) & last;
    while (slots[slot] !== 0 && !(hashes[slot] === code && this.isKey(slots[slot]! - 1, bytes, start, end))) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private isKey(key: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { arena } = this;
    let at = this.offsets[key]!;
    if (this.offsets[key + 1]! - at !== end - start) return false;
    for (let from = start; from < end; from += 1) if (arena[at++] !== bytes[from]) return false;
    return true;
  }

  private grow(): void {
    const { hashes, slots } = this;
    this.hashes = new Int32Array(2 * slots.length);
    this.slots = new Int16Array(2 * slots.length);
    const last = this.slots.length - 1;
    slots.forEach((key, old) => {
      if (key === 0) return;
      let slot = spread(hashes[old]!) & last;
      while (this.slots[slot] !== 0) slot = (slot + 1) & last;
      this.slots[slot] = key;
      this.hashes[slot] = hashes[old]!;
    });
  }

  private reserve(length: number): void {
    if (length <= this.arena.length) return;
    const larger = new Uint8Array(2 * length);
    larger.set(this.arena);
    this.arena = larger;
  }
}

function spread(code: number): number {
  return code ^ (code >>> 15);
}

/** FNV-1a, 32 bits. Source: draft-eastlake-fnv. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let code = 0x811c9dc5;
  for (let at = start; at < end; at += 1) code = Math.imul(code ^ bytes[at]!, 0x01000193);
  return code | 0;
}
