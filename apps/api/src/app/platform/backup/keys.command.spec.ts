import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../configuration';
import { EXPORT_KEYS, IMPORT_KEYS } from './keys.command';

describe('keys export and keys import', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'muster-keys-'));
    mkdirSync(join(root, 'old', 'keys'), { recursive: true, mode: 0o700 });
    writeFileSync(join(root, 'old', 'keys', 'force-EXMP.key'), Buffer.alloc(32, 7), { mode: 0o600 });
    writeFileSync(join(root, 'old', 'keys', 'release-rounding.key'), Buffer.alloc(32, 9), { mode: 0o600 });
    writeFileSync(join(root, 'old', 'keys', 'postgres-reader-password'), 'example', { mode: 0o600 });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function contextOf(folder: string) {
    const printed: string[] = [];
    return {
      printed,
      configuration: readConfiguration({ MUSTER_DATA_DIR: join(root, folder) }, root),
      callerDir: root,
      print: (text: string) => void printed.push(text),
      note: () => undefined,
      beforeExit: () => undefined,
    };
  }

  it('carry the secret of rounding with the pseudonym keys, and no password', async () => {
    const from = contextOf('old');
    expect(await EXPORT_KEYS.run(from, ['keys.json'], {})).toMatchObject({ ok: true });
    expect(JSON.parse(from.printed.join(''))).toMatchObject({
      keys: ['force-EXMP.key', 'release-rounding.key'],
    });

    expect(await IMPORT_KEYS.run(contextOf('new'), ['keys.json'], {})).toMatchObject({ ok: true });
    expect(readFileSync(join(root, 'new', 'keys', 'release-rounding.key'))).toEqual(Buffer.alloc(32, 9));
  });

  it('never put another secret of rounding in the place of one that is used', async () => {
    await EXPORT_KEYS.run(contextOf('old'), ['keys.json'], {});
    writeFileSync(join(root, 'old', 'keys', 'release-rounding.key'), Buffer.alloc(32, 8));
    expect(await IMPORT_KEYS.run(contextOf('old'), ['keys.json'], {})).toMatchObject({
      ok: false,
      refusal: { code: 'key-differs' },
    });
  });
});
