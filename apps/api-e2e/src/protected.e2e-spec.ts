import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, type SelfsignedOptions } from 'selfsigned';
import { Installation } from './set-up/installation';
import { askOverHttp2 } from './set-up/ask-over-http2';
import { ask } from './set-up/visitor';

const OF_THIS_MACHINE: SelfsignedOptions = {
  keyType: 'ec',
  algorithm: 'sha256',
  extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
};
const PASSWORD = /^password\s+(\S+)$/m;

describe('beyond this machine', () => {
  let muster: Installation;
  beforeAll(async () => {
    muster = await Installation.make({ HOST: '0.0.0.0' });
  });
  afterAll(() => muster.remove());

  const signIn = (address: string, password: string, trusted?: string) =>
    ask(address, '/api/session', {
      method: 'POST',
      contentType: 'application/json',
      body: JSON.stringify({ username: 'sam', password }),
      ...(trusted === undefined ? {} : { trusted }),
    });

  it('speaks TLS with the given certificate and keeps the session to it', async () => {
    const { cert, private: key } = await generate(undefined, OF_THIS_MACHINE);
    const files = { cert: join(muster.scratch, 'cert.pem'), key: join(muster.scratch, 'key.pem') };
    writeFileSync(files.cert, cert);
    writeFileSync(files.key, key, { mode: 0o600 });
    const running = await muster.start({ MUSTER_TLS_CERT: files.cert, MUSTER_TLS_KEY: files.key });
    const printed = await muster.done('account', 'add', 'sam', '--name', 'Sam', '--roles', 'steward');
    const address = muster.address.replace('http:', 'https:');

    expect((await ask(address, '/api/health/ready', { trusted: cert })).status).toBe(200);
    await expect(ask(address, '/api/health/ready')).rejects.toThrow();
    await expect(ask(muster.address, '/api/health/ready')).rejects.toThrow();
    const { cookie } = await signIn(address, PASSWORD.exec(printed)?.[1] ?? '', cert);

    expect(cookie).toMatch(/^__Host-muster=/);
    expect(cookie?.split('; ').slice(1)).toEqual(
      expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']),
    );
    const body = { username: 'sam', password: PASSWORD.exec(printed)?.[1] ?? '' };
    const http2 = askOverHttp2(address, cert);
    expect(await http2('GET', '/api/health/ready')).toMatchObject({ status: 200 });
    expect(await http2('POST', '/api/session', body)).toMatchObject({ status: 201 });
    expect(await http2('POST', '/api/session', body, 'https://elsewhere.example')).toMatchObject({
      status: 403,
    });

    // Also while somebody has a connection of each kind open.
    expect((await running.end('SIGTERM')).out).toContain('https://0.0.0.0:');
  });

  it('trusts a declared proxy to do TLS', async () => {
    const running = await muster.start({ MUSTER_PROXY: '1' });
    const printed = await muster.done('account', 'reset', 'sam');

    const { cookie } = await signIn(muster.address, PASSWORD.exec(printed)?.[1] ?? '');

    expect(cookie).toMatch(/^__Host-muster=.*; Secure/);
    await running.end('SIGTERM');
  });
});
