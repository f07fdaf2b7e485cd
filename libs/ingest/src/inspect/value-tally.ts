import { ByteTable } from '../values/byte-table';
import { decodeText } from '../values/decode-text';
import { tidyValue } from '../values/tidy-value';

/** A value of a column and how many rows hold it. */
export interface ValueCount {
  readonly value: string;
  readonly rows: number;
}

const MOST_VALUES = 60;
const LONGEST_VALUE = 120;

/** Counts the different values of one column as long as they are few. Values that differ in spacing only are one. */
export class ValueTally {
  private readonly known = new ByteTable();
  private readonly indexes = new Map<string, number>();
  private readonly counts: number[] = [];
  private overflown = false;

  add(bytes: Uint8Array, start: number, end: number): void {
    if (this.overflown) return;
    let index = this.known.find(bytes, start, end);
    if (index < 0) {
      index = this.indexOf(tidyValue(decodeText(bytes, start, end)));
      if (index < 0) return;
      this.known.add(bytes, start, end, index);
    }
    this.counts[index] = (this.counts[index] ?? 0) + 1;
  }

  /** Most frequent first, empty cells left out; null when there are more than 60 or one is too long for a code. */
  list(): readonly ValueCount[] | null {
    if (this.overflown) return null;
    return [...this.indexes]
      .map(([value, index]) => ({ value, rows: this.counts[index] ?? 0 }))
      .filter(({ value }) => value !== '')
      .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
  }

  private indexOf(value: string): number {
    const known = this.indexes.get(value);
    if (known !== undefined) return known;
    if (value.length > LONGEST_VALUE || this.indexes.size >= MOST_VALUES) {
      this.overflown = true;
      this.indexes.clear();
      return -1;
    }
    this.indexes.set(value, this.indexes.size);
    return this.indexes.size - 1;
  }
}
