import { createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../platform/configuration';
import { RoundingSecret } from './rounding-secret.service';

describe('RoundingSecret', () => {
  let dataDir: string;
  let secret: RoundingSecret;
  const file = () => join(dataDir, 'keys', 'release-rounding.key');
  const message = new Uint8Array([1, 2, 3]);

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'muster-rounding-'));
    secret = new RoundingSecret(readConfiguration({ MUSTER_DATA_DIR: dataDir }, dataDir));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is made once, readable by the owner only, and rounds the same for ever', async () => {
    const [first, second] = await Promise.all([secret.open(true), secret.open(true)]);
    const later = await secret.open(false);

    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(dataDir, 'keys'))).toEqual(['release-rounding.key']);
    const expected = createHmac('sha256', readFileSync(file())).update(message).digest();
    for (const each of [first, second, later]) {
      if (!each.ok) throw new Error('refused');
      expect(Buffer.from(each.value(message))).toEqual(expected);
    }
  });

  it('is not replaced once releases were published with it', async () => {
    expect(await secret.open(false)).toMatchObject({ ok: false, refusal: { code: 'rounding-key-missing' } });
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is refused when others can read it and when it was cut short', async () => {
    await secret.open(true);
    chmodSync(file(), 0o644);
    expect(await secret.open(true)).toMatchObject({ ok: false, refusal: { code: 'rounding-key-unsafe' } });
    chmodSync(file(), 0o600);
    truncateSync(file(), 16);
    expect(await secret.open(true)).toMatchObject({
      ok: false,
      refusal: { code: 'rounding-key-unreadable' },
    });
  });
});
