import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Permalink, permalinkSchema } from '@muster/contracts';
import { Client } from 'pg';
import { openSession } from '../../../test/open-session';
import { aBuiltRelease } from '../../../test/release-fixture';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';

const ASKED = { page: 'representation', address: { force: ['EXMP'], who: ['officer'], where: ['unit:U1'] } };

describe('permalinks', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let owner: Client;
  const headers: Record<string, Record<string, string>> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    for (const role of ['analyst', 'board', 'network', 'dpo'] as const)
      headers[role] = await openSession(app, [role], `test-${role}`);
    owner = new Client(database.address.owner);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
    await database.drop();
  });

  const make = (body: object, role = 'board') =>
    app.inject({ method: 'POST', url: '/api/permalinks', headers: headers[role] ?? {}, payload: body });
  const made = async (body: object, role = 'board'): Promise<Permalink> => {
    const response = await make(body, role);
    expect([response.statusCode, response.body]).toEqual([201, expect.any(String)]);
    return permalinkSchema.parse(response.json());
  };
  const find = async (id: string, role = 'board') => {
    const response = await app.inject({ url: `/api/permalinks/${id}`, headers: headers[role] ?? {} });
    return permalinkSchema.parse(response.json());
  };
  async function publish(period: string): Promise<string> {
    const id = await aBuiltRelease(owner, { period });
    for (const step of ['approval', 'publication']) {
      const url = `/api/releases/${id}/${step}`;
      const { statusCode, body } = await app.inject({ method: 'POST', url, headers: headers['dpo'] ?? {} });
      expect([statusCode, body]).toEqual([200, expect.any(String)]);
    }
    return id;
  }

  it('keeps the release, and says when a newer one is in force and when it is gone', async () => {
    expect((await make(ASKED)).json()).toMatchObject({ code: 'no-published-release' });
    const first = await publish('2025-Q3');
    const { id, ...kept } = await made(ASKED);
    expect(id).toMatch(/^[0-9a-z]{12}$/);
    expect(kept).toMatchObject({
      page: 'representation',
      address: { ...ASKED.address, release: ['2025-Q3'] },
      release: { period: '2025-Q3' },
      since: 'same',
    });
    await publish('2026-Q1');
    expect(await find(id)).toMatchObject({ release: { period: '2025-Q3' }, since: 'newer' });
    // Anybody who reads figures may open it: the page behind it asks as them.
    expect(await find(id, 'network')).toMatchObject({ page: 'representation' });
    expect(await made({ ...ASKED, address: { ...ASKED.address, release: ['2025-Q3'] } })).toMatchObject({
      since: 'newer',
    });

    const url = `/api/releases/${first}/archive`;
    expect((await app.inject({ method: 'POST', url, headers: headers['dpo'] ?? {} })).statusCode).toBe(200);
    expect(await find(id)).toMatchObject({ since: 'gone' });
  });

  it('keeps the state of the ledger of true counts, and says when they are counted anew', async () => {
    const { id, release, since } = await made(ASKED, 'analyst');
    expect([release, since]).toEqual([null, 'same']);
    const split = { page: 'mix-and-rate', address: { force: ['EXMP'], way: ['resignation'] } };
    expect(await made(split, 'analyst')).toMatchObject({ ...split, release: null, since: 'same' });
    // Whoever reads releases could tell by the day on which this changes that something was brought in.
    expect(await find(id, 'network')).toMatchObject({ since: 'counted-anew' });
    await owner.query(
      `insert into workforce.generation as g (force, generation) values ('EXMP', 1)
       on conflict (force) do update set generation = g.generation + 1`,
    );
    expect(await find(id, 'analyst')).toMatchObject({ since: 'counted-anew' });
  });

  it.each([
    ['a characteristic', { where: ['religion:none'] }, 'permalink-personal'],
    ['a force that is not there', { force: ['NONE'] }, 'unknown-force'],
    ['a quarter without a release', { release: ['2020-Q1'] }, 'no-published-release'],
    ['a parameter of somebody’s own', { note: ['ring me'] }, 'permalink-parameter'],
    ['a sentence where a code stands', { who: ['ring me'] }, 'permalink-parameter'],
    ['too long a value', { who: ['x'.repeat(201)] }, 'invalid-request'],
  ])('refuses %s', async (_, change, code) => {
    const refused = await make({ ...ASKED, address: { ...ASKED.address, ...change } });
    expect(refused.json()).toMatchObject({ code });
    expect(refused.body).not.toMatch(/religion:none|ring me/);
  });

  it('keeps the day of the register, and nothing of a release for it and for packs', async () => {
    const register = { page: 'commitments', address: { force: ['EXMP'], forum: ['Gold Board'] } };
    const { id, address, ...told } = await made(register);
    expect(address).toEqual({ ...register.address, meeting: [expect.stringMatching(/^\d{4}-\d\d-\d\d$/)] });
    expect(told).toMatchObject({ release: null, since: 'same' });
    expect(await find(id, 'network')).toMatchObject({ page: 'commitments', since: 'same' });
    const meeting = ['2026-02-24'];
    const entry = { page: 'commitments-entry', address: { force: ['EXMP'], ref: ['195'], meeting } };
    expect(await made(entry)).toMatchObject({ address: { meeting }, since: 'same' });
    const pack = { page: 'pack', address: { force: ['EXMP'], pack: ['018f3f4e'] } };
    expect(await made(pack)).toMatchObject({ ...pack, release: null, since: 'same' });

    await owner.query(
      `insert into workforce.commitment (force, ref, kind, title, version, changed_by, changed_at)
       values ('EXMP', '195', 'commitment', 'Keep colleagues', 1, 'example', now())`,
    );
    expect(await find(id, 'network')).toMatchObject({ since: 'counted-anew' });
    expect((await made(register)).since).toBe('same');
  });

  it('keeps the release of the board position, for analysts too', async () => {
    const position = { page: 'board-position', address: { force: ['EXMP'] } };
    for (const role of ['board', 'analyst', 'network']) {
      expect(await made(position, role)).toMatchObject({
        address: { force: ['EXMP'], release: ['2026-Q1'] },
        release: { period: '2026-Q1' },
        since: 'same',
      });
    }
  });

  it('has one answer for whatever is not there, and none for those who read no figures', async () => {
    for (const id of ['000000000000', 'x', '%00']) {
      const { body } = await app.inject({ url: `/api/permalinks/${id}`, headers: headers['board'] ?? {} });
      expect(JSON.parse(body)).toMatchObject({ code: 'unknown-permalink' });
    }
    expect((await make(ASKED, 'dpo')).statusCode).toBe(403);
  });
});
