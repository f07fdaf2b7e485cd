import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EventFeedDetail, type Reconciliation } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { runMusterIn } from '../../../test/run-muster-in';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { DEFINE } from '../definitions/define.command';
import { IMPORT_SNAPSHOT } from '../snapshots/commands/import-snapshot.command';
import { IMPORT_UNDO } from '../snapshots/commands/import-undo.command';
import { IMPORT_EVENTS } from './import-events.command';
import { QUERY_RECONCILIATION } from './query-reconciliation.command';

const WORKFORCE = {
  kind: 'mapping',
  id: 'small',
  label: 'Small file',
  person: { column: 'Staff number' },
  dimensions: { 'workforce-type': { constant: 'officer' }, rank: { column: 'Rank' }, sex: { column: 'Sex' } },
};
const LEAVERS = {
  kind: 'event-mapping',
  id: 'leavers',
  label: 'Leavers',
  person: { column: 'Staff number' },
  event: { constant: 'leaver' },
  date: { column: 'Last day' },
  leavingReason: { column: 'Why', values: { resigned: 'voluntary-resignation' } },
};
const HEADER = 'Staff number,Rank,Sex\n';

describe('muster import events, query reconciliation and import undo', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const configuration = testConfiguration();
  const callerDir = mkdtempSync(join(tmpdir(), 'muster-events-'));
  const write = (name: string, content: string | object) =>
    writeFileSync(join(callerDir, name), typeof content === 'string' ? content : JSON.stringify(content));

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      configuration,
      asOpenDatabase(database),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    write('workforce.json', WORKFORCE);
    write('leavers.json', LEAVERS);
    write('broken.json', '{');
    write('march.csv', `${HEADER}1,constable,female\n2,constable,male\n`);
    write('april.csv', `${HEADER}2,constable,male\n3,constable,male\n`);
    write('leavers.csv', 'Staff number,Last day,Why\n1,2026-04-10,resigned\n2,2026-04-11,ill-health\n');
    write('events.csv', 'Person,Event,Date\n3,joiner,2026-04-05\n');
    write('bad.csv', 'Person,Event,Date\n3,joined,2026-04-05\n4,joiner,2026-04-31\n');
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(callerDir, { recursive: true });
  });

  const muster = (...argv: string[]) => {
    const commands = [DEFINE, IMPORT_SNAPSHOT, IMPORT_UNDO, IMPORT_EVENTS, QUERY_RECONCILIATION];
    return runMusterIn(app, commands, callerDir, argv);
  };
  const load = (file: string, ...rest: string[]) =>
    muster('import', 'events', file, '--force', 'EXMP', ...rest);

  it('loads a feed before and after the snapshots, lists what contradicts, and takes it back', async () => {
    const early = await load('events.csv');
    expect(early.no).toBeNull();
    expect(JSON.parse(early.out)).toMatchObject({
      state: 'published',
      reconciliation: { snapshots: 0, notChecked: 1, contradictions: [] },
    });
    for (const [file, day] of [
      ['march.csv', '2026-03-31'],
      ['april.csv', '2026-04-30'],
    ] as const) {
      const snapshot = ['--force', 'EXMP', '--as-at', day, '--mapping', 'workforce.json'];
      expect((await muster('import', 'snapshot', file, ...snapshot)).no).toBeNull();
    }

    const loaded = await load(
      'leavers.csv',
      '--mapping',
      'leavers.json',
      '--from',
      '2026-04-01',
      '--to',
      '2026-04-30',
    );
    expect(loaded.notes).toEqual([expect.stringMatching(/^contradiction: leaver-still-in-post: 1 event /)]);
    const feed = JSON.parse(loaded.out) as EventFeedDetail;
    expect(feed).toMatchObject({ state: 'published', counts: { leaver: 2 }, reconciliation: { agree: 1 } });

    const all = await muster('query', 'reconciliation', '--force', 'EXMP', '--format', 'json');
    expect(JSON.parse(all.out) as Reconciliation).toMatchObject({
      feeds: 2,
      events: 3,
      agree: 2,
      contradict: 1,
    });

    const again = await load('leavers.csv', '--mapping', 'leavers.json');
    expect(JSON.parse(again.out)).toMatchObject({ state: 'discarded', duplicateOf: feed.id });

    const undone = await muster('import', 'undo', feed.id, '--reason', 'Wrong month');
    expect(JSON.parse(undone.out)).toEqual({
      id: feed.id,
      force: 'EXMP',
      period: { from: '2026-04-01', to: '2026-04-30' },
      state: 'undone',
    });
    expect((await muster('import', 'undo', feed.id)).no).toMatch(/^event-feed-not-published: /);
  });

  it('reads with a saved mapping of events', async () => {
    expect((await muster('define', 'leavers.json')).no).toBeNull();

    expect(JSON.parse((await load('leavers.csv', '--mapping', 'leavers')).out)).toMatchObject({
      mapping: 'leavers',
      counts: { leaver: 2 },
    });
  });

  it('names the first problem in one line and prints all of them when asked', async () => {
    const { no, out } = await load('bad.csv');
    expect(no).toMatch(/^unknown-event: [^\n]+ The file has 2 problems; --issues-json prints all\.$/);
    expect(out).toBe('');

    const asked = await load('bad.csv', '--issues-json');
    expect((JSON.parse(asked.out) as { issues: unknown[] }).issues).toHaveLength(2);
    expect(await app.get(DataSource).query('select 1 from workforce.event')).toEqual([]);
  });

  it.each([
    ['no-such.csv', [], 'file-missing: '],
    ['events.csv', ['--mapping', 'no-such'], 'unknown-mapping: '],
    ['events.csv', ['--mapping', 'no-such.json'], 'file-missing: '],
    ['events.csv', ['--mapping', 'broken.json'], 'not-json: '],
    ['events.csv', ['--mapping', 'workforce.json'], 'mapping-invalid: '],
    ['events.csv', ['--from', '2026-04-01'], 'bad-usage: '],
    ['events.csv', ['--from', '2026-04-31', '--to', '2026-05-01'], 'invalid-date: '],
    ['events.csv', ['--from', '2026-05-01', '--to', '2026-04-01'], 'event-period-unfit: '],
    ['events.csv', ['--force', 'NOPE'], 'unknown-force: '],
    ['events.csv', ['--no-such-option'], 'bad-usage: '],
  ])('says no to %s %j in one sentence', async (file, options, sentence) => {
    const { no, out } = await load(file, ...options);

    expect(no).toContain(sentence);
    expect(no).not.toContain('\n');
    expect(out).toBe('');
  });

  it.each([
    [[], 'bad-usage: '],
    [['--force', 'EXMP', '--format', 'csv'], 'bad-usage: '],
    [['--force', 'NOPE'], 'unknown-force: '],
  ])('says no to query reconciliation %j', async (options: string[], sentence) => {
    expect((await muster('query', 'reconciliation', ...options)).no).toContain(sentence);
  });
});
