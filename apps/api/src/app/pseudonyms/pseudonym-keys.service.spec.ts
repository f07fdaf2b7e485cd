import { createHmac } from 'node:crypto';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../platform/configuration';
import { PseudonymKeys } from './pseudonym-keys.service';

describe('PseudonymKeys', () => {
  let dataDir: string;
  let keys: PseudonymKeys;
  const keyFile = () => join(dataDir, 'keys', 'force-EXMP.key');

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'muster-keys-'));
    keys = new PseudonymKeys(readConfiguration({ MUSTER_DATA_DIR: dataDir }, dataDir));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('makes 32 bytes on first use, readable by the owner only, and keeps them', async () => {
    const first = await keys.pseudonymiser('EXMP', true);
    const again = await keys.pseudonymiser('EXMP', false);

    expect(statSync(keyFile()).size).toBe(32);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    const expected = createHmac('sha256', readFileSync(keyFile()))
      .update('hr/v1|EXMP|1234')
      .digest()
      .subarray(0, 16);
    if (!first.ok || !again.ok) throw new Error('refused');
    expect(Buffer.from(first.value('1234'))).toEqual(expected);
    expect(again.value('1234')).toEqual(first.value('1234'));
    expect(readdirSync(join(dataDir, 'keys'))).toEqual(['force-EXMP.key']);
  });

  it('makes one key when two imports start at the same moment', async () => {
    const both = await Promise.all([keys.pseudonymiser('EXMP', true), keys.pseudonymiser('EXMP', true)]);
    const pseudonyms = both.map((each) =>
      each.ok ? Buffer.from(each.value('7')).toString('hex') : 'refused',
    );
    expect(new Set(pseudonyms).size).toBe(1);
  });

  it('does not make a new key in place of one that has been used', async () => {
    expect(await keys.pseudonymiser('EXMP', false)).toMatchObject({
      ok: false,
      refusal: { code: 'key-missing' },
    });
    expect(await keys.list()).toEqual([]);
  });

  it('refuses a key that others can read and one that was cut short', async () => {
    await keys.pseudonymiser('EXMP', true);
    chmodSync(keyFile(), 0o644);
    expect(await keys.pseudonymiser('EXMP', true)).toMatchObject({
      ok: false,
      refusal: { code: 'key-unsafe' },
    });
    chmodSync(keyFile(), 0o600);
    truncateSync(keyFile(), 31);
    expect(await keys.pseudonymiser('EXMP', true)).toMatchObject({
      ok: false,
      refusal: { code: 'key-unreadable' },
    });
  });

  it('lists the forces that have a key', async () => {
    await keys.pseudonymiser('NYPD', true);
    await keys.pseudonymiser('EXMP', true);
    writeFileSync(join(dataDir, 'keys', 'cluster-id'), 'x');
    expect((await keys.list()).map(({ force }) => force)).toEqual(['EXMP', 'NYPD']);
  });
});
