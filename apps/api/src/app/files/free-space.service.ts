import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ok, type Result } from '@muster/domain';
import { type Configuration } from '../platform/configuration';
import { clusterHome } from '../platform/postgres/cluster-home';
import { CONFIGURATION } from '../platform/tokens';
import { checkFreeSpace, type FreeSpaceRefusal } from './check-free-space';

/** Knows how much room the disks have on which this installation stores. An external database looks after its own. */
@Injectable()
export class FreeSpace {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** Whether a file of `size` bytes (null: not known) can be taken in now. */
  check(size: number | null): Result<void, FreeSpaceRefusal> {
    const { dataDir, databaseUrl } = this.configuration;
    if (databaseUrl !== null) return ok(undefined);
    const idFile = join(dataDir, 'keys', 'cluster-id');
    const id = existsSync(idFile) ? readFileSync(idFile, 'utf8').trim() : '';
    const folders = [dataDir, clusterHome(dataDir, id, process.getuid?.() === 0)].filter(existsSync);
    return checkFreeSpace(
      folders.map((folder) => {
        const { bavail, bsize } = statfsSync(folder);
        return bavail * bsize;
      }),
      size,
    );
  }
}
