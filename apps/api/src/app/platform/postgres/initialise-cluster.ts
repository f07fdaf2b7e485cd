import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ClusterLayout } from './cluster-layout';
import { runAs } from './run-as';

/** In the keys folder, once a database has been made: from then on a missing database is a loss, not a beginning. */
export const DATABASE_MADE = 'database-made';

/** Makes the cluster of `layout` with `owner` as its superuser, unless it is there. It is made beside its place and moved
 *  there when it is whole: what a killed attempt leaves is never taken for a cluster. */
export function initialiseCluster(layout: ClusterLayout, owner: string): void {
  if (!existsSync(join(layout.data, 'PG_VERSION'))) {
    const home = dirname(layout.data);
    const draft = join(home, `unfinished-${process.pid}`);
    for (const name of readdirSync(home)) {
      if (name.startsWith('unfinished-') && !existsSync(`/proc/${name.slice('unfinished-'.length)}`)) {
        rmSync(join(home, name), { recursive: true, force: true });
      }
    }
    runInitdb(layout, owner, draft);
    try {
      renameSync(draft, layout.data);
    } catch (fault) {
      rmSync(draft, { recursive: true, force: true });
      // Another process may have been quicker.
      if (!existsSync(join(layout.data, 'PG_VERSION'))) throw fault;
    }
  }
  writeFileSync(join(layout.keysDir, DATABASE_MADE), '', { mode: 0o600 });
}

function runInitdb(layout: ClusterLayout, owner: string, target: string): void {
  const passwordFile = join(layout.socketDir, `initial-password-${process.pid}`);
  writeFileSync(passwordFile, layout.ownerPassword, { mode: 0o600 });
  if (layout.user) chownSync(passwordFile, layout.user.uid, layout.user.gid);
  const result = spawnSync(
    join(layout.binaries, 'bin', 'initdb'),
    [
      ...['-D', target, '-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
      ...['--data-checksums', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ],
    { ...runAs(layout), encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (result.error) throw result.error;
  if (result.status === 0) return;
  if (result.stderr.includes('No space left on device')) {
    throw Object.assign(new Error('initdb found no space'), { code: 'ENOSPC' });
  }
  throw new Error(`initdb failed: ${result.stderr.trim().split('\n').at(-1) ?? 'no message'}`);
}
