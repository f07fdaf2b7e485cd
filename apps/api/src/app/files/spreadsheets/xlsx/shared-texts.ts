import { UnreadableFile } from '../../unreadable-file';
import { SPREADSHEET_LIMITS } from '../spreadsheet-limits';

const BLOCK = 1 << 20;

/** The texts that the cells of a workbook refer to by number, quoted as fields, as UTF-8 in blocks: strings of the parser would each keep a
 *  piece of the XML alive. */
export class SharedTexts {
  private readonly blocks: Buffer[] = [];
  private block = Buffer.alloc(0);
  private used = 0;
  private bytes = 0;
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private blockOf = new Uint8Array(1024);
  private count = 0;

  /** Throws `UnreadableFile` when there are more texts than are held. */
  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.bytes += length;
    const { sharedTexts, sharedTextBytes } = SPREADSHEET_LIMITS;
    if (this.count === sharedTexts || this.bytes > sharedTextBytes) {
      throw new UnreadableFile('spreadsheet-too-many-texts');
    }
    if (this.used + length > this.block.length) this.openBlock(length);
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = this.used;
    this.used += this.block.write(text, this.used);
    this.ends[this.count] = this.used;
    this.blockOf[this.count] = this.blocks.length - 1;
    this.count += 1;
  }

  /** The bytes of a text; undefined when there is no such number. */
  get(index: number): Uint8Array | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    return this.blocks[this.blockOf[index]!]!.subarray(this.starts[index], this.ends[index]);
  }

  private openBlock(length: number): void {
    this.block = Buffer.allocUnsafeSlow(Math.max(BLOCK, length));
    this.blocks.push(this.block);
    this.used = 0;
  }

  private grow(): void {
    const larger = <T extends Int32Array | Uint8Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const size = this.count * 2;
    this.starts = larger(this.starts, new Int32Array(size));
    this.ends = larger(this.ends, new Int32Array(size));
    this.blockOf = larger(this.blockOf, new Uint8Array(size));
  }
}
