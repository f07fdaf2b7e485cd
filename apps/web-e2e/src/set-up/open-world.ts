import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAccount } from './add-account';
import { openAdministrator } from './open-administrator';
import { type Credentials, PEOPLE, type Person, type World } from './people';
import { publishReleases } from './publish-releases';
import { replacePassword } from './replace-password';
import { runMuster } from './run-muster';
import { startApi } from './start-api';
import { workforceFile } from './workforce-file';

export interface OpenWorld {
  readonly world: World;
  /** Stops and removes all of it. */
  readonly close: () => Promise<void>;
}

/** Starts the built application on an empty data folder, with accounts, two small snapshots of the demonstration force
 *  and a published release of each. `environment` is added to that of the program. */
export async function openWorld(
  projectDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<OpenWorld> {
  const scratch = await mkdtemp(join(tmpdir(), 'muster-e2e-'));
  const dataDir = join(scratch, 'data');
  const api = await startApi(projectDir, dataDir, environment);
  const close = async (): Promise<void> => {
    await api.stop();
    // As root the database lies outside the data folder (docs/operations.md).
    const clusterId = await readFile(join(dataDir, 'keys', 'cluster-id'), 'utf8');
    await rm(join('/var/lib/muster', clusterId.trim()), { recursive: true, force: true });
    await rm(scratch, { recursive: true, force: true });
  };
  try {
    const { address } = api;
    const administrator = await openAdministrator(projectDir, dataDir, address);
    const people: Partial<Record<Person, Credentials>> = { administrator };
    for (const role of PEOPLE.filter((each) => each !== 'administrator')) {
      const account = { username: `e2e-${role}`, displayName: `Test ${role}`, roles: [role] };
      const generated = await addAccount({ address, people: { administrator } }, account);
      people[role] = await replacePassword(address, account.username, generated);
    }
    for (const [asAt, count] of [
      ['2025-03-31', 600],
      ['2025-09-30', 660],
    ] as const) {
      const file = join(scratch, `${asAt}.csv`);
      await writeFile(file, workforceFile(count));
      await runMuster(
        projectDir,
        dataDir,
        ...['import', 'snapshot', file, '--force', 'EXMP', '--as-at', asAt],
        ...['--mapping', join(import.meta.dirname, 'small-mapping.json')],
      );
    }
    const world = { address, projectDir, dataDir, people: people as World['people'] };
    await publishReleases(world, 'EXMP', ['2025-Q1', '2025-Q3']);
    return { world, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
