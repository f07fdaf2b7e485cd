import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterHome } from './cluster-home';
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
  readonly builderPassword: string;
  readonly readerPassword: string;
  readonly casesPassword: string;
}

const LONGEST_SOCKET_PATH = 107;

/** Creates the folders and secrets that are missing and tells where everything lies. As root the cluster lives outside
 *  the data folder, because the user that runs PostgreSQL cannot enter a folder of root's. */
export function prepareClusterLayout(dataDir: string, projectDir: string): ClusterLayout {
  folder(dataDir);
  const keysDir = folder(join(dataDir, 'keys'));
  const clusterId = kept(join(keysDir, 'cluster-id'), () => randomBytes(8).toString('hex'));
  const user = chooseOperatingUser();
  const home = clusterHome(dataDir, clusterId, user !== null);
  if (user) mkdirSync(join(home, '..'), { recursive: true, mode: 0o755 });
  folder(home, user);
  // Whoever finds the folder later can tell whether it is still needed.
  if (user) writeFileSync(join(home, 'data-folder'), `${dataDir}\n`);
  const near = join(home, 'run');
  const socketDir =
    near.length + '/.s.PGSQL.5432'.length < LONGEST_SOCKET_PATH
      ? near
      : join(tmpdir(), `muster-${clusterId}`);
  folder(socketDir, user);
  const shipped = locateBinaries(projectDir);
  return {
    clusterId,
    keysDir,
    binaries: user ? copied(shipped.folder, join(home, `binaries-${shipped.version}`)) : shipped.folder,
    data: join(home, 'data'),
    socketDir,
    logFile: join(dataDir, 'postgres.log'),
    user,
    ownerPassword: password(keysDir, 'owner'),
    apiPassword: password(keysDir, 'api'),
    builderPassword: password(keysDir, 'builder'),
    readerPassword: password(keysDir, 'reader'),
    casesPassword: password(keysDir, 'cases'),
  };
}

function folder(path: string, owner: OperatingUser | null = null): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (owner) chownSync(path, owner.uid, owner.gid);
  return path;
}

function password(keysDir: string, role: string): string {
  return kept(join(keysDir, `postgres-${role}-password`), () => randomBytes(24).toString('base64url'));
}

/** The content of a small file that is made once. It appears whole, even when the program dies or another one makes it
 *  at the same moment. */
function kept(file: string, make: () => string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, make(), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch {
      // Made by another process meanwhile, or no links here: then the last one to rename counts, for both.
      if (!existsSync(file)) renameSync(draft, file);
    }
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

function copied(shipped: string, target: string): string {
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(shipped, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, target);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw fault;
  }
  return target;
}
