import { accessSync, constants, existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refuse, type Result } from '@muster/domain';

const LEAST_FREE_BYTES = 512 * 1024 * 1024;
const ALL = constants.R_OK | constants.W_OK | constants.X_OK;

export type DataFolderRefusal = {
  readonly code: 'data-folder-unusable' | 'disk-full';
  readonly message: string;
};

/** How much room a disk has; `statfs` of Node fits. */
export type AskDisk = (path: string) => { readonly bavail: number; readonly bsize: number };

/** Whether the data folder can be used: it can be made, entered and written by us, and its disk has room. Creates it
 *  (0700) when missing. */
export function checkDataFolder(
  dataDir: string,
  askDisk: AskDisk = statfsSync,
): Result<void, DataFolderRefusal> {
  if (existsSync(dataDir) && !statSync(dataDir).isDirectory()) {
    return refuse('data-folder-unusable', 'MUSTER_DATA_DIR names a file; it must be a folder.');
  }
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, ALL);
    const keys = join(dataDir, 'keys');
    if (existsSync(keys)) accessSync(keys, ALL);
  } catch (fault) {
    if (isOutOfSpace(fault)) return diskFull();
    return refuse(
      'data-folder-unusable',
      'the data folder cannot be read and written by this user; give it to this user or set MUSTER_DATA_DIR to another folder.',
    );
  }
  const { bavail, bsize } = askDisk(dataDir);
  return bavail * bsize < LEAST_FREE_BYTES ? diskFull() : ok(undefined);
}

function diskFull(): Result<never, DataFolderRefusal> {
  return refuse(
    'disk-full',
    'the disk that holds the data folder has less than 512 MiB left; free some space and start again. Nothing was changed.',
  );
}

function isOutOfSpace(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC';
}
