import { join } from 'node:path';

/** Where clusters of root's data folders lie: a place that the user who runs PostgreSQL can enter. */
export const SHARED_FOLDER = '/var/lib/muster';

/** The folder that holds the cluster of a data folder, or will hold it. */
export function clusterHome(
  dataDir: string,
  clusterId: string,
  asRoot: boolean,
  sharedFolder = SHARED_FOLDER,
): string {
  return asRoot ? join(sharedFolder, clusterId) : join(dataDir, 'postgres');
}
