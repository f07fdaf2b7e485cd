import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDataSourceToken } from '@nestjs/typeorm';
import { type PublicKeys } from '@muster/case-protocol';
import { ok, type Role } from '@muster/domain';
import { type DataSource } from 'typeorm';
import { addAccount } from '../../../../test/add-account';
import { OpenTerminal } from '../../../../test/open-terminal';
import { SecondFactorStore } from '../../access/second-factor/second-factor-store.service';
import { CaseTransaction } from '../case-transaction.service';
import { readRecovery } from '../read-recovery';

describe('muster keys recovery', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-recovery-'));
  const codes = new Map<string, string[]>();
  let terminal: OpenTerminal;

  beforeAll(async () => {
    terminal = await OpenTerminal.in(folder, join(folder, 'data'));
    await terminal.run('keys', 'ceremony', '--out', 'one');
    await terminal.run('keys', 'ceremony', '--out', 'two');
    await add('kay', ['custodian']);
    await add('dee', ['dpo']);
    await add('ann', ['analyst']);
  });
  afterAll(async () => {
    await terminal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function add(username: string, roles: readonly Role[]): Promise<void> {
    const store = terminal.app.get(SecondFactorStore);
    await terminal.app.get<DataSource>(getDataSourceToken()).transaction(async (manager) => {
      const id = await addAccount(manager, { username, roles, post: 'listener' });
      await store.setUp(manager, id, randomBytes(20));
      codes.set(username, [...(await store.renewCodes(manager, id))]);
    });
  }
  const code = (username: string) => codes.get(username)?.pop() ?? '';
  const by = (first: string, second: string) => [
    ...['--as', first, '--code', code(first), '--and', second, '--and-code', code(second)],
  ];
  const install = (file: string, ...more: string[]) => terminal.run('keys', 'recovery', file, ...more);
  const inForce = async () => {
    const read = await terminal.app
      .get(CaseTransaction)
      .as({ party: 'colleague', access: null }, async (runner) => ok(await readRecovery(runner)));
    return read.ok ? read.value : null;
  };
  const fileOf = (ceremony: string) =>
    JSON.parse(readFileSync(join(folder, ceremony, 'recovery-public.json'), 'utf8')) as PublicKeys;

  it('refuses one person, the same person twice, a wrong code, and somebody without the role', async () => {
    const file = 'one/recovery-public.json';
    const no = async (...words: string[]) => (await install(file, ...words)).no?.split(':')[0];
    expect(await no('--as', 'kay', '--code', code('kay'))).toBe('bad-usage');
    expect(await no(...by('kay', 'kay'), '--force', 'EXMP')).toBe('second-person-needed');
    expect(await no(...by('kay', 'ann'))).toBe('account-not-suitable');
    expect(await no('--as', 'kay', '--code', code('kay'), '--and', 'dee', '--and-code', '000000')).toBe(
      'second-factor-failed',
    );
    expect(await no(...by('kay', 'dee'), '--force', 'NOWHERE')).toBe('unknown-force');
    expect(await inForce()).toBeNull();
  });

  it.each([
    ['a share', 'one/share-1.txt', 'not-json'],
    ['another JSON file', 'other.json', 'no-recovery-file'],
    ['a recipient with a slip', 'slip.json', 'no-recovery-file'],
    ['a file that is not there', 'none.json', 'file-unreadable'],
  ])('refuses %s before anybody spends a code', async (_, name, refusal) => {
    writeFileSync(join(folder, 'other.json'), '{"muster":"recovery"}');
    const { recipient, ...rest } = fileOf('one');
    const slip = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    writeFileSync(join(folder, 'slip.json'), JSON.stringify({ ...rest, recipient: slip }));
    const words = ['--as', 'kay', '--code', '1', '--and', 'dee', '--and-code', '1'];
    expect((await install(name, ...words)).no).toMatch(new RegExp(`^${refusal}: `));
  });

  it('installs a key by two people, names both, and takes another one only when told to', async () => {
    const first = await install('one/recovery-public.json', ...by('kay', 'dee'), '--force', 'EXMP');
    expect(first.no).toBeNull();
    expect(first.out).toContain(`EXMP: installed: ${fileOf('one').recipient}`);
    expect(await inForce()).toMatchObject({ force: 'EXMP', verifyKey: fileOf('one').verifyKey });
    const again = await install('one/recovery-public.json', ...by('dee', 'kay'), '--force', 'EXMP');
    expect(again.out).toContain('was installed already');
    const other = ['two/recovery-public.json', '--force', 'EXMP'] as const;
    expect((await install(...other, ...by('dee', 'kay'))).no).toMatch(/^recovery-exists: .*--replace/);
    expect((await install(...other, ...by('dee', 'kay'), '--replace')).no).toBeNull();
    expect(await inForce()).toMatchObject({ verifyKey: fileOf('two').verifyKey });
    const trail = await terminal.app
      .get<DataSource>(getDataSourceToken())
      .query<{ actor: string; detail: string }[]>(
        `select actor, detail_text as detail from audit.trail where action = 'cases.install-recovery' order by seq`,
      );
    expect(
      trail.map(({ actor, detail }) => [actor, (JSON.parse(detail) as { second: string }).second]),
    ).toEqual([
      ['kay', 'dee'],
      ['dee', 'kay'],
    ]);
  });
});
