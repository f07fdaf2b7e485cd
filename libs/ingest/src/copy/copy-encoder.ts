import { STAGE_COLUMNS } from '../stage-columns';

const HEADER = [0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00, 0, 0, 0, 0, 0, 0, 0, 0];
/** Large enough that a block is worth compressing and storing by itself. */
const BLOCK = 1_048_576;
const LARGEST_ROW =
  2 + STAGE_COLUMNS.reduce((sum, { type }) => sum + 4 + { uuid: 16, int2: 2, date: 4 }[type], 0);
/** Days from 1970-01-01, our epoch, to 2000-01-01, that of PostgreSQL. */
const EPOCH = 10_957;

/** Writes rows of `STAGE_COLUMNS` as blocks of a PostgreSQL binary COPY stream. A block goes out when the next row might
 *  not fit; each block is a fresh array that the receiver may keep. Source: PostgreSQL manual, COPY, Binary Format. */
export class CopyEncoder {
  private block = new Uint8Array(BLOCK);
  private at = HEADER.length;

  /** `missing`: the value that stands for NULL in a date column. */
  constructor(private readonly missing: number) {
    this.block.set(HEADER);
  }

  /** Appends a row: `person` for the uuid, `values[i]` for column i. */
  row(person: Uint8Array, values: Int32Array, emit: (block: Uint8Array) => void): void {
    if (this.at + LARGEST_ROW + 2 > BLOCK) this.flush(emit);
    const { block, missing } = this;
    let at = this.at;
    block[at + 1] = STAGE_COLUMNS.length;
    block[at + 5] = 16;
    for (let index = 0; index < 16; index += 1) block[at + 6 + index] = person[index]!;
    at += 22;
    for (let column = 1; column < TYPES.length; column += 1) {
      const value = values[column]!;
      if (TYPES[column] === INT2) {
        block[at + 3] = 2;
        block[at + 4] = value >> 8;
        block[at + 5] = value;
        at += 6;
      } else if (value === missing) {
        block[at] = block[at + 1] = block[at + 2] = block[at + 3] = 0xff;
        at += 4;
      } else {
        const days = value - EPOCH;
        block[at + 3] = 4;
        block[at + 4] = days >> 24;
        block[at + 5] = days >> 16;
        block[at + 6] = days >> 8;
        block[at + 7] = days;
        at += 8;
      }
    }
    this.at = at;
  }

  /** Writes the trailer and the last block. */
  finish(emit: (block: Uint8Array) => void): void {
    this.block[this.at] = 0xff;
    this.block[this.at + 1] = 0xff;
    this.at += 2;
    this.flush(emit);
  }

  private flush(emit: (block: Uint8Array) => void): void {
    emit(this.block.subarray(0, this.at));
    this.block = new Uint8Array(BLOCK);
    this.at = 0;
  }
}

const INT2 = 1;
const TYPES = Uint8Array.from(STAGE_COLUMNS, ({ type }) => (type === 'int2' ? INT2 : 0));
