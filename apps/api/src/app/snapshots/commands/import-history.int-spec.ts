import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { emptyWorkforce } from '../../../../test/empty-workforce';
import { runMusterIn } from '../../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database';
import { createHttpApp } from '../../../create-http-app';
import { LEDGER_CHECK } from '../../ledger/commands/ledger-check.command';
import { LEDGER_REBUILD } from '../../ledger/commands/ledger-rebuild.command';
import { IMPORT_SNAPSHOT } from './import-snapshot.command';
import { IMPORT_UNDO } from './import-undo.command';

const MAPPING = {
  kind: 'mapping',
  id: 'small',
  label: 'Small file',
  person: { column: 'Staff number' },
  dimensions: { 'workforce-type': { constant: 'officer' }, rank: { column: 'Rank' }, sex: { column: 'Sex' } },
};
const HEADER = 'Staff number,Rank,Sex\n';
const JANUARY = `${HEADER}7031847,constable,female\n7031848,constable,female\n`;
/** One is missing who was there in January. */
const WRONG = `${HEADER}7031847,constable,female\n`;
const MARCH = `${HEADER}7031847,sergeant,female\n7031848,constable,female\n`;

describe('the past on the command line', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const configuration = testConfiguration();
  const callerDir = mkdtempSync(join(tmpdir(), 'muster-history-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    const clock = () => new Date('2026-06-30T12:00:00Z');
    app = await createHttpApp(configuration, asOpenDatabase(database), clock);
    writeFileSync(join(callerDir, 'mapping.json'), JSON.stringify(MAPPING));
    for (const [name, content] of Object.entries({ JANUARY, WRONG, MARCH })) {
      writeFileSync(join(callerDir, `${name}.csv`), content);
    }
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(callerDir, { recursive: true });
  });

  async function muster(...argv: string[]): Promise<{ out: Record<string, unknown>; no: string | null }> {
    const commands = [IMPORT_SNAPSHOT, IMPORT_UNDO, LEDGER_CHECK, LEDGER_REBUILD];
    const { out, no } = await runMusterIn(app, commands, callerDir, argv);
    return { out: out === '' ? {} : (JSON.parse(out) as Record<string, unknown>), no };
  }
  const load = (file: string, asAt: string, ...rest: string[]) =>
    muster(
      ...['import', 'snapshot', `${file}.csv`, '--force', 'EXMP', '--as-at', asAt],
      ...['--mapping', 'mapping.json', ...rest],
    );
  const damage = async (statement: string) => {
    const owner = new Client(database.address.owner);
    await owner.connect();
    await owner.query(statement);
    await owner.end();
  };

  /** Snapshots of which rows are kept. */
  const kept = async () => {
    const sql = 'select count(distinct snapshot_id)::int as n from workforce.snapshot_content';
    const [row] = await app.get(DataSource).query<{ n: number }[]>(sql);
    return row?.n;
  };

  it('loads an earlier month late, corrects it with a reason, and takes the correction back', async () => {
    await load('MARCH', '2026-03-31');
    const wrong = await load('WRONG', '2026-01-31');
    expect(wrong.out).toMatchObject({
      state: 'published',
      revision: 1,
      restates: { later: 1, revision: null },
    });

    const refused = await load('JANUARY', '2026-01-31');
    expect(refused.no).toMatch(/^reason-needed: A snapshot of 2026-01-31 is loaded already\. [^\n]+$/);
    expect((await load('JANUARY', '2026-01-31', '--accept-bridges')).no).toMatch(/^reason-needed: /);
    expect(await kept()).toBe(2);
    const short = await load('JANUARY', '2026-01-31', '--reason', ' a ');
    expect(short.no).toMatch(/^reason-unsuitable: /);

    const corrected = await load('JANUARY', '2026-01-31', '--reason', 'One row was missing');
    expect(corrected.out).toMatchObject({
      state: 'published',
      revision: 2,
      supersedes: wrong.out['id'],
      restates: {
        later: 1,
        revision: { headcountBefore: 1, headcount: 2, added: 1, removed: 0, changed: 0 },
      },
    });
    const again = await load('JANUARY', '2026-01-31', '--reason', 'One row was missing');
    expect(again.out).toMatchObject({ state: 'discarded', duplicateOf: corrected.out['id'] });

    const undone = await muster('import', 'undo', String(corrected.out['id']), '--reason', 'It was right');
    expect(undone.out).toMatchObject({ state: 'undone', asAt: '2026-01-31' });
    expect((await load('WRONG', '2026-01-31')).out).toMatchObject({ duplicateOf: wrong.out['id'] });
  });

  it('finishes what a command that broke off had received', async () => {
    const loaded = await load('JANUARY', '2026-01-31');
    await muster('import', 'undo', String(loaded.out['id']));
    // As if the process had ended between receiving and applying.
    await damage(`update workforce.snapshot set state = 'ready', undo_reason = null where state = 'undone'`);

    const again = await load('JANUARY', '2026-01-31');

    expect(again.out).toMatchObject({ id: loaded.out['id'], state: 'published', headcount: 2 });
  });

  it('checks the ledger against the snapshots, says no when it differs, and puts it right', async () => {
    await load('JANUARY', '2026-01-31');
    await load('MARCH', '2026-03-31');
    expect(await muster('ledger', 'check', '--force', 'EXMP')).toEqual({
      // By hand: one person unchanged, one promoted, so three spells and one event.
      out: { snapshots: 2, spells: 3, flows: 1, differences: 0 },
      no: null,
    });

    await damage(
      'update workforce.spell set fte = fte + 1 where valid_from = (select max(valid_from) from workforce.spell)',
    );
    const differs = await muster('ledger', 'check', '--force', 'EXMP');
    expect(differs.out).toMatchObject({ differences: 2 });
    expect(differs.no).toMatch(/^ledger-differs: [^\n]+$/);

    const rebuilt = await muster('ledger', 'rebuild', '--force', 'EXMP');
    expect(rebuilt.out).toEqual({ force: 'EXMP', snapshots: 2 });
    expect((await muster('ledger', 'check', '--force', 'EXMP')).no).toBeNull();
  });

  it.each(['check', 'rebuild'])('says how to use ledger %s', async (verb) => {
    expect((await muster('ledger', verb)).no).toMatch(/^bad-usage: /);
    expect((await muster('ledger', verb, '--force', 'NOPE')).no).toMatch(/^unknown-force: /);
  });
});
