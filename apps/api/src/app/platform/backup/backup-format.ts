/** A backup file is one zstd stream of records: a kind byte, a four-byte length (big-endian), the payload. It begins
 *  with MAGIC and one `header`; then for each table one `table` and its `data`; it ends with `end`, which holds the
 *  SHA-256 of every byte before it. Keys are not in it. */
export const MAGIC = Buffer.from('MUSTER-BACKUP-1\n');

export const RECORD = { header: 0x48, table: 0x54, data: 0x44, end: 0x45 } as const;
export type RecordKind = (typeof RECORD)[keyof typeof RECORD];

export interface BackupHeader {
  readonly createdAt: string;
  /** Names of the migrations that had been applied: the restored schema is brought exactly there before loading. */
  readonly migrations: readonly string[];
  /** Forces whose partitions must exist before loading. */
  readonly forces: readonly string[];
}

export interface BackupTable {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

/** One record as bytes. */
export function frame(kind: RecordKind, payload: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(kind, 0);
  head.writeUInt32BE(payload.length, 1);
  return Buffer.concat([head, payload]);
}
