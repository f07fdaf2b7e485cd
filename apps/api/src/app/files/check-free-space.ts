import { ok, refuse, type Refusal, type Result } from '@muster/domain';

/** A file is stored coded, staged once, becomes spells, and all of it goes through the write-ahead log. */
const BYTES_PER_BYTE = 3;
/** What the server itself needs to go on working. */
const RESERVE_BYTES = 512 * 1024 * 1024;

export type FreeSpaceRefusal = Refusal & { readonly code: 'insufficient-storage' };

/** Whether disks with `free` bytes left can take a file of `size` bytes in; null: its size is not known. Asked before the
 *  first byte is read, so that a nearly full disk costs a sentence and not an upload. */
export function checkFreeSpace(free: readonly number[], size: number | null): Result<void, FreeSpaceRefusal> {
  const needed = RESERVE_BYTES + BYTES_PER_BYTE * (size ?? 0);
  return free.every((bytes) => bytes >= needed)
    ? ok(undefined)
    : refuse(
        'insufficient-storage',
        'The disk of the server has too little room for this file. Nothing was read; ask the administrator to make room.',
      );
}
