import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { combineShares, publicOf } from '@muster/case-protocol';
import { testConfiguration } from '../../../../test/test-configuration';
import { runCommand } from '../../platform/commands/run-command';
import { CEREMONY } from './ceremony.command';

describe('muster keys ceremony', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-ceremony-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function ceremony(...argv: string[]) {
    const printed: string[] = [];
    const outcome = await runCommand(
      [CEREMONY],
      ['keys', 'ceremony', ...argv],
      {
        callerDir: folder,
        print: (text) => void printed.push(text),
        note: () => undefined,
        configuration: testConfiguration(),
        beforeExit: () => undefined,
      },
      () => {
        throw new Error('the application was opened');
      },
    );
    return { out: printed.join('\n'), no: outcome.ok ? null : outcome.refusal.code };
  }
  const read = (out: string, name: string) => readFileSync(join(folder, out, name), 'utf8');

  it('writes three shares of which any two give the key of the public file, for their owner alone', async () => {
    const { out, no } = await ceremony('--out', 'new');
    expect(no).toBeNull();
    expect(out).toContain('No two shares are kept in one place.');
    const names = readdirSync(join(folder, 'new')).sort();
    expect(names).toEqual(['recovery-public.json', 'share-1.txt', 'share-2.txt', 'share-3.txt']);
    expect(names.map((name) => statSync(join(folder, 'new', name)).mode & 0o777)).toEqual(
      Array(4).fill(0o600),
    );
    expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o700);
    const { recipient, verifyKey, ...about } = JSON.parse(read('new', 'recovery-public.json')) as {
      recipient: string;
      verifyKey: string;
    };
    expect(about).toEqual({ muster: 'recovery', version: 1 });
    for (const [a, b] of [
      [1, 2],
      [3, 1],
      [2, 3],
    ]) {
      const shares = [read('new', `share-${a}.txt`), read('new', `share-${b}.txt`)] as const;
      const keys = await combineShares(...shares, { recipient, verifyKey });
      expect(keys.ok && publicOf(keys.value)).toEqual({ recipient, verifyKey });
    }
    expect(read('new', 'share-1.txt')).toContain(recipient);
    for (const number of [1, 2, 3]) {
      const share = read('new', `share-${number}.txt`).trim().split('\n').at(-1) ?? '';
      expect(share).toMatch(/^muster share1 /);
      expect(out).not.toContain(share);
    }
  });

  it('makes another key every time', async () => {
    await ceremony('--out', 'other');
    expect(read('other', 'recovery-public.json')).not.toBe(read('new', 'recovery-public.json'));
  });

  it.each([
    ['no folder named', [], 'bad-usage'],
    ['an empty name', ['--out', ''], 'bad-usage'],
    ['words too many', ['--out', 'a', 'b'], 'bad-usage'],
    ['a folder with something in it', ['--out', 'full'], 'folder-not-empty'],
    ['a file', ['--out', 'full/share-1.txt'], 'folder-not-empty'],
    ['a place that cannot be a folder', ['--out', 'full/share-1.txt/below'], 'folder-unwritable'],
  ])('refuses %s and changes nothing', async (_, argv, code) => {
    mkdirSync(join(folder, 'full'), { recursive: true });
    writeFileSync(join(folder, 'full', 'share-1.txt'), 'kept');
    expect(await ceremony(...argv)).toEqual({ out: '', no: code });
    expect(readdirSync(join(folder, 'full'))).toEqual(['share-1.txt']);
    expect(read('full', 'share-1.txt')).toBe('kept');
  });

  it('writes into an empty folder that is there', async () => {
    mkdirSync(join(folder, 'empty'));
    expect((await ceremony('--out', 'empty')).no).toBeNull();
  });
});
