import { accessSync, constants, existsSync, mkdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refuse, type Result } from '@muster/domain';

const LEAST_FREE_BYTES = 512 * 1024 * 1024;
const POSTGRES_MAJOR = '18';

export type DataFolderRefusal = {
  readonly code: 'data-folder-unusable' | 'disk-full' | 'data-folder-other-version';
  readonly message: string;
};

/** Whether the data folder can be used: it can be made, entered and written by us, has room, and holds a cluster of the
 *  PostgreSQL version that ships. Creates it (0700) when missing. */
export function checkDataFolder(dataDir: string): Result<void, DataFolderRefusal> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const keys = join(dataDir, 'keys');
    if (existsSync(keys)) accessSync(keys, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (fault) {
    if (isOutOfSpace(fault)) return diskFull();
    return refuse(
      'data-folder-unusable',
      'the data folder cannot be read and written by this user; give it to this user or set MUSTER_DATA_DIR to another folder.',
    );
  }
  if (!statSync(dataDir).isDirectory()) {
    return refuse('data-folder-unusable', 'MUSTER_DATA_DIR names a file; it must be a folder.');
  }
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < LEAST_FREE_BYTES) return diskFull();
  const version = join(dataDir, 'postgres', 'data', 'PG_VERSION');
  if (existsSync(version) && readFileSync(version, 'utf8').trim() !== POSTGRES_MAJOR) {
    return refuse(
      'data-folder-other-version',
      `the data folder holds a database of another PostgreSQL version than ${POSTGRES_MAJOR}; restore a backup into a new folder.`,
    );
  }
  return ok(undefined);
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
