import { type Credentials, type Person } from './people';
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
  const first = await send(address, '/api/session', { username, password: generated });
  const second = await send(address, '/api/session/password', { current: generated, next: password }, first);
  return { username, password, cookie: second };
}

async function send(
  address: string,
  path: string,
  body: unknown,
  cookie?: Credentials['cookie'],
): Promise<Credentials['cookie']> {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: address,
      ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  const [name = '', value = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=') ?? [];
  return { name, value };
}
