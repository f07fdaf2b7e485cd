import { createHash } from 'node:crypto';
import { MAGIC, RECORD, type RecordKind } from './backup-format';

export interface BackupRecord {
  readonly kind: RecordKind;
  readonly payload: Buffer;
}

/** The file is not a backup, is cut short, or was changed after it was written. */
export class DamagedBackupError extends Error {}

const LARGEST_RECORD = 64 * 1024 * 1024;

/** Takes a backup apart again, checking its beginning, its completeness and its digest. Throws DamagedBackupError; the
 *  digest is known only at the end, so the caller commits nothing before the last record. */
export async function* readBackup(source: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord> {
  const hash = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  let begun = false;
  let ended = false;
  for await (const chunk of source) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    if (!begun) {
      if (held.length < MAGIC.length) continue;
      if (!held.subarray(0, MAGIC.length).equals(MAGIC)) throw new DamagedBackupError('not a backup');
      hash.update(MAGIC);
      held = held.subarray(MAGIC.length);
      begun = true;
    }
    while (held.length >= 5) {
      const length = held.readUInt32BE(1);
      if (length > LARGEST_RECORD || ended) throw new DamagedBackupError('damaged');
      if (held.length < 5 + length) break;
      const record = { kind: kindOf(held.readUInt8(0)), payload: held.subarray(5, 5 + length) };
      if (record.kind === RECORD.end) {
        const { sha256 } = JSON.parse(record.payload.toString()) as { sha256?: string };
        if (sha256 !== hash.digest('hex')) throw new DamagedBackupError('damaged');
        ended = true;
      } else hash.update(held.subarray(0, 5 + length));
      held = held.subarray(5 + length);
      yield record;
    }
  }
  if (!ended || held.length > 0) throw new DamagedBackupError('cut short');
}

function kindOf(byte: number): RecordKind {
  const kind = Object.values(RECORD).find((known) => known === byte);
  if (kind === undefined) throw new DamagedBackupError('damaged');
  return kind;
}
