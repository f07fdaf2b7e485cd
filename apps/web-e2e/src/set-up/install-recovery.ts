import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CasePerson } from './case-people';
import { type Host } from './people';
import { runMuster } from './run-muster';

/** Holds the ceremony and installs its public file as two data protection officers do. Returns the shares as their files
 *  hold them; the files are thrown away. */
export async function installRecovery(
  { projectDir, dataDir }: Host,
  one: CasePerson,
  two: CasePerson,
): Promise<readonly string[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'muster-ceremony-'));
  try {
    const folder = join(scratch, 'shares');
    await runMuster(projectDir, dataDir, 'keys', 'ceremony', '--out', folder);
    const file = join(folder, 'recovery-public.json');
    await runMuster(
      ...([projectDir, dataDir, 'keys', 'recovery', file] as const),
      ...['--as', one.username, '--code', await one.authenticator.next()],
      ...['--and', two.username, '--and-code', await two.authenticator.next()],
      // A worker that begins again after a failure meets the key of the one before.
      ...['--force', 'EXMP', '--replace'],
    );
    return await Promise.all(
      [1, 2, 3].map((number) => readFile(join(folder, `share-${number}.txt`), 'utf8')),
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
