import { randomUUID } from 'node:crypto';
import {
  type CaseFile,
  type CaseList,
  type CasePool,
  type CaseWritten,
  type WaitingCaseList,
} from '@muster/contracts';
import { CaseWorld, type Headers } from '../../../../test/case-world';
import { openSession } from '../../../../test/open-session';
import { type OwnCase } from '../../../../test/own-case';

describe('a case and its listener', () => {
  let world: CaseWorld;
  let ally: Headers;
  beforeAll(async () => {
    world = await CaseWorld.open('lea', 'leo', 'lou');
    ally = await world.allocator();
  });
  beforeEach(() => {
    world.now = new Date('2026-07-01T09:30:00Z');
  });
  afterAll(() => world.close());

  const idOf = (name: string) => world.listener(name).id;
  const waiting = async (own: OwnCase, headers = ally) => {
    const { body } = await world.send<WaitingCaseList>('GET', '/api/cases/allocation', {}, headers);
    return body.cases.find((each) => each.case === own.id);
  };
  const assign = (own: OwnCase, name: string) =>
    world.post<{ code: string } | null>(
      '/api/cases/assignments',
      { case: own.id, listener: idOf(name) },
      ally,
    );
  const open = (own: OwnCase, name: string) =>
    world.post<CaseFile>('/api/cases/file', { case: own.id }, world.listener(name).headers);
  const see = async (own: OwnCase) =>
    (await world.post<CaseFile>('/api/talk/case', { key: own.accessKey })).body;
  const exclude = (own: OwnCase, names: readonly string[], entries: readonly object[] = []) =>
    world.post<CaseWritten & { code?: string }>('/api/talk/exclusions', {
      ...{ key: own.accessKey, excluded: names.map(idOf), entries },
    });
  const release = (own: OwnCase, name: string, reason: string, entries: readonly object[] = []) =>
    world.post<{ code: string } | null>(
      '/api/cases/release',
      { case: own.id, reason, entries },
      world.listener(name).headers,
    );
  const listed = async (own: OwnCase, name: string) => {
    const { body } = await world.send<CaseList>('GET', '/api/cases', {}, world.listener(name).headers);
    return body.cases.some((each) => each.case === own.id);
  };

  it('is shown to an allocator by clock, denials and who is left, and by nothing else', async () => {
    const own = await world.newCase({ excluded: ['lou'] });
    const found = await waiting(own);

    expect(Object.keys(found ?? {}).sort()).toEqual([
      ...[
        'acknowledgeBy',
        'case',
        'eligible',
        'excluded',
        'kind',
        'late',
        'listener',
        'openedOn',
        'reference',
      ],
    ]);
    expect(found).toMatchObject({
      ...{
        reference: own.reference,
        kind: 'say-and-stay',
        openedOn: '2026-07-01',
        acknowledgeBy: '2026-07-03',
      },
      ...{ late: false, listener: null, excluded: ['Test account'] },
    });
    expect(found?.eligible.map(({ id }) => id).sort()).toEqual([idOf('lea'), idOf('leo')].sort());
    world.now = new Date('2026-07-04T09:00:00Z');
    expect(await waiting(own, await world.allocator())).toMatchObject({ late: true });
  });

  it('is given to one listener, once, and never to one who is shut out or has no key', async () => {
    const own = await world.newCase({ excluded: ['lou'] });
    await openSession(world.app, ['listener'], 'keyless');
    expect((await assign(own, 'lou')).body?.code).toBe('listener-not-eligible');
    const none = { case: own.id, listener: randomUUID() };
    expect((await world.post('/api/cases/assignments', none, ally)).body).toMatchObject({
      code: 'listener-not-eligible',
    });
    const { rows } = await world.owner.query<{ id: string }>(
      `select id from access.account where username = 'keyless'`,
    );
    const keyless = { case: own.id, listener: rows[0]?.id };
    expect((await world.post('/api/cases/assignments', keyless, ally)).body).toMatchObject({
      code: 'no-listener-key',
    });
    const both = await Promise.all([assign(own, 'lea'), assign(own, 'leo')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)?.body?.code).toBe('not-this-step');
    expect((await see(own)).events.map(({ party, what }) => [party, what])).toContainEqual([
      'allocator',
      'assigned',
    ]);
    expect(await waiting(own)).toMatchObject({ listener: 'Test account' });
  });

  it('is lost by a listener who declares a conflict, and found by the next one', async () => {
    const own = await world.newCase({ excluded: ['lou'] });
    await assign(own, 'lea');
    const { entries } = (await open(own, 'lea')).body;
    const pool = await world.post<CasePool>(
      '/api/cases/pool',
      { case: own.id },
      world.listener('lea').headers,
    );
    expect(pool.body.listeners.map(({ id }) => id)).toEqual([idOf('leo')]);
    expect((await see(own)).events.map(({ what }) => what)).toContain('asked-who-else');
    const rewrapped = await own.rewrap(entries, world.listener('lea').keys, [world.listener('leo')]);
    expect((await release(own, 'lea', 'conflict', rewrapped.slice(1))).body?.code).toBe('entries-incomplete');
    expect((await release(own, 'lea', 'conflict', rewrapped)).status).toBe(204);

    expect((await open(own, 'lea')).body).toMatchObject({ code: 'case-not-found' });
    expect((await release(own, 'lea', 'conflict', rewrapped)).body?.code).toBe('case-not-found');
    expect(await listed(own, 'lea')).toBe(false);
    expect((await assign(own, 'lea')).body?.code).toBe('listener-not-eligible');
    expect((await waiting(own))?.eligible.map(({ id }) => id)).toEqual([idOf('leo')]);
    expect((await assign(own, 'leo')).status).toBe(204);
    const next = (await open(own, 'leo')).body;
    expect(next).toMatchObject({ firstCopy: true, waitsForKeys: false, state: 'assigned' });
    expect((await own.read(next, world.listener('leo').keys)).entries).toHaveLength(2);
    await expect(own.read(next, world.listener('lea').keys)).rejects.toThrow('wrong-key');
    const seen = await see(own);
    expect(seen.events.map(({ what }) => what)).toContain('conflict');
    expect([...seen.excluded].sort()).toEqual([idOf('lea'), idOf('lou')].sort());
  });

  it('starts its clock anew after a listener who had acknowledged gives it up', async () => {
    const own = await world.newCase({ to: 'lea' });
    const acknowledge = { case: own.id, entries: [], move: 'acknowledge', check: null };
    await world.post('/api/cases/entries', acknowledge, world.listener('lea').headers);
    world.now = new Date('2026-07-08T09:30:00Z');
    const lea = await openSession(world.app, ['listener'], 'lea');
    ally = await world.allocator();
    await world.post('/api/cases/release', { case: own.id, reason: 'hand-over', entries: [] }, lea);
    // Two working days after Wednesday 8 July 2026.
    expect(await waiting(own)).toMatchObject({ listener: null, acknowledgeBy: '2026-07-10', late: false });
    // Nobody who is left can read it yet, and the colleague's page is told so.
    expect(await see(own)).toMatchObject({
      state: 'requested',
      firstCopy: false,
      waitsForKeys: true,
      excluded: [],
    });
    const { entries } = await see(own);
    const rewrapped = await own.rewrap(
      entries,
      own.colleague,
      ['lea', 'leo', 'lou'].map((name) => world.listener(name)),
    );
    expect((await exclude(own, [], rewrapped)).body).toMatchObject({ state: 'requested' });
    expect(await see(own)).toMatchObject({ firstCopy: true, waitsForKeys: false });
    world.now = new Date('2026-07-01T09:30:00Z');
    ally = await world.allocator();
  });

  it('is taken by an allocator from a listener who is away, and waits for the colleague', async () => {
    const own = await world.newCase({ to: 'lea' });
    const back = (id: string) =>
      world.post<{ code: string } | null>('/api/cases/returns', { case: id }, ally);
    expect((await back(own.id)).status).toBe(204);
    expect((await back(own.id)).body?.code).toBe('not-this-step');
    expect((await back(randomUUID())).body?.code).toBe('case-not-found');
    expect((await open(own, 'lea')).status).toBe(404);
    await assign(own, 'leo');
    expect((await open(own, 'leo')).body).toMatchObject({ waitsForKeys: true });
    const leo = world.listener('leo');
    const introduced = { key: own.accessKey, entries: [await own.introduce(leo)], move: null, check: null };
    expect((await world.post('/api/talk/entries', introduced)).status).toBe(200);
    const { entries } = await see(own);
    const rewrapped = await own.rewrap(entries, own.colleague, [leo]);
    const send = (listener: string) =>
      world.post('/api/talk/rewrap', { key: own.accessKey, listener, entries: rewrapped });
    expect((await send(idOf('lea'))).body).toMatchObject({ code: 'listener-not-eligible' });
    expect((await send(leo.id)).status).toBe(200);
    const { body } = await open(own, 'leo');
    expect((await own.read(body, leo.keys)).entries).toHaveLength(3);
  });

  it('is taken by the colleague from listeners, in one step with other ciphertexts', async () => {
    const own = await world.newCase();
    const pool = ['leo', 'lou'].map((name) => world.listener(name));
    // Still encrypted to all: whoever is shut out must not keep a copy that opens.
    expect((await exclude(own, ['lea'])).body.code).toBe('entries-incomplete');
    const first = await own.rewrap((await see(own)).entries, own.colleague, pool);
    expect((await exclude(own, ['lea'], first)).body).toMatchObject({ state: 'requested' });
    await assign(own, 'leo');
    const { entries } = await see(own);
    const rest = await own.rewrap(entries, own.colleague, [world.listener('lou')]);
    expect((await exclude(own, ['leo'])).body.code).toBe('entries-incomplete');
    expect((await open(own, 'leo')).status).toBe(200);
    expect((await exclude(own, ['leo'], rest)).body).toMatchObject({ state: 'requested' });
    // The first answer may have got lost.
    expect((await exclude(own, ['leo'], [])).body).toMatchObject({ state: 'requested' });
    expect((await open(own, 'leo')).status).toBe(404);
    await assign(own, 'lou');
    const { body } = await open(own, 'lou');
    expect((await own.read(body, world.listener('lou').keys)).entries).toHaveLength(2);
    await expect(own.read(body, world.listener('leo').keys)).rejects.toThrow('wrong-key');
  });

  it('shows an allocator no ended case', async () => {
    const own = await world.newCase();
    await world.post('/api/talk/withdrawal', { key: own.accessKey });
    expect(await waiting(own)).toBeUndefined();
    expect((await assign(own, 'lea')).body?.code).toBe('case-not-found');
  });

  it('leaves no id and no time of a person in the audit trail', async () => {
    const before = await world.owner.query<{ seq: string }>(
      'select coalesce(max(seq), 0) as seq from audit.event',
    );
    const own = await world.newCase({ to: 'lea' });
    await open(own, 'lea');
    await release(own, 'lea', 'hand-over');
    await assign(own, 'leo');
    await world.post('/api/cases/file', { case: own.id }, ally);
    const { rows } = await world.owner.query<{ action: string; object: string; detail: object }>(
      'select action, object, detail from audit.event where seq > $1',
      [before.rows[0]?.seq],
    );
    // Only that somebody called what they may not.
    expect(rows.map(({ action, object }) => [action, object])).toEqual([['cases.open', '']]);
    expect(JSON.stringify(rows)).not.toContain(own.id);
  });
});
