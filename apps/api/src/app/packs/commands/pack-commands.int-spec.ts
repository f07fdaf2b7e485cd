import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { openSession } from '../../../../test/open-session';
import { aBuiltRelease } from '../../../../test/release-fixture';
import { runMusterIn } from '../../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { createHttpApp } from '../../../create-http-app';
import { ReleaseDecisions } from '../../releases/release-decisions.service';
import { PACK_COMMANDS } from './pack.commands';

const NAME = 'muster-pack-dei-governance-board-EXMP-2025-Q3';
const FILES = [`${NAME}-csv.zip`, `${NAME}.html`, `${NAME}.ods`];

describe('muster pack', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: NestFastifyApplication;
  const folder = mkdtempSync(join(tmpdir(), 'muster-pack-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    await owner.connect();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    await openSession(app, ['analyst'], 'ana');
    await openSession(app, ['dpo'], 'dora');
    await openSession(app, ['board'], 'bob');
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const run = (...argv: string[]) => runMusterIn(app, PACK_COMMANDS, folder, argv);
  const build = (out: string, ...more: string[]) =>
    run('pack', 'build', '--audience', 'dei-governance-board', '--period', '2025-Q3', '--out', out, ...more);

  it('says what is missing', async () => {
    expect((await run('pack', 'build', '--audience', 'isob')).no).toContain('usage: muster pack build');
    expect((await build('x')).no).toMatch(/^period-without-release/);
    expect((await build('x', '--meeting', 'soon')).no).toContain('write the day of the meeting');
    expect((await run('pack', 'freeze')).no).toContain('usage: muster pack freeze');
    expect((await run('pack', 'list')).no).toContain('usage: muster pack list');
    expect((await run('pack', 'export', 'x')).no).toContain('usage: muster pack export');
    expect((await run('pack', 'audiences')).out.split('\n')).toHaveLength(8);
  });

  it('builds the same files twice, byte for byte, and takes the pack to its readers', async () => {
    const release = await aBuiltRelease(owner, { period: '2025-Q3', cells: [{ coords: {}, value: 60 }] });
    for (const decision of ['approve', 'publish'] as const) {
      expect((await app.get(ReleaseDecisions).decide(decision, release, 'dora')).ok).toBe(true);
    }
    const [one, two] = [await build('one'), await build('two', '--force', 'EXMP', '--as', 'ana')];
    expect(readdirSync(join(folder, 'one')).toSorted()).toEqual(FILES);
    for (const file of FILES) {
      const [first, second] = ['one', 'two'].map((each) => readFileSync(join(folder, each, file)));
      expect([file, Buffer.compare(first ?? Buffer.of(1), second ?? Buffer.of(2))]).toEqual([file, 0]);
    }
    const { id, hash } = JSON.parse(two.out) as { id: string; hash: string };
    expect(JSON.parse(one.out)).toMatchObject({ hash, state: 'built', force: 'EXMP' });

    expect(JSON.parse((await run('pack', 'freeze', id)).out)).toMatchObject({ state: 'frozen', hash });
    expect((await run('pack', 'approve', id)).no).toMatch(/^pack-person-unfit/);
    expect((await run('pack', 'approve', id, '--as', 'ana')).no).toMatch(/^own-pack/);
    expect((await run('pack', 'approve', id, '--as', 'bob')).no).toMatch(/^account-not-suitable/);
    expect(JSON.parse((await run('pack', 'approve', id, '--as', 'dora')).out)).toMatchObject({
      approvedBy: 'dora',
    });
    expect(JSON.parse((await run('pack', 'publish', id)).out)).toMatchObject({ state: 'published' });
    expect(JSON.parse((await run('pack', 'list', '--force', 'EXMP')).out)).toMatchObject([
      { id, state: 'published' },
    ]);
    expect((await run('pack', 'export', id, '--out', 'three')).out).toContain(FILES[1]);
    const published = readFileSync(join(folder, 'three', `${NAME}.html`), 'utf8');
    expect(published).not.toContain('Draft');
    expect(published).toContain(hash);
  });

  it('refuses a folder that it cannot write to', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect((await build('file')).no).toMatch(/^folder-unusable/);
  });
});
