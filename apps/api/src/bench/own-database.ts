import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../app/platform/configuration';
import { openDatabase } from '../app/platform/open-database';
import { type DatabaseAddress } from '../app/platform/postgres/database-address';
import { SHARED_FOLDER } from '../app/platform/postgres/cluster-home';

export interface OwnDatabase {
  readonly address: DatabaseAddress;
  /** Stops it and deletes everything of it, also what lies outside the folder when root runs the benchmark. */
  close(): Promise<void>;
}

/** A migrated PostgreSQL of its own in `folder`, which belongs to the caller. */
export async function openOwnDatabase(folder: string): Promise<OwnDatabase> {
  const dataDir = join(folder, 'data');
  const database = await openDatabase(readConfiguration({ MUSTER_DATA_DIR: dataDir }, process.cwd()));
  return {
    address: database.address,
    close: async () => {
      await database.leave();
      const idFile = join(dataDir, 'keys', 'cluster-id');
      if (!existsSync(idFile)) return;
      const elsewhere = join(SHARED_FOLDER, readFileSync(idFile, 'utf8').trim());
      rmSync(elsewhere, { recursive: true, force: true });
    },
  };
}
