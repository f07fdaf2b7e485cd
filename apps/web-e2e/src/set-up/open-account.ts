import { type Credentials, type Person } from './people';
import { postJson } from './post-json';
import { runMuster } from './run-muster';

/** Adds an account through the command line and replaces its generated password, as a person would at first sign-in. */
export async function openAccount(
  projectDir: string,
  dataDir: string,
  address: string,
  role: Person,
): Promise<Credentials> {
  const username = `e2e-${role}`;
  const said = await runMuster(
    projectDir,
    dataDir,
    'account',
    'add',
    username,
    '--name',
    `Test ${role}`,
    '--roles',
    role,
  );
  const generated = /^password\s+(\S.*)$/m.exec(said)?.[1]?.trim();
  if (!generated) throw new Error(`No password for ${username}`);
  const password = `${role} walks four quiet miles`;
  const first = await postJson(address, '/api/session', { username, password: generated });
  const second = await postJson(
    address,
    '/api/session/password',
    { current: generated, next: password },
    first.cookie,
  );
  return { username, password, cookie: second.cookie };
}
