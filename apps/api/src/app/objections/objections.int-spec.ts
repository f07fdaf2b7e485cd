import { setTimeout as pause } from 'node:timers/promises';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ObjectionReceipt, type ObjectionStatus, type SnapshotDetail } from '@muster/contracts';
import { snapshotMappingSchema, toReferenceDate } from '@muster/domain';
import { DataSource } from 'typeorm';
import { decodeKeptContent } from '../../../test/decode-kept-content';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { findInDatabase } from '../../../test/find-in-database';
import { openSession } from '../../../test/open-session';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { LedgerRebuilder } from '../ledger/ledger-rebuilder.service';
import { readVocabulary } from '../ledger/read-vocabulary';
import { PseudonymKeys } from '../pseudonyms/pseudonym-keys.service';
import { SnapshotReceiver } from '../snapshots/snapshot-receiver.service';

const MAPPING = {
  kind: 'mapping',
  id: 'small',
  label: 'Small file',
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    rank: { column: 'Rank' },
    unit: { column: 'Unit' },
    ethnicity: { column: 'Ethnicity' },
    sex: { column: 'Sex' },
    'extra:first-language': { column: 'First language' },
  },
  extras: { 'first-language': 'First language' },
  dateOfBirth: { column: 'Born' },
};
const HEADER = 'Staff number,Rank,Unit,Ethnicity,Sex,First language,Born\n';
const MARCH = `${HEADER}7031847,constable,North,W1,female,Welsh,1990-01-01
7031848,constable,North,B1,male,Twi,1980-01-01
7031849,sergeant,South,A1,female,Hindi,1970-01-01
`;
const APRIL = MARCH.replace('7031848,constable', '7031848,sergeant');
/** 7031848 answers for the first time in a language that nobody else has. */
const JUNE = APRIL.replace('Twi', 'Tamazight');
const OBJECTOR = '7031848';
const COVERED = ['ethnicity', 'sex', 'age_band', 'extra_1'] as const;

describe('the objection list', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let steward: Record<string, string>;
  let dpo: Record<string, string>;
  let analyst: Record<string, string>;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      testConfiguration(),
      asOpenDatabase(database),
      () => new Date('2026-07-31T12:00:00Z'),
    );
    steward = await openSession(app, ['steward']);
    dpo = await openSession(app, ['dpo']);
    analyst = await openSession(app, ['analyst']);
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const call = (method: 'GET' | 'POST', url: string, payload?: object, headers = dpo) =>
    app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
  const sql = <T>(statement: string) => app.get(DataSource).query<T[]>(statement);

  async function upload(url: string, fields: Record<string, string>, file: string) {
    const { payload, contentType } = snapshotUpload(fields, file);
    const headers = { ...steward, 'content-type': contentType };
    return app.inject({ method: 'POST', url, headers, payload });
  }
  /** Loads a file up to the confirmation. */
  async function load(file: string, asAt: string, mapping: object = MAPPING, changes = {}): Promise<string> {
    const fields = { force: 'EXMP', asAt, mapping: JSON.stringify(mapping), ...changes };
    const answer = await upload('/api/snapshots', fields, file);
    const { id, issues } = answer.json<SnapshotDetail>();
    expect({ body: answer.body, issues }).toMatchObject({ issues: [] });
    await call('GET', `/api/snapshots/${id}/progress`, undefined, steward);
    return id;
  }
  async function publish(file: string, asAt: string, mapping: object = MAPPING, changes = {}) {
    const id = await load(file, asAt, mapping, changes);
    await confirm(id);
    return id;
  }
  async function confirm(id: string): Promise<SnapshotDetail> {
    await call('POST', `/api/snapshots/${id}/confirmation`, undefined, steward);
    await call('GET', `/api/snapshots/${id}/progress`, undefined, steward);
    const answer = await call('GET', `/api/snapshots/${id}`, undefined, steward);
    expect(answer.json<SnapshotDetail>().state).toBe('published');
    return answer.json<SnapshotDetail>();
  }
  const object = (reference: string, changes = {}, headers = dpo) =>
    call(
      'POST',
      '/api/objections',
      { force: 'EXMP', reference, receivedOn: '2026-06-01', ...changes },
      headers,
    );
  const loadList = (file: string, fields: Record<string, string> = {}) =>
    upload('/api/objections/lists', { force: 'EXMP', receivedOn: '2026-06-01', ...fields }, file);
  async function done(): Promise<void> {
    for (;;) {
      const answer = await call('GET', '/api/objections?force=EXMP');
      const { withholding } = answer.json<ObjectionStatus>();
      if (withholding.state === 'done') return;
      expect(withholding.state).toBe('going-on');
    }
  }
  async function pseudonym(reference: string): Promise<string> {
    const keys = await app.get(PseudonymKeys).pseudonymiser('EXMP', false);
    return keys.ok ? Buffer.from(keys.value(reference)).toString('hex') : '';
  }
  /** Codes of one person in every kept row and every spell; *withheld by notice* where that is what stands there. */
  async function codesOf(person: string): Promise<Record<string, string[]>> {
    const vocabulary = await readVocabulary(app.get(DataSource), 'EXMP');
    const kept = (await decodeKeptContent(app.get(DataSource))).filter((row) => row.person === person);
    const spells = await sql<Record<string, number>>(
      `select * from workforce.spell where person = '${person}' order by valid_from`,
    );
    const dimension = (column: string) =>
      column === 'extra_1' ? 'extra:first-language' : column.replace('_', '-');
    const found = [...kept.map(({ values }) => values), ...spells];
    return Object.fromEntries(
      [...COVERED, 'rank', 'unit'].map((column) => [
        column,
        [...new Set(found.map((row) => vocabulary[dimension(column)]?.[(row[column] ?? 0) - 1] ?? ''))],
      ]),
    );
  }

  it('withholds characteristics from every past snapshot, whatever its state, and nothing else', async () => {
    const march = await publish(MARCH, '2026-03-31');
    await publish(MARCH.replace('Hindi', 'Urdu'), '2026-03-31', MAPPING, { reason: 'A corrected file' });
    await publish(APRIL, '2026-04-30');
    const undone = await publish(APRIL, '2026-05-31');
    await call('POST', `/api/snapshots/${undone}/undo`, { reason: 'A try' }, steward);
    const waiting = await load(JUNE.replace('Tamazight', 'Twi'), '2026-06-30');
    const others = ['7031847', '7031849'];
    const before = await Promise.all(others.map(async (number) => codesOf(await pseudonym(number))));

    const answer = await object(OBJECTOR);
    expect(answer.statusCode).toBe(202);
    expect(answer.json<ObjectionReceipt>()).toMatchObject({ recorded: true, rows: 1, issues: [] });
    await done();

    const person = await pseudonym(OBJECTOR);
    const withheld = Object.fromEntries(COVERED.map((column) => [column, ['withheld-by-notice']]));
    expect(await codesOf(person)).toEqual({
      ...withheld,
      rank: ['constable', 'sergeant'],
      unit: ['North'],
    });
    expect(
      (await decodeKeptContent(app.get(DataSource))).filter((row) => row.person === person),
    ).toHaveLength(5);
    expect(await Promise.all(others.map(async (number) => codesOf(await pseudonym(number))))).toEqual(before);

    const checked = await app.get(LedgerRebuilder).check('EXMP');
    expect(checked).toMatchObject({ ok: true, value: { differences: 0, snapshots: 2 } });
    expect(await findInDatabase(database.address.owner, OBJECTOR)).toEqual([]);

    // Nobody gave or withdrew an answer: the notice is neither.
    const confirmed = await confirm(waiting);
    expect(confirmed.change).toMatchObject({ unchanged: 3, changed: 0 });
    expect(await codesOf(person)).toMatchObject(withheld);
    expect(march).not.toBe(waiting);
  });

  it('marks every date as restated, also those at which the person was not there', async () => {
    await publish(MARCH.replace(/7031848.*\n/, ''), '2026-03-31');
    await publish(APRIL, '2026-04-30');

    await object(OBJECTOR);
    await done();
    await object('nobody');
    await done();

    const marks = await sql<{ day: string; n: number }>(
      `select to_char(as_at, 'YYYY-MM-DD') as day, stock, flows, reason, count(*)::int as n
         from workforce.restatement where kind = 'withheld-by-notice' group by 1, 2, 3, 4 order by 1`,
    );
    expect(marks).toEqual(
      ['2026-03-31', '2026-04-30'].map((day) => ({ day, stock: true, flows: false, reason: null, n: 2 })),
    );
    const records = await sql<{ n: number }>(
      'select count(*)::int as n from workforce.content_rewrite group by rewritten_at',
    );
    expect(records).toEqual([{ n: 2 }]);
  });

  it('withholds on every later import; the answer itself never arrives', async () => {
    await publish(MARCH, '2026-03-31');
    await object(OBJECTOR);
    await done();

    const june = await confirm(await load(JUNE, '2026-06-30'));

    expect(june.issues).toEqual([]);
    // Worked by hand: two of three people have declared.
    expect(june.change?.declaration).toContainEqual(
      expect.objectContaining({ dimension: 'ethnicity', rate: 2 / 3, previousRate: 2 / 3 }),
    );
    expect(JSON.stringify(june.change)).not.toContain('withheld');
    expect(await findInDatabase(database.address.owner, 'Tamazight')).toEqual([]);
    expect(await codesOf(await pseudonym(OBJECTOR))).toMatchObject({ extra_1: ['withheld-by-notice'] });
  });

  it('catches a file that was being read when the notice came', async () => {
    await publish(MARCH, '2026-03-31');
    let release: () => void = () => undefined;
    const noticed = new Promise<void>((resolve) => (release = resolve));
    const half = APRIL.indexOf('7031849');
    async function* slowly() {
      yield Buffer.from(APRIL.slice(0, half));
      await noticed;
      yield Buffer.from(APRIL.slice(half));
    }
    const file = {
      force: 'EXMP',
      asAt: toReferenceDate('2026-04-30'),
      reason: null,
      actor: 'test',
      size: null,
    };
    const received = app
      .get(SnapshotReceiver)
      .receive({ ...file, mapping: snapshotMappingSchema.parse(MAPPING), bytes: slowly() }, 'ready');
    while ((await sql('select 1 from workforce.snapshot')).length < 2) await pause(20);

    await object(OBJECTOR);
    await pause(200);
    const meanwhile = (await call('GET', '/api/objections?force=EXMP')).json<ObjectionStatus>();
    expect(meanwhile.withholding.state).toBe('going-on');
    release();
    const outcome = await received;
    await done();

    expect(outcome).toMatchObject({ ok: true, value: { state: 'ready' } });
    const codes = await codesOf(await pseudonym(OBJECTOR));
    expect(codes['ethnicity']).toEqual(['withheld-by-notice']);
  });

  it('counts the person among the not recorded, not in a row of their own', async () => {
    await publish(MARCH, '2026-03-31');
    await object(OBJECTOR);
    await done();

    const question = { force: 'EXMP', asAt: '2026-03-31', by: ['ethnicity'] };
    const answer = await call('POST', '/api/representation', question, analyst);

    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('withheld');
    expect(answer.json<{ rows: object[] }>().rows).toContainEqual(
      expect.objectContaining({ headcount: 1, undeclared: true, labels: { ethnicity: 'Not recorded' } }),
    );
  });

  it('keeps a lifted notice from later files, and cannot bring back the past', async () => {
    await publish(MARCH, '2026-03-31');
    await object(OBJECTOR);
    await done();
    const withdrawal = { force: 'EXMP', reference: OBJECTOR, withdrawnOn: '2026-07-01' };

    expect((await call('POST', '/api/objections/withdrawal', withdrawal)).statusCode).toBe(200);
    const again = await call('POST', '/api/objections/withdrawal', withdrawal);
    expect(again.json()).toMatchObject({ code: 'not-on-objection-list' });

    await publish(APRIL, '2026-04-30');
    const codes = await codesOf(await pseudonym(OBJECTOR));
    expect(codes['ethnicity']).toEqual(['withheld-by-notice', 'B1']);
    await object(OBJECTOR);
    await done();
    expect((await codesOf(await pseudonym(OBJECTOR)))['ethnicity']).toEqual(['withheld-by-notice']);
  });

  it('answers about one reference to the data protection officer alone, and leaves a trace without it', async () => {
    await object(OBJECTOR);
    const ask = (reference: string, headers = dpo) =>
      call('POST', '/api/objections/check', { force: 'EXMP', reference, purpose: 'person-asked' }, headers);

    expect((await ask(' 7031848 ')).json()).toEqual({ onList: true });
    expect((await ask('7031849')).json()).toEqual({ onList: false });
    expect((await ask(OBJECTOR, steward)).json()).toMatchObject({ code: 'not-allowed' });
    const events = await sql<{ line: string }>(
      `select action || ' ' || object || ' ' || coalesce(purpose, '') as line from audit.trail
        where action = 'objections.check' and outcome = 'done' order by seq desc limit 2`,
    );
    expect(events.map(({ line }) => line)).toEqual([
      'objections.check EXMP person-asked',
      'objections.check EXMP person-asked',
    ]);
    expect(await findInDatabase(database.address.owner, OBJECTOR)).toEqual([]);
  });

  it('says how many only from ten on', async () => {
    const count = async () => (await call('GET', '/api/objections/count?force=EXMP')).json<object>();
    expect(await count()).toEqual({ force: 'EXMP', people: 'none', number: null });
    await loadList('Staff number\n0071\n71\n');
    expect(await count()).toEqual({ force: 'EXMP', people: 'fewer-than-ten', number: null });
    await loadList(Array.from({ length: 11 }, (_, person) => `9${person}`).join('\n'));
    await object('90');
    expect(await count()).toEqual({ force: 'EXMP', people: 'ten-or-more', number: 12 });
    expect((await call('GET', '/api/objections/count?force=EXMP', undefined, steward)).statusCode).toBe(403);
  });
});
