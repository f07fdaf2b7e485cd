import { LIMITS } from '../limits';

/** The first bytes of a file, held back until there are enough to tell what it is. */
export class FileHead {
  private readonly held = new Uint8Array(LIMITS.head);
  private length = 0;

  get isFull(): boolean {
    return this.length === this.held.length;
  }

  /** Takes what fits and returns the rest. */
  take(chunk: Uint8Array): Uint8Array {
    const taken = chunk.subarray(0, this.held.length - this.length);
    this.held.set(taken, this.length);
    this.length += taken.length;
    return chunk.subarray(taken.length);
  }

  bytes(): Uint8Array {
    return this.held.subarray(0, this.length);
  }

  /** The same without a UTF-8 byte order mark. */
  withoutMark(): Uint8Array {
    const bytes = this.bytes();
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  }
}
