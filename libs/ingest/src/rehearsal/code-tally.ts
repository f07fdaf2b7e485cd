import { STAGE_COLUMNS } from '../stage-columns';

const HEADER = 19;

/** Counts the codes of the coded rows that screening emits, by column: vocabulary id -> rows; id 0 is *not held*. Nothing
 *  else of a row is looked at, and no row is kept. */
export class CodeTally {
  private readonly counts = STAGE_COLUMNS.map(() => new Map<number, number>());
  private started = false;

  /** Takes the next block, which holds whole rows of the binary COPY stream. */
  add(block: Uint8Array): void {
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    let at = this.started ? 0 : HEADER;
    this.started = true;
    while (at < block.length && view.getInt16(at) !== -1) {
      at += 2;
      for (const [column, { type }] of STAGE_COLUMNS.entries()) {
        const length = view.getInt32(at);
        at += 4;
        if (type === 'int2') this.count(column, view.getInt16(at));
        at += Math.max(0, length);
      }
    }
  }

  /** Rows by vocabulary id of the column at this position among `STAGE_COLUMNS`. */
  of(column: number): ReadonlyMap<number, number> {
    return this.counts[column] ?? new Map<number, number>();
  }

  private count(column: number, id: number): void {
    const counts = this.counts[column];
    counts?.set(id, (counts.get(id) ?? 0) + 1);
  }
}
