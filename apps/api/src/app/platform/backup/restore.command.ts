import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from '@muster/domain';
import { type BareCommand, type BareCommandContext } from '../commands/command';
import { type Configuration } from '../configuration';
import { type DatabaseLogin } from '../postgres/database-address';
import { useEmbeddedPostgres } from '../postgres/embedded-postgres';
import { rolePasswords } from '../postgres/role-passwords';
import { type ClusterRefusal } from '../start/check-cluster';
import { type DataFolderRefusal } from '../start/check-data-folder';
import { checkStorage } from '../start/check-storage';
import { restoreBackup } from './restore-backup';
import { unpackBackup } from './unpack-backup';

/** `muster restore FILE`: loads a backup into a new data folder or an empty database. */
export const RESTORE: BareCommand = {
  bare: true,
  path: 'restore',
  usage: 'restore FILE',
  summary: 'Loads a backup into a new data folder (MUSTER_DATA_DIR) or an empty database (DATABASE_URL).',
  options: {},
  async run({ configuration, callerDir, print, note, beforeExit }, [name]) {
    if (name === undefined) return refuse('bad-usage', 'name the backup file; usage: muster restore FILE');
    const file = resolve(callerDir, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return refuse('file-not-found', 'there is no such backup file.');
    if (!found.isFile()) return refuse('file-unreadable', 'the backup is a file, and a folder stands there.');
    const target = await openTarget(configuration, beforeExit);
    if (!target.ok) return target;
    const restored = await restoreBackup(target.value.owner, target.value.passwords, unpackBackup(file));
    if (!restored.ok) return restored;
    print(JSON.stringify({ restored: true, createdAt: restored.value.createdAt }));
    note('Bring the keys too: muster keys import FILE');
    note(
      'Notices of objection that came after the backup was made are not in it: load them again with muster import objections.',
    );
    return ok(undefined);
  },
};

interface RestoreTarget {
  readonly owner: DatabaseLogin;
  readonly passwords: ReadonlyMap<string, string>;
}

async function openTarget(
  configuration: Configuration,
  beforeExit: BareCommandContext['beforeExit'],
): Promise<Result<RestoreTarget, DataFolderRefusal | ClusterRefusal>> {
  if (configuration.databaseUrl !== null) {
    return ok({ owner: { connectionString: configuration.databaseUrl }, passwords: new Map() });
  }
  const folder = checkStorage(configuration);
  if (!folder.ok) return folder;
  const opening = useEmbeddedPostgres(configuration.dataDir, configuration.projectDir);
  beforeExit(async () => (await opening).leave());
  const embedded = await opening;
  return ok({ owner: embedded.address.owner, passwords: rolePasswords(embedded.address) });
}
