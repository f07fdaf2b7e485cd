import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refuse, type Result } from '@muster/domain';
import { clusterHome, SHARED_FOLDER } from '../postgres/cluster-home';
import { DATABASE_MADE } from '../postgres/initialise-cluster';

const POSTGRES_MAJOR = '18';

export type ClusterRefusal = {
  readonly code: 'data-folder-of-other-user' | 'data-folder-other-version' | 'database-lost';
  readonly message: string;
};

/** Whether the embedded database of a data folder can be used by this user and this release, or made when there is none
 *  yet. A database that root made lies elsewhere than one a normal user made: each would look empty to the other, so
 *  that is refused, as is a database that was there and is not any more. */
export function checkCluster(
  dataDir: string,
  asRoot = process.getuid?.() === 0,
  sharedFolder = SHARED_FOLDER,
): Result<void, ClusterRefusal> {
  const keys = join(dataDir, 'keys');
  const idFile = join(keys, 'cluster-id');
  const clusterId = existsSync(idFile) ? readFileSync(idFile, 'utf8').trim() : null;
  if (asRoot && existsSync(join(dataDir, 'postgres', 'data'))) {
    return refuse(
      'data-folder-of-other-user',
      'the database in the data folder belongs to a normal user of this machine; start Muster as that user.',
    );
  }
  if (!asRoot && clusterId !== null && existsSync(join(sharedFolder, clusterId))) {
    return refuse(
      'data-folder-of-other-user',
      'root made the database of this data folder; start Muster as root, or restore a backup into a new data folder.',
    );
  }
  const home = clusterHome(dataDir, clusterId ?? '', asRoot, sharedFolder);
  const version = join(home, 'data', 'PG_VERSION');
  const there = clusterId !== null && existsSync(version);
  if (!there && existsSync(join(keys, DATABASE_MADE))) {
    return refuse(
      'database-lost',
      `the database of this data folder is not in ${home} any more; put it back, or restore a backup into a new data folder.`,
    );
  }
  if (there && readFileSync(version, 'utf8').trim() !== POSTGRES_MAJOR) {
    return refuse(
      'data-folder-other-version',
      `the data folder holds a database of another PostgreSQL version than ${POSTGRES_MAJOR}; restore a backup into a new folder.`,
    );
  }
  return ok(undefined);
}
