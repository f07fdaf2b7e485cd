import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../configuration';
import { checkAddress } from './check-address';
import { requireServer } from '../postgres/require-server';
import { checkCluster } from './check-cluster';
import { checkDataFolder } from './check-data-folder';
import { checkPort } from './check-port';
import { explainFault } from './explain-fault';

const configured = (env: Record<string, string>) => readConfiguration(env, '/srv/muster');
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.code;

describe('checkAddress', () => {
  it.each([
    [{}, 'ok'],
    [{ HOST: '::1' }, 'ok'],
    [{ HOST: '0.0.0.0' }, 'address-not-protected'],
    [{ HOST: '0.0.0.0', MUSTER_TLS_CERT: '/c.pem', MUSTER_TLS_KEY: '/k.pem' }, 'ok'],
    [{ HOST: '10.0.0.5', MUSTER_PROXY: '1' }, 'ok'],
    [{ PORT: 'http' }, 'bad-port'],
    [{ PORT: '70000' }, 'bad-port'],
  ])('answers %j with %s', (env, expected) => {
    expect(codeOf(checkAddress(configured(env)))).toBe(expected);
  });
});

describe('checkDataFolder', () => {
  const base = mkdtempSync(join(tmpdir(), 'muster-folder-'));
  afterAll(() => rmSync(base, { recursive: true }));

  it('makes a folder that only its owner can enter', () => {
    const folder = join(base, 'new');

    expect(codeOf(checkDataFolder(folder))).toBe('ok');

    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('says so when the name is a file', () => {
    const file = join(base, 'file');
    writeFileSync(file, '');
    chmodSync(file, 0o700);

    expect(codeOf(checkDataFolder(file))).toBe('data-folder-unusable');
  });

  it.each([
    [511 * 1024, 'disk-full'],
    [512 * 1024, 'ok'],
  ])('answers %d free KiB with %s', (freeKib, expected) => {
    const askDisk = () => ({ bavail: freeKib, bsize: 1024 });

    expect(codeOf(checkDataFolder(join(base, 'roomy'), askDisk))).toBe(expected);
  });

  it('says so when the folder cannot be made', () => {
    const file = join(base, 'parent');
    writeFileSync(file, '');

    expect(codeOf(checkDataFolder(join(file, 'below')))).toBe('data-folder-unusable');
  });
});

describe('checkCluster', () => {
  const base = mkdtempSync(join(tmpdir(), 'muster-cluster-'));
  const shared = join(base, 'shared');
  afterAll(() => rmSync(base, { recursive: true }));
  const made = (name: string, home: string, version = '18') => {
    const dataDir = join(base, name);
    mkdirSync(join(dataDir, 'keys'), { recursive: true });
    writeFileSync(join(dataDir, 'keys', 'cluster-id'), name);
    writeFileSync(join(dataDir, 'keys', 'database-made'), '');
    mkdirSync(join(home, 'data'), { recursive: true });
    writeFileSync(join(home, 'data', 'PG_VERSION'), `${version}\n`);
    return dataDir;
  };

  it('takes a folder in which nothing has been made', () => {
    expect(codeOf(checkCluster(join(base, 'empty'), false, shared))).toBe('ok');
    expect(codeOf(checkCluster(join(base, 'empty'), true, shared))).toBe('ok');
  });

  it('keeps what a normal user made from root', () => {
    const dataDir = made('users', join(base, 'users', 'postgres'));

    expect(codeOf(checkCluster(dataDir, false, shared))).toBe('ok');
    expect(codeOf(checkCluster(dataDir, true, shared))).toBe('data-folder-of-other-user');
  });

  it('keeps what root made from a normal user', () => {
    const dataDir = made('roots', join(shared, 'roots'));

    expect(codeOf(checkCluster(dataDir, true, shared))).toBe('ok');
    expect(codeOf(checkCluster(dataDir, false, shared))).toBe('data-folder-of-other-user');
  });

  it('does not begin anew where a database has been', () => {
    const dataDir = made('lost', join(shared, 'lost'));
    rmSync(join(shared, 'lost'), { recursive: true });

    expect(codeOf(checkCluster(dataDir, true, shared))).toBe('database-lost');
    expect(codeOf(checkCluster(dataDir, false, shared))).toBe('database-lost');
  });

  it('does not open the database of another PostgreSQL', () => {
    expect(codeOf(checkCluster(made('older', join(shared, 'older'), '17'), true, shared))).toBe(
      'data-folder-other-version',
    );
  });
});

describe('requireServer', () => {
  const answers = (version: number, encoding: string) => ({
    query: () => Promise.resolve([{ version, encoding }]),
  });

  it.each([
    [150_000, 'UTF8', null],
    [180_004, 'UTF8', null],
    [140_099, 'UTF8', 'database-too-old'],
    [160_002, 'SQL_ASCII', 'database-not-utf8'],
  ])('judges version %d with encoding %s', async (version, encoding, code) => {
    const sentence = await requireServer(answers(version, encoding)).then(() => null, explainFault);

    expect(sentence?.split(':')[0] ?? null).toBe(code);
  });
});

describe('checkPort', () => {
  it('says so when another program keeps the port', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    const outcome = await checkPort(port, '127.0.0.1', 300);
    await new Promise((closed) => other.close(closed));

    expect(codeOf(outcome)).toBe('port-taken');
    expect(codeOf(await checkPort(port, '127.0.0.1'))).toBe('ok');
  });
});
