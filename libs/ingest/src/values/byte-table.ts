const SLOTS = 16_384;
const MOST_KEYS = 8_192;
const LONGEST_KEY = 256;
/** Answer of `find` for bytes that are not in the table. */
export const NOT_IN_TABLE = -1;

/** Exact bytes of a cell -> small integer (0 or more), without making a string. Open addressing; equal hashes are settled
 *  by comparing bytes. Bounded: beyond 8,192 keys, and for keys over 256 bytes, nothing is added. */
export class ByteTable {
  private readonly hashes = new Int32Array(SLOTS);
  private readonly offsets = new Int32Array(SLOTS);
  private readonly lengths = new Int16Array(SLOTS).fill(-1);
  private readonly values = new Int32Array(SLOTS);
  private arena = new Uint8Array(4_096);
  private used = 0;
  private keys = 0;

  find(bytes: Uint8Array, start: number, end: number): number {
    const slot = this.slotOf(bytes, start, end, hash(bytes, start, end));
    return this.lengths[slot]! < 0 ? NOT_IN_TABLE : this.values[slot]!;
  }

  add(bytes: Uint8Array, start: number, end: number, value: number): void {
    const length = end - start;
    if (this.keys >= MOST_KEYS || length > LONGEST_KEY) return;
    const code = hash(bytes, start, end);
    const slot = this.slotOf(bytes, start, end, code);
    if (this.lengths[slot]! >= 0) return;
    this.reserve(length);
    this.arena.set(bytes.subarray(start, end), this.used);
    this.hashes[slot] = code;
    this.offsets[slot] = this.used;
    this.lengths[slot] = length;
    this.values[slot] = value;
    this.used += length;
    this.keys += 1;
  }

  private slotOf(bytes: Uint8Array, start: number, end: number, code: number): number {
    const { hashes, lengths } = this;
    const length = end - start;
    let slot = (code ^ (code >>> 15)) & (SLOTS - 1);
    while (lengths[slot]! >= 0) {
      if (hashes[slot] === code && lengths[slot] === length && this.isKey(slot, bytes, start, end))
        return slot;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private isKey(slot: number, bytes: Uint8Array, start: number, end: number): boolean {
    const { arena } = this;
    for (let at = start, key = this.offsets[slot]!; at < end; at += 1, key += 1) {
      if (arena[key] !== bytes[at]) return false;
    }
    return true;
  }

  private reserve(length: number): void {
    if (this.used + length <= this.arena.length) return;
    const larger = new Uint8Array(2 * (this.used + length));
    larger.set(this.arena);
    this.arena = larger;
  }
}

/** FNV-1a, 32 bits. Source: draft-eastlake-fnv. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let code = 0x811c9dc5;
  for (let at = start; at < end; at += 1) code = Math.imul(code ^ bytes[at]!, 0x01000193);
  return code | 0;
}
