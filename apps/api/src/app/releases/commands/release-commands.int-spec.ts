import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseDetailSchema, releaseFileSchema, releaseListSchema } from '@muster/contracts';
import { FORCE } from '../../../../test/ledger-fixture';
import { OpenForce } from '../../../../test/open-force';
import { openSession } from '../../../../test/open-session';
import { releasablePeople } from '../../../../test/releasable-people';
import { type CommandAnswer, runMusterIn } from '../../../../test/run-muster-in';
import { RELEASE_COMMANDS } from './release.commands';

describe('muster release', () => {
  let force: OpenForce;
  let folder: string;
  let id: string;
  beforeAll(async () => {
    force = await OpenForce.with(releasablePeople(3, 600, ['2025-09-30', '2025-12-31']));
    await openSession(force.app, ['dpo'], 'test-dpo');
    await openSession(force.app, ['steward'], 'test-steward');
    folder = mkdtempSync(join(tmpdir(), 'muster-release-'));
  });
  afterAll(async () => {
    await force.close();
    rmSync(folder, { recursive: true });
  });

  const muster = (...words: string[]): Promise<CommandAnswer> =>
    runMusterIn(force.app, RELEASE_COMMANDS, folder, ['release', ...words]);

  it.each([
    [['build', '--period', '2025-Q4'], 'bad-usage: name one force'],
    [['build', '--force', FORCE, '--period', '2025'], 'bad-usage: name a calendar quarter, such as 2026-Q1'],
    [['build', '--force', 'NONE', '--period', '2025-Q4'], 'unknown-force: there is no force with this code.'],
    [['build', '--force', FORCE, '--period', '2026-Q3'], 'no-release: no release: no snapshot lies in'],
    [['build', '--force', FORCE, '--period', '2025-Q4', '--as', 'nobody'], 'unknown-account: '],
    [['build', '--force', FORCE, '--period', '2025-Q4', '--as', 'test-dpo'], 'account-not-suitable: '],
    [['approve'], 'bad-usage: name one release'],
    [['approve', 'no-id', '--as', 'test-dpo'], 'unknown-release: there is no release with this id.'],
    ...['publish', 'archive', 'discard'].map((verb): [string[], string] => [
      [verb, 'no-id', '--as', 'test-steward'],
      'account-not-suitable: ',
    ]),
    [['audit', 'no-id'], 'unknown-release: there is no release with this id.'],
    [['list', '--force', 'NONE'], 'unknown-force: '],
    [
      ['export', 'current', '--role', 'board', '--out', 'x'],
      'period-without-release: no force has a published release yet.',
    ],
    [['export', 'current', '--force', FORCE, '--role', 'analyst', '--out', 'x'], 'bad-usage: name a role'],
    [['export', 'current', '--force', FORCE, '--role', 'board'], 'bad-usage: name a folder with --out'],
    [['export', 'current', '--force', FORCE, '--role', 'board', '--out', 'x'], 'no-release: no release: '],
    [['export', 'no-id', '--role', 'board', '--out', 'x'], 'unknown-release: '],
  ])('refuses %j with a sentence', async (words, no) => {
    const answer = await muster(...words);
    expect(answer.no).toContain(no);
    expect(answer.out).toBe('');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('builds, tells how far it is on standard error, and prints what it built', async () => {
    const { out, notes, no } = await muster(
      'build',
      '--force',
      FORCE,
      '--period',
      '2025-Q4',
      '--as',
      'test-analyst',
    );
    expect(no).toBeNull();
    const built = JSON.parse(out) as { id: string };
    expect(built).toMatchObject({
      state: 'built',
      period: '2025-Q4',
      asAt: '2025-12-31',
      builtBy: 'test-analyst',
    });
    id = built.id;
    expect(notes).toContain('Counting and rounding');
    expect(notes.join(' ').replaceAll(/\d+ %/g, '')).not.toMatch(/\d/);
  });

  it('prints the audit and the list', async () => {
    const audit = await muster('audit', id, '--format', 'json');
    expect(releaseDetailSchema.parse(JSON.parse(audit.out)).report?.audit.passed).toBe(true);
    const list = await muster('list', '--force', FORCE);
    expect(releaseListSchema.parse({ releases: JSON.parse(list.out) as unknown }).releases).toHaveLength(1);
  });

  it('lets the terminal publish and never approve, and the builder neither way', async () => {
    expect((await muster('approve', id)).no).toBe(
      'approver-unfit: a release is approved by a person: name the account of an analyst or data protection officer with --as USERNAME.',
    );
    expect((await muster('approve', id, '--as', 'test-analyst')).no).toContain('own-release: ');
    expect((await muster('publish', id)).no).toContain('not-approved: ');
    expect((await muster('export', id, '--role', 'board', '--out', 'x')).no).toContain('not-published: ');
    expect(await muster('approve', id, '--as', 'test-dpo')).toMatchObject({ no: null });
    expect(await muster('publish', id)).toMatchObject({ no: null });
  });

  it('exports what a role reads, whole, and replaces nothing but an earlier export', async () => {
    const words = ['export', 'current', '--force', FORCE, '--role', 'network', '--out', 'network'];
    const { out, no } = await muster(...words);
    expect(no).toBeNull();
    const names = readdirSync(join(folder, 'network'));
    expect((JSON.parse(out) as { files: string[] }).files).toEqual(names.toSorted());
    const read = (name: string) => readFileSync(join(folder, 'network', name), 'utf8');
    const file = releaseFileSchema.parse(JSON.parse(read('release.json')));
    expect(file).toMatchObject({ role: 'network', force: FORCE, period: '2025-Q4', asAt: '2025-12-31' });
    for (const { id: table, cells } of file.tables) {
      expect(cells.every(({ value }) => value === null || value >= 15)).toBe(true);
      expect(read(`${table}.csv`).split('\r\n')).toHaveLength(cells.length + 2);
      expect(JSON.parse(read(`${table}.csv-metadata.json`))).toMatchObject({ url: `${table}.csv` });
    }
    expect(names).toHaveLength(1 + 2 * file.tables.length);
    // One force alone has releases, so it need not be named.
    expect((await muster('export', 'current', '--role', 'network', '--out', 'unnamed')).out).toContain(id);

    expect(await muster(...words.with(5, 'board'))).toMatchObject({ no: null });
    expect((JSON.parse(read('release.json')) as { role: string }).role).toBe('board');
    writeFileSync(join(folder, 'network', 'notes.txt'), 'mine');
    expect((await muster(...words)).no).toContain('folder-in-use: ');
    expect(read('notes.txt')).toBe('mine');
    const below = words.with(7, 'network/notes.txt/below/it');
    expect((await muster(...below)).no).toContain('folder-unusable: ');
  });

  it('takes it from readers again', async () => {
    expect(await muster('archive', id, '--as', 'test-dpo')).toMatchObject({ no: null });
    const words = ['export', 'current', '--force', FORCE, '--role', 'board', '--out', 'gone'];
    expect((await muster(...words)).no).toContain('no-release: ');
  });
});
