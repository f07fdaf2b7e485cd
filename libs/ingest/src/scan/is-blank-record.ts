import { type TableRecord } from './table-record';

/** Whether every cell is empty or holds spaces and TABs only. */
export function isBlankRecord({ bytes, starts, ends, count }: TableRecord): boolean {
  for (let index = 0; index < Math.min(count, starts.length); index += 1) {
    for (let at = starts[index]!; at < ends[index]!; at += 1) {
      if (bytes[at] !== 0x20 && bytes[at] !== 0x09) return false;
    }
  }
  return true;
}
