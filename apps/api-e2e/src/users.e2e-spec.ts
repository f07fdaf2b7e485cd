import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Installation } from './set-up/installation';
import { isAlive, userOf } from './set-up/processes';
import { PROJECT_DIR } from './set-up/project-dir';
import { RUNS_AS_ROOT, type SystemUser, systemUser } from './set-up/system-user';
import { ask } from './set-up/visitor';

/** A user without rights that root can become and that can read the clone; null where the tests have no such choice:
 *  a normal user is one already, and a clone below /root is closed to everybody else. */
function normalUser(): SystemUser | null {
  if (!RUNS_AS_ROOT) return null;
  const user = systemUser('nobody');
  const reading = `require('node:fs').readFileSync(${JSON.stringify(join(PROJECT_DIR, 'package.json'))})`;
  return spawnSync(process.execPath, ['-e', reading], { ...user, cwd: '/' }).status === 0 ? user : null;
}

describe.each([
  ['the user of the tests', null],
  ['a normal user', normalUser()],
] as const)('as %s', (_, user) => {
  const uid = user?.uid ?? process.getuid?.();
  let muster: Installation;
  beforeAll(async () => {
    muster = await Installation.make({}, user);
  });
  afterAll(() => muster.remove());

  it('starts, runs PostgreSQL without the rights of root, and stops', async () => {
    const running = await muster.start();
    const server = muster.serverPid;

    expect((await ask(muster.address, '/api/health/ready')).status).toBe(200);
    expect(userOf(running.child.pid ?? 0)).toBe(uid);
    expect(userOf(server)).toBe(uid === 0 ? systemUser('postgres', 'nobody').uid : uid);

    expect(await running.end('SIGTERM')).toMatchObject({ code: 0, said: '' });
    expect(isAlive(server)).toBe(false);
  });

  it('keeps the data folder and its secrets to that user', () => {
    for (const folder of [muster.dataDir, join(muster.dataDir, 'keys'), muster.clusterHome]) {
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    }
    const keys = join(muster.dataDir, 'keys');
    for (const name of readdirSync(keys)) {
      expect(statSync(join(keys, name))).toMatchObject({ uid });
      expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(join(muster.dataDir, 'postgres.log')).mode & 0o777).toBe(0o600);
  });

  it('runs commands as that user too', async () => {
    expect(await muster.done('account', 'add', 'kept', '--name', 'Kept', '--roles', 'dpo')).toContain('kept');
  });
});
