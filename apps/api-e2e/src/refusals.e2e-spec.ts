import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { freePort } from './set-up/free-port';
import { type Ended, Installation } from './set-up/installation';
import { ownerConnection } from './set-up/owner-connection';
import { processesIn } from './set-up/processes';
import { RUNS_AS_ROOT, systemUser } from './set-up/system-user';

const SIGNING = { keyType: 'ec', algorithm: 'sha256' } as const;

/** The program ended without success and said one sentence under this code, and nothing else. */
function expectRefusal({ code, said }: Ended, name: string): void {
  expect(said).toMatch(new RegExp(`^muster: ${name}: [^\\n]+\\.\\n$`));
  expect(code).not.toBe(0);
}

describe('a start that is refused before anything is touched', () => {
  let muster: Installation;
  beforeAll(async () => {
    muster = await Installation.make();
  });
  afterAll(() => muster.remove());

  it.each([
    ['address-not-protected', { HOST: '0.0.0.0' }],
    ['certificate-incomplete', { MUSTER_TLS_CERT: '/nowhere/cert.pem' }],
    ['certificate-unreadable', { MUSTER_TLS_CERT: '/nowhere/cert.pem', MUSTER_TLS_KEY: '/nowhere/key.pem' }],
  ])('says %s for %j', async (name, environment) => {
    expectRefusal(await muster.refused(environment), name);

    expect(existsSync(muster.dataDir)).toBe(false);
  });

  it('says how npm start and npm test are used', async () => {
    expectRefusal(await muster.launch(['tools/start.ts', '--demo']).ended, 'bad-usage');
    expectRefusal(await muster.launch(['tools/test.ts', 'lint', 'unti']).ended, 'bad-usage');
  });

  it.each([
    ['of another certificate', async () => (await generate(undefined, SIGNING)).private],
    ['that is not PEM', () => 'no key'],
    ['with a passphrase', () => null],
  ])('says certificate-unusable for a key %s', async (_, other) => {
    const files = { cert: join(muster.scratch, 'cert.pem'), key: join(muster.scratch, 'key.pem') };
    const { cert, private: key } = await generate(undefined, { ...SIGNING, passphrase: 'a passphrase' });
    writeFileSync(files.cert, cert);
    writeFileSync(files.key, (await other()) ?? key);

    const refused = await muster.refused({ MUSTER_TLS_CERT: files.cert, MUSTER_TLS_KEY: files.key });

    expectRefusal(refused, 'certificate-unusable');
  });

  it('says that the data folder is a file', async () => {
    const file = join(muster.scratch, 'file');
    writeFileSync(file, 'mine');

    expectRefusal(await muster.refused({ MUSTER_DATA_DIR: file }), 'data-folder-unusable');

    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('says that another user owns the data folder', async () => {
    const user = RUNS_AS_ROOT ? systemUser('nobody') : null;
    const closed = await Installation.make({}, user);
    const folder = join(muster.scratch, 'closed');
    mkdirSync(folder, { mode: 0o700 });
    if (!user) chmodSync(folder, 0o000);
    try {
      expectRefusal(await closed.refused({ MUSTER_DATA_DIR: folder }), 'data-folder-unusable');
    } finally {
      chmodSync(folder, 0o700);
      await closed.remove();
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that the port is taken', async () => {
    const other = await new Promise<Server>((resolve) => {
      const server = createServer();
      server.listen(muster.port, '127.0.0.1', () => resolve(server));
    });
    try {
      expectRefusal(await muster.refused(), 'port-taken');
    } finally {
      await new Promise((closed) => other.close(closed));
    }
    expect(readdirSync(muster.dataDir)).toEqual([]);
  });

  it('says that the database of DATABASE_URL does not answer, or that the address makes no sense', async () => {
    const nobody = `postgresql://muster:secret-word@127.0.0.1:${await freePort()}/muster`;
    const unreachable = await muster.refused({ DATABASE_URL: nobody });
    expectRefusal(unreachable, 'database-unreachable');
    const nonsense = await muster.refused({ DATABASE_URL: 'postgresql://muster:secret-word@[half/muster' });
    expectRefusal(nonsense, 'database-url-unreadable');

    expect(`${unreachable.said}${nonsense.said}`).not.toContain('secret-word');
  });
});

describe('a start on a database that it must not open', () => {
  let muster: Installation;
  beforeAll(async () => {
    muster = await Installation.make();
    await (await muster.start()).end('SIGTERM');
  });
  afterAll(() => muster.remove());

  it('says that another PostgreSQL made it', async () => {
    const version = join(muster.clusterHome, 'data', 'PG_VERSION');
    writeFileSync(version, '17\n');

    expectRefusal(await muster.refused(), 'data-folder-other-version');
    expectRefusal(await muster.muster('account', 'list'), 'data-folder-other-version');

    writeFileSync(version, '18\n');
    expect((await muster.muster('account', 'list')).code).toBe(0);
  });

  it('says that it is gone, and makes no empty one in its place', async () => {
    const data = join(muster.clusterHome, 'data');
    renameSync(data, `${data}-moved`);

    expectRefusal(await muster.refused(), 'database-lost');

    expect(existsSync(data)).toBe(false);
    renameSync(`${data}-moved`, data);
    expect((await muster.muster('account', 'list')).code).toBe(0);
  });

  it('says that the secrets are not those of the database', async () => {
    const file = join(muster.dataDir, 'keys', 'postgres-owner-password');
    const password = readFileSync(file);
    writeFileSync(file, 'another');

    expectRefusal(await muster.refused(), 'database-refused-login');

    writeFileSync(file, password);
    expect((await muster.muster('account', 'list')).code).toBe(0);
  });

  it('says that a newer Muster has written it, and stops the database again', async () => {
    const running = await muster.start();
    const owner = await ownerConnection(muster);
    await owner.query(`insert into migration (timestamp, name) values (9, 'FromTheFuture9')`);
    await owner.end();
    await running.end('SIGTERM');

    expectRefusal(await muster.refused(), 'data-newer');

    expect(processesIn(muster.clusterHome)).toEqual([]);
  });
});
