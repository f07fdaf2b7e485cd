import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateBinaries } from './locate-binaries';
import { chooseOperatingUser, type OperatingUser } from './operating-user';

/** Where the parts of one embedded cluster lie. Passwords and keys stay in `keysDir`, inside the data folder. */
export interface ClusterLayout {
  readonly clusterId: string;
  readonly keysDir: string;
  readonly binaries: string;
  readonly data: string;
  readonly socketDir: string;
  readonly logFile: string;
  readonly user: OperatingUser | null;
  readonly ownerPassword: string;
  readonly apiPassword: string;
}

const LONGEST_SOCKET_PATH = 107;

function folder(path: string, owner: OperatingUser | null = null): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (owner) chownSync(path, owner.uid, owner.gid);
  return path;
}

function kept(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/** Creates the folders and secrets that are missing and tells where everything lies. As root the cluster lives outside
 *  the data folder, because the user that runs PostgreSQL cannot enter a folder of root's. */
export function prepareClusterLayout(dataDir: string, projectDir: string): ClusterLayout {
  folder(dataDir);
  const keysDir = folder(join(dataDir, 'keys'));
  const clusterId = kept(join(keysDir, 'cluster-id'), () => randomBytes(8).toString('hex'));
  const user = chooseOperatingUser();
  const shipped = locateBinaries(projectDir);
  let home = join(dataDir, 'postgres');
  let binaries = shipped;
  if (user) {
    const shared = '/var/lib/muster';
    mkdirSync(shared, { recursive: true, mode: 0o755 });
    home = join(shared, clusterId);
    binaries = join(home, 'binaries');
  }
  folder(home, user);
  if (user && !existsSync(join(binaries, 'complete'))) {
    cpSync(shipped, binaries, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(binaries, 'complete'), '');
    chmodSync(binaries, 0o755);
  }
  const near = join(home, 'run');
  const socketDir =
    near.length + '/.s.PGSQL.5432'.length < LONGEST_SOCKET_PATH
      ? near
      : join(tmpdir(), `muster-${clusterId}`);
  folder(socketDir, user);
  return {
    clusterId,
    keysDir,
    binaries,
    data: join(home, 'data'),
    socketDir,
    logFile: join(dataDir, 'postgres.log'),
    user,
    ownerPassword: kept(join(keysDir, 'postgres-owner-password'), () =>
      randomBytes(24).toString('base64url'),
    ),
    apiPassword: kept(join(keysDir, 'postgres-api-password'), () => randomBytes(24).toString('base64url')),
  };
}
