import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type RepresentationSeries, type SnapshotDetail } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { emptyWorkforce } from '../../../test/empty-workforce';
import { openSession } from '../../../test/open-session';
import { runMusterIn } from '../../../test/run-muster-in';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { LedgerRebuilder } from '../ledger/ledger-rebuilder.service';
import { IMPORT_SNAPSHOT } from './commands/import-snapshot.command';

const MAPPING = {
  kind: 'mapping',
  id: 'units',
  label: 'Units',
  person: { column: 'Staff number' },
  dimensions: {
    'workforce-type': { column: 'Type' },
    rank: { column: 'Rank' },
    unit: { column: 'Unit' },
    sex: { column: 'Sex' },
  },
};
const HEADER = 'Staff number,Type,Rank,Unit,Sex';
/** People of one unit: staff numbers from `first`, all alike. */
const people = (first: number, number: number, type: string, rank: string, unit: string) =>
  Array.from(
    { length: number },
    (_, at) => `7${String(first + at).padStart(6, '0')},${type},${rank},${unit},female`,
  );
const file = (...rows: readonly (readonly string[])[]) => `${[HEADER, ...rows.flat()].join('\n')}\n`;

const BEFORE = file(
  people(1, 12, 'officer', 'constable', 'K1'),
  people(101, 5, 'officer', 'constable', 'L1'),
  people(201, 12, 'staff', 'grade-c', 'L1'),
);
/** Unit K1 is called K2 now, all of grade C are grade D, one of K2 was promoted and one of L1 moved to K2. */
const AFTER = file(
  people(1, 11, 'officer', 'constable', 'K2'),
  people(12, 1, 'officer', 'sergeant', 'K2'),
  people(101, 4, 'officer', 'constable', 'L1'),
  people(105, 1, 'officer', 'constable', 'K2'),
  people(201, 12, 'staff', 'grade-d', 'L1'),
);
const UNIT = { dimension: 'unit', from: 'K1', to: 'K2' };
const GRADE = { dimension: 'rank', from: 'grade-c', to: 'grade-d' };

/** Expected values worked out by hand from the two files. */
describe('a reorganisation', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let steward: Record<string, string>;
  const configuration = testConfiguration();
  const callerDir = mkdtempSync(join(tmpdir(), 'muster-reorganisation-'));
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      configuration,
      asOpenDatabase(database),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    steward = await openSession(app, ['steward']);
    writeFileSync(join(callerDir, 'mapping.json'), JSON.stringify(MAPPING));
    writeFileSync(join(callerDir, 'before.csv'), BEFORE);
    writeFileSync(join(callerDir, 'after.csv'), AFTER);
  });
  afterEach(() => emptyWorkforce(database.address.owner));
  afterAll(async () => {
    await app.close();
    await database.drop();
    rmSync(callerDir, { recursive: true });
  });

  const post = (url: string, payload?: object) =>
    app.inject({ method: 'POST', url, headers: steward, ...(payload ? { payload } : {}) });
  const get = async (id: string) => {
    await app.inject({ method: 'GET', url: `/api/snapshots/${id}/progress`, headers: steward });
    return (
      await app.inject({ method: 'GET', url: `/api/snapshots/${id}`, headers: steward })
    ).json<SnapshotDetail>();
  };
  async function ready(content: string, asAt: string, reason?: string): Promise<SnapshotDetail> {
    const why: Record<string, string> = reason === undefined ? {} : { reason };
    const fields = { force: 'EXMP', asAt, mapping: JSON.stringify(MAPPING), ...why };
    const { payload, contentType } = snapshotUpload(fields, content);
    const headers = { ...steward, 'content-type': contentType };
    const sent = await app.inject({ method: 'POST', url: '/api/snapshots', headers, payload });
    return get(sent.json<SnapshotDetail>().id);
  }
  async function publish(
    content: string,
    asAt: string,
    body?: object,
    reason?: string,
  ): Promise<SnapshotDetail> {
    const { id } = await ready(content, asAt, reason);
    expect((await post(`/api/snapshots/${id}/confirmation`, body)).statusCode).toBe(202);
    return get(id);
  }
  const flows = async () => {
    const rows = await app
      .get(DataSource)
      .query<{ kind: string; people: number }[]>(
        'select kind, count(*)::int as people from workforce.flow group by kind order by kind',
      );
    return Object.fromEntries(rows.map(({ kind, people: number }) => [kind, number]));
  };
  const muster = async (...argv: string[]) => {
    const all = ['import', 'snapshot', ...argv, '--force', 'EXMP', '--mapping', 'mapping.json'];
    const { out, notes, no } = await runMusterIn(app, [IMPORT_SNAPSHOT], callerDir, all);
    return { out, notes, no: no?.split(':')[0] ?? null };
  };

  it('is proposed in the preview, which counts it as moves until somebody decides', async () => {
    await publish(BEFORE, '2026-03-31');

    const { change } = await ready(AFTER, '2026-04-30');

    expect(change?.bridges).toEqual([
      { ...UNIT, people: 12, stayers: 12, accepted: false },
      { ...GRADE, people: 12, stayers: 12, accepted: false },
    ]);
    expect(change).toMatchObject({ transfers: 13, promotions: 13, recoded: 0, changed: 25 });
  });

  it('is no move once it is accepted; the real promotion and the real transfer stay', async () => {
    await publish(BEFORE, '2026-03-31');

    const { change } = await publish(AFTER, '2026-04-30', { bridges: [UNIT, GRADE] });

    expect(change).toMatchObject({ transfers: 1, promotions: 1, recoded: 24, changed: 25 });
    expect(change?.bridges?.map(({ accepted }) => accepted)).toEqual([true, true]);
    expect(await flows()).toEqual({ promotion: 1, transfer: 1 });
  });

  it('stands as events where it was not accepted, one pair at a time', async () => {
    await publish(BEFORE, '2026-03-31');
    const { change, id } = await publish(AFTER, '2026-04-30', { bridges: [GRADE] });

    expect(change).toMatchObject({ transfers: 13, promotions: 1, recoded: 12 });
    const stored = await app
      .get(DataSource)
      .query<object[]>(
        `select snapshot, dimension, from_code, to_code, to_char(as_at, 'YYYY-MM-DD') as as_at, actor from workforce.code_bridge`,
      );
    expect(stored).toEqual([
      {
        ...{ snapshot: id, dimension: 'rank', from_code: 'grade-c', to_code: 'grade-d' },
        ...{ as_at: '2026-04-30', actor: 'test-steward' },
      },
    ]);
  });

  it('survives a rebuild and a snapshot that comes in between, and goes with its snapshot', async () => {
    await publish(BEFORE, '2026-02-28');
    const { id } = await publish(AFTER, '2026-04-30', { bridges: [UNIT, GRADE] });

    expect((await app.get(LedgerRebuilder).rebuild('EXMP', 'steward')).ok).toBe(true);
    expect(await flows()).toEqual({ promotion: 1, transfer: 1 });
    await publish(BEFORE, '2026-03-31');
    expect(await flows()).toEqual({ promotion: 1, transfer: 1 });

    expect((await post(`/api/snapshots/${id}/undo`, { reason: 'not agreed' })).statusCode).toBe(200);
    expect(await flows()).toEqual({});
    await publish(AFTER, '2026-04-30');
    expect(await flows()).toEqual({ promotion: 13, transfer: 13 });
  });

  it('is marked in series of the units or ranks, and so is a figure that was restated', async () => {
    await publish(BEFORE, '2026-02-28');
    await publish(AFTER, '2026-04-30', { bridges: [UNIT] });
    const markers = async (by: string) => {
      const payload = { force: 'EXMP', asAt: '2026-04-30', by: [by] };
      const headers = await openSession(app, ['analyst']);
      const answer = await app.inject({
        method: 'POST',
        url: '/api/representation/series',
        headers,
        payload,
      });
      return answer.json<RepresentationSeries>().markers;
    };
    const recoded = {
      ...{ asAt: '2026-04-30', kind: 'recoded', dimension: 'unit', breaks: false },
      text: 'Unit: new codes from 30 April 2026: K1 is K2.',
    };
    expect(await markers('unit')).toEqual([recoded]);
    expect(await markers('sex')).toEqual([]);

    const { id } = await ready(BEFORE.replace('7000101', '7000999'), '2026-02-28');
    expect((await get(id)).issues.map(({ code }) => code)).toEqual(['reason-needed']);
    await publish(BEFORE.replace('7000101', '7000999'), '2026-02-28', undefined, 'one number was wrong');

    expect(await markers('sex')).toEqual([
      {
        ...{ asAt: '2026-02-28', kind: 'restated', dimension: null, breaks: false },
        text: 'The figures of 28 February 2026 were restated: a corrected file took the place of the first.',
      },
    ]);
    expect((await markers('unit')).map(({ kind }) => kind)).toEqual(['restated', 'recoded']);
  });

  it('can bridge what was not proposed, but no code that is not in use', async () => {
    await publish(BEFORE, '2026-03-31');
    const { id } = await ready(AFTER, '2026-04-30');
    const confirm = (bridge: object) => post(`/api/snapshots/${id}/confirmation`, { bridges: [bridge] });

    for (const wrong of [
      { ...UNIT, to: 'nowhere' },
      { ...UNIT, to: 'K1' },
      { ...UNIT, dimension: 'rank' },
    ]) {
      const answer = await confirm(wrong);
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'unknown-bridge']);
      expect(answer.body).not.toContain('nowhere');
    }
    expect((await confirm({ ...UNIT, dimension: 'sex' })).statusCode).toBe(422);
    expect((await confirm({ ...UNIT, from: 'L1' })).statusCode).toBe(202);

    const { change } = await get(id);
    expect(change).toMatchObject({ transfers: 12, recoded: 1 });
    expect(change?.bridges).toContainEqual({ ...UNIT, from: 'L1', people: 1, stayers: 17, accepted: true });
  });

  it('is accepted on the command line only when somebody says so', async () => {
    await muster('before.csv', '--as-at', '2026-03-31');
    const plain = await muster('after.csv', '--as-at', '2026-04-30');
    expect(plain.notes.filter((note) => note.includes('looks-renamed'))).toEqual([
      'warning: looks-renamed: 12 of 12 people of unit "K1" now have "K2". They count as moved. If it is a new name, undo the import and load the file again with --bridge "unit:K1=K2".',
      'warning: looks-renamed: 12 of 12 people of rank "grade-c" now have "grade-d". They count as moved. If it is a new name, undo the import and load the file again with --bridge "rank:grade-c=grade-d".',
    ]);
    expect(await flows()).toEqual({ promotion: 13, transfer: 13 });
  });

  it.each([
    [['--accept-bridges'], { promotion: 1, transfer: 1 }],
    [['--bridge', 'unit:K1=K2'], { promotion: 13, transfer: 1 }],
    [['--bridge', 'unit:K1=K2', '--bridge', 'rank:grade-c=grade-d'], { promotion: 1, transfer: 1 }],
  ])('takes %j', async (words, expected) => {
    await muster('before.csv', '--as-at', '2026-03-31');
    expect((await muster('after.csv', '--as-at', '2026-04-30', ...words)).no).toBeNull();
    expect(await flows()).toEqual(expected);
  });

  it('does not take what is no bridge', async () => {
    for (const wrong of ['K1=K2', 'unit:K1', 'sex:F=M', 'unit:=K2', 'unit:K1=K2=K3'])
      expect((await muster('before.csv', '--as-at', '2026-03-31', '--bridge', wrong)).no).toBe('bad-usage');
    expect((await muster('before.csv', '--as-at', '2026-03-31', '--bridge', 'unit:K1=K2')).no).toBe(
      'unknown-bridge',
    );
  });
});
