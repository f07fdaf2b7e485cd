import { ok, type Result } from '@muster/domain';
import { type Configuration } from '../configuration';
import { SHARED_FOLDER } from '../postgres/cluster-home';
import { checkCluster, type ClusterRefusal } from './check-cluster';
import { checkDataFolder, type DataFolderRefusal } from './check-data-folder';
import { existsSync } from 'node:fs';

/** Whether everything that is to be stored can be: the data folder and, when it is ours, the database. */
export function checkStorage({
  dataDir,
  databaseUrl,
}: Pick<Configuration, 'dataDir' | 'databaseUrl'>): Result<void, DataFolderRefusal | ClusterRefusal> {
  const folder = checkDataFolder(dataDir);
  if (!folder.ok || databaseUrl !== null) return folder;
  if (process.getuid?.() === 0 && existsSync(SHARED_FOLDER)) {
    const shared = checkDataFolder(SHARED_FOLDER);
    if (!shared.ok) return shared;
  }
  const cluster = checkCluster(dataDir);
  return cluster.ok ? ok(undefined) : cluster;
}
