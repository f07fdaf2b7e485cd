import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../configuration';
import { checkAddress } from './check-address';
import { checkDataFolder } from './check-data-folder';
import { checkPort } from './check-port';

const configured = (env: Record<string, string>) => readConfiguration(env, '/srv/muster');
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.refusal.code;

describe('checkAddress', () => {
  it.each([
    [{}, 'ok'],
    [{ HOST: '::1' }, 'ok'],
    [{ HOST: '0.0.0.0' }, 'address-not-protected'],
    [{ HOST: '0.0.0.0', MUSTER_TLS_CERT: '/c.pem' }, 'address-not-protected'],
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

  it('says so when the folder cannot be made', () => {
    const file = join(base, 'parent');
    writeFileSync(file, '');

    expect(codeOf(checkDataFolder(join(file, 'below')))).toBe('data-folder-unusable');
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
