import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ObjectionReceipt } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { findInDatabase } from '../../../test/find-in-database';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { PROBLEM_CODES } from '../platform/problems/problem-codes';
import { IMPORT_OBJECTIONS } from './commands/import-objections.command';
import { OBJECTION_COMMANDS } from './commands/objections.commands';
import { readWithheld } from './read-withheld';

const PRE = '00112233445566778899aabbccddeeff';

describe('ways into the objection list', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let dpo: Record<string, string>;
  const configuration = testConfiguration();
  const callerDir = mkdtempSync(join(tmpdir(), 'muster-objections-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      configuration,
      asOpenDatabase(database),
      () => new Date('2026-07-31T12:00:00Z'),
    );
    dpo = await openSession(app, ['dpo']);
    const files: Record<string, string | Buffer> = {
      'list.csv': 'Note,Staff number\nx,7031847\ny,7031848\n',
      'list.csv.gz': gzipSync('7031847\n7031848\n'),
      'blank.csv': 'Note,Staff number\nx,7031847\ny,\nz,7031847\n',
      'pre.csv': `${PRE}\n7031847\n`,
      'one.txt': '7031847\n',
      'other.txt': '7031849',
      'two.txt': '7031847\n7031848\n',
      'row.csv': 'Note,Staff number\nx,7031847\n',
      'mapping.json': JSON.stringify({
        ...{ kind: 'mapping', id: 'small', label: 'Small' },
        person: { column: 'Staff number' },
        dimensions: { sex: { column: 'Sex' } },
      }),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(callerDir, name), content);
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(callerDir, { recursive: true });
  });

  const post = (url: string, payload: object | string, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url, headers: { ...dpo, ...headers }, payload });
  async function send(file: string | Buffer, changes: Record<string, string> = {}) {
    const fields = { force: 'EXMP', receivedOn: '2026-06-01', ...changes };
    const { payload, contentType } = snapshotUpload(fields, file);
    return post('/api/objections/lists', payload, { 'content-type': contentType });
  }
  async function muster(...argv: string[]): Promise<{ out: string; notes: string; no: string | null }> {
    const commands = [IMPORT_OBJECTIONS, ...OBJECTION_COMMANDS];
    const { out, notes, no } = await runMusterIn(app, commands, callerDir, argv);
    return { out, notes: notes.join('\n'), no };
  }
  const isOnList = async (pseudonym: string) => {
    const isWithheld = await readWithheld(app.get(DataSource), 'EXMP');
    return isWithheld?.(Buffer.from(pseudonym, 'hex')) ?? false;
  };
  const people = async () =>
    (await app.get(DataSource).query<unknown[]>('select 1 from workforce.objection')).length;

  it('takes a list in, packed or not, and says how many rows it read', async () => {
    const answer = await send(gzipSync('Staff number\n7031847\n7031848\n7031847\n'));

    expect(answer.statusCode).toBe(202);
    expect(answer.json<ObjectionReceipt>()).toMatchObject({
      ...{ force: 'EXMP', recorded: true, rows: 3 },
      issues: [{ code: 'duplicate-person', severity: 'warning', rows: [4] }],
    });
    expect(await people()).toBe(2);
    expect(await findInDatabase(database.address.owner, '703184')).toEqual([]);
  });

  it.each([
    ['x,Staff number\na,7031847\nb,\n', {}, 'missing-column'],
    ['x,Staff number\na,7031847\nb,\n', { column: 'staff NUMBER' }, 'blank-person'],
    ['7031847\n7031848\n', { mode: 'pre' }, 'person-shape'],
    ['', {}, 'empty-file'],
    ['Staff number\n', {}, 'header-only'],
    ['x,Staff number\n7031847\n', { column: 'Staff number' }, 'ragged-row'],
  ])('records nothing of the list %j with %j: %s', async (file, fields: Record<string, string>, code) => {
    const receipt = (await send(file, fields)).json<ObjectionReceipt>();

    expect(receipt.recorded).toBe(false);
    expect(receipt.issues.map((issue) => issue.code)).toEqual([code]);
    expect(JSON.stringify(receipt)).not.toContain('703184');
    expect(await people()).toBe(0);
  });

  it('takes pseudonyms that HR made as they are', async () => {
    await send(`Pseudonym\n${PRE}\n`, { mode: 'pre' });

    expect(await isOnList(PRE)).toBe(true);
    expect(await isOnList('ff'.repeat(16))).toBe(false);
  });

  it('answers the same whether or not somebody is on the list already', async () => {
    const body = { force: 'EXMP', reference: '7031847', receivedOn: '2026-06-01' };
    const answers = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const receipt = (await post('/api/objections', body)).json<ObjectionReceipt>();
      answers.push({ ...receipt, withholding: { state: receipt.withholding.state } });
      await muster('objections', 'apply', '--force', 'EXMP');
    }

    expect(answers[1]).toEqual(answers[0]);
  });

  describe('answers what does not fit with a registered problem, and does not repeat it', () => {
    const about = { force: 'EXMP', reference: '7031847' };
    const BODIES: readonly (readonly [string, unknown])[] = [
      ['', null],
      ['', []],
      ['', '7031847'],
      ['', { ...about }],
      ['', { ...about, receivedOn: '2026-02-30' }],
      ['', { ...about, receivedOn: '2026-08-01' }],
      ['', { ...about, receivedOn: 20260601 }],
      ['', { ...about, receivedOn: '2026-06-01', note: '7031847' }],
      ['', { ...about, force: 'NOPE', receivedOn: '2026-06-01' }],
      ['', { ...about, mode: 'pre', receivedOn: '2026-06-01' }],
      ['', { ...about, mode: '7031847', receivedOn: '2026-06-01' }],
      ['', { ...about, reference: ' ', receivedOn: '2026-06-01' }],
      ['', { ...about, reference: '7031847'.repeat(40), receivedOn: '2026-06-01' }],
      ['', { ...about, reference: { a: '7031847' }, receivedOn: '2026-06-01' }],
      ['/check', { ...about }],
      ['/check', { ...about, purpose: '7031847' }],
      ['/withdrawal', { ...about, withdrawnOn: 'today' }],
      ['/withdrawal', { ...about, withdrawnOn: '2026-06-01' }],
      ['/withholding', { force: 'NOPE' }],
      ['/withholding', { ...about }],
      ['/lists', { ...about }],
    ];
    it.each(BODIES)('POST %s %j', async (path, body) => {
      const answer = await post(`/api/objections${path}`, JSON.stringify(body), {
        'content-type': 'application/json',
      });

      const problem = answer.json<{ code: string; status: number }>();
      expect(Object.keys(PROBLEM_CODES)).toContain(problem.code);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.body).not.toContain('703184');
      expect(await people()).toBe(0);
    });

    it.each<Record<string, string>>([
      { receivedOn: 'soon' },
      { receivedOn: '2026-08-01' },
      { mode: '7031847' },
      { force: 'NOPE' },
    ])('a list with %j', async (fields) => {
      const answer = await send('7031847\n', fields);

      expect(Object.keys(PROBLEM_CODES)).toContain(answer.json<{ code: string }>().code);
      expect(answer.statusCode).toBe(fields['force'] ? 404 : 422);
      expect(answer.body).not.toContain('703184');
    });
  });

  describe('on the command line', () => {
    const about = ['--force', 'EXMP'];

    it.each([
      ['list.csv', ['--column', 'Staff number', '--received-on', '2026-06-01']],
      ['list.csv', ['--mapping', 'mapping.json']],
      ['list.csv.gz', ['--mode', 'staff-number']],
    ])('loads %s with %j', async (file, options) => {
      const { out, no } = await muster('import', 'objections', file, ...about, ...options);

      expect(no).toBeNull();
      expect(JSON.parse(out)).toMatchObject({ force: 'EXMP', rows: 2, withholding: { state: 'done' } });
      expect(await people()).toBe(2);
    });

    it('checks and lifts one reference of a file', async () => {
      await muster('import', 'objections', 'list.csv.gz', ...about);
      const check = async (file: string, ...how: string[]) =>
        (await muster('objections', 'check', file, ...about, '--purpose', 'list-review', ...how)).out;

      expect(await check('one.txt')).toBe('{"onList":true}');
      expect(await check('other.txt')).toBe('{"onList":false}');
      expect(await check('row.csv', '--column', 'staff number')).toBe('{"onList":true}');
      expect(await check('row.csv', '--mapping', 'mapping.json')).toBe('{"onList":true}');
      const lift = ['objections', 'lift', 'one.txt', ...about, '--withdrawn-on', '2026-07-01'];
      expect((await muster(...lift)).out).toBe('{"lifted":true}');
      expect((await muster(...lift)).no).toMatch(/^not-on-objection-list: /);
      expect(await check('one.txt')).toBe('{"onList":false}');
    });

    it.each([
      [['import', 'objections', 'blank.csv', '--column', 'Staff number'], 'blank-person: '],
      [['import', 'objections', 'pre.csv', '--mode', 'pre'], 'person-shape: '],
      [['import', 'objections', 'list.csv'], 'missing-column: '],
      [['import', 'objections', 'no-such.csv'], 'file-missing: '],
      [['import', 'objections', 'list.csv', '--received-on', '2026-02-30'], 'invalid-date: '],
      [['import', 'objections', 'list.csv.gz', '--received-on', '2026-09-30'], 'notice-in-future: '],
      [['import', 'objections', 'list.csv', '--mode', 'name'], 'bad-usage: '],
      [['import', 'objections', 'list.csv', '--mapping', 'mapping.json', '--column', 'x'], 'bad-usage: '],
      [['import', 'objections', 'list.csv', '--mapping', 'no.json'], 'file-missing: '],
      [['import', 'objections'], 'bad-usage: '],
      [['objections', 'check', 'one.txt'], 'bad-usage: '],
      [['objections', 'check', 'two.txt', '--purpose', 'list-review'], 'one-reference-needed: '],
      [['objections', 'check', 'row.csv', '--purpose', 'list-review'], 'one-reference-needed: '],
      [
        ['objections', 'check', 'list.csv', '--purpose', 'list-review', '--column', 'Staff number'],
        'one-reference-needed: ',
      ],
      [
        ['objections', 'check', 'row.csv', '--purpose', 'list-review', '--column', 'Number'],
        'missing-column: ',
      ],
      [['objections', 'lift', 'one.txt'], 'bad-usage: '],
      [['objections', 'lift', 'one.txt', '--withdrawn-on', '2026-07-01', '--mode', 'x'], 'bad-usage: '],
      [['objections', 'apply', 'x'], 'bad-usage: '],
    ])('says no to %j', async (argv, sentence) => {
      const { out, notes, no } = await muster(...argv, ...about);

      expect(no).toContain(sentence);
      expect(notes).not.toContain(sentence);
      expect(`${no}${notes}${out}`).not.toContain('703184');
      expect(await people()).toBe(0);
    });
  });
});
