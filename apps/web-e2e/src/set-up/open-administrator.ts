import { type Credentials } from './people';
import { replacePassword } from './replace-password';
import { runMuster } from './run-muster';

/** Adds the first account of an application, an administrator, on the command line. */
export async function openAdministrator(
  projectDir: string,
  dataDir: string,
  address: string,
): Promise<Credentials> {
  const username = 'e2e-administrator';
  const words = ['account', 'add', username, '--name', 'Test administrator', '--roles', 'administrator'];
  const said = await runMuster(projectDir, dataDir, ...words);
  const generated = /^password\s+(\S.*)$/m.exec(said)?.[1]?.trim();
  if (!generated) throw new Error(`No password for ${username}`);
  return replacePassword(address, username, generated);
}
