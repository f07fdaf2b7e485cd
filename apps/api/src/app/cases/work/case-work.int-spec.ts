import { randomBytes, randomUUID } from 'node:crypto';
import { type EntryBody, newListenerKeys } from '@muster/case-protocol';
import {
  type CaseFile,
  type CaseList,
  type CaseWritten,
  type ListenerKey,
  type TalkOptions,
} from '@muster/contracts';
import { type Answer, CaseWorld, type Headers } from '../../../../test/case-world';
import { openSession } from '../../../../test/open-session';
import { type OwnCase } from '../../../../test/own-case';

const OUTCOME: EntryBody = {
  ...{ kind: 'outcome', outcome: 'stayed', month: '2026-07', helped: 'Yes', keepContact: true },
};

describe('a listener', () => {
  let world: CaseWorld;
  let lea: Headers;
  let leo: Headers;
  beforeAll(async () => {
    world = await CaseWorld.open('lea', 'leo');
    [lea, leo] = [world.listener('lea').headers, world.listener('leo').headers];
  });
  beforeEach(() => {
    world.now = new Date('2026-07-01T09:30:00Z');
  });
  afterAll(() => world.close());

  const open = (own: OwnCase, headers = lea) =>
    world.post<CaseFile>('/api/cases/file', { case: own.id }, headers);
  const write = (own: OwnCase, asked: object, headers = lea) =>
    world.post<CaseWritten>(
      '/api/cases/entries',
      { case: own.id, entries: [], move: null, check: null, ...asked },
      headers,
    );
  const list = async (headers: Headers) =>
    (await world.send<CaseList>('GET', '/api/cases', {}, headers)).body.cases;
  const keysOf = (name: string) => world.listener(name).keys;

  /** Signs in again after time has passed. */
  async function later(moment: string): Promise<void> {
    world.now = new Date(moment);
    lea = await openSession(world.app, ['listener'], 'lea');
  }

  it('has keys once, and others only on purpose', async () => {
    const headers = await openSession(world.app, ['listener'], 'nell');
    const none = await world.send<ListenerKey>('GET', '/api/cases/key', {}, headers);
    expect(none.body).toMatchObject({ key: null, department: '', gender: '' });
    const first = newListenerKeys(randomBytes);
    const made = await world.keepKeys(headers, first);
    expect((await world.keepKeys(headers, first)).raw).toBe(made.raw);
    const other = newListenerKeys(randomBytes);
    expect((await world.keepKeys(headers, other)).body).toMatchObject({ code: 'key-exists' });
    expect((await world.keepKeys(headers, other, true)).status).toBe(200);
    // What was sent to one browser at the same moment as to another is kept once.
    const two = [newListenerKeys(randomBytes), newListenerKeys(randomBytes)];
    const fresh = await openSession(world.app, ['listener'], 'nora');
    const answers = await Promise.all(two.map((keys) => world.keepKeys(fresh, keys)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await world.owner.query(
      `update access.account set disabled_at = now() where username in ('nell', 'nora')`,
    );
  });

  it('is found by what they say of themselves', async () => {
    await world.send('PUT', '/api/cases/profile', { department: ' Roads policing ', gender: 'woman' }, lea);
    const { body } = await world.send<TalkOptions>('GET', '/api/talk/options');
    expect(body.listeners.find(({ id }) => id === world.listener('lea').id)).toMatchObject({
      ...{ department: 'Roads policing', gender: 'woman', post: 'listener' },
    });
    expect(body.listeners.map(({ id }) => id)).toHaveLength(2);
  });

  it('opens an own case, of which the colleague sees the time', async () => {
    const own = await world.newCase({ to: 'lea', excluded: ['leo'] });
    const { body } = await open(own);

    expect(body.excluded).toEqual([]);
    expect((await own.read(body, keysOf('lea'))).entries).toHaveLength(2);
    const seen = await world.post<CaseFile>('/api/talk/case', { key: own.accessKey });
    expect(seen.body.events.at(-1)).toEqual({
      ...{ at: '2026-07-01T09:30:00Z', party: 'listener', who: 'Test account', what: 'opened', detail: '' },
    });
  });

  it('meets the cases of others on no address, in the same bytes as those that never were', async () => {
    const theirs = await world.newCase({ to: 'leo' });
    const waiting = await world.newCase();
    const [entry] = [await theirs.seal(keysOf('lea'), { kind: 'message', text: 'Let me in' }, false)];
    const rewrapped = [{ seq: 0, ciphertext: entry.ciphertext }];
    const requests: Record<string, object> = {
      '/api/cases/file': {},
      '/api/cases/entries': { entries: [entry], move: 'acknowledge', check: null },
      '/api/cases/rewrap': { entries: rewrapped },
      '/api/cases/pool': {},
      '/api/cases/release': { reason: 'conflict', entries: rewrapped },
      '/api/cases/closure': { entries: [entry], checkAfterYear: false },
      '/api/cases/tallied': {},
    };
    const seen = new Set<string>();
    for (const [url, body] of Object.entries(requests)) {
      for (const id of [theirs.id, waiting.id, randomUUID()]) {
        const answer = await world.post(url, { ...body, case: id }, lea);
        const { date: _, ...headers } = answer.headers;
        seen.add(JSON.stringify([answer.status, headers, answer.raw.replace(/urn:uuid:[0-9a-f-]{36}/, '')]));
      }
    }
    expect([...seen]).toEqual([expect.stringContaining('case-not-found')]);
    expect((await list(lea)).map((each) => each.case)).not.toContain(theirs.id);
    const file = await open(theirs, leo);
    expect(file.body).toMatchObject({ state: 'assigned', entries: [{ seq: 0 }, { seq: 1 }] });
    expect(file.body.events.map(({ what }) => what)).not.toContain('conflict');
  });

  it('goes the whole way with the colleague, and the list says what is due', async () => {
    const own = await world.newCase({ to: 'lea' });
    const mine = async () => (await list(lea)).find((each) => each.case === own.id);
    const moved = async (move: string) => {
      const entry = await own.say(keysOf('lea'), move);
      return (await write(own, { entries: [entry], move })).body.state;
    };
    expect(await mine()).toMatchObject({
      ...{ state: 'assigned', news: true, due: { what: 'acknowledge', on: '2026-07-03', late: false } },
    });
    await later('2026-07-06T09:00:00Z');
    expect(await mine()).toMatchObject({ due: { what: 'acknowledge', late: true } });
    await open(own);
    expect(await mine()).toMatchObject({ news: false });
    // A step without words whose answer got lost is taken once.
    expect((await write(own, { move: 'acknowledge' })).body.state).toBe('acknowledged');
    await later('2026-07-07T09:00:00Z');
    expect((await write(own, { move: 'acknowledge' })).body.state).toBe('acknowledged');
    await later('2026-07-06T09:00:00Z');
    const { rows } = await world.owner.query(
      `select to_char(acknowledged_on, 'YYYY-MM-DD') as day,
              (select count(*)::int from cases.event e where e.case_id = f.id and e.detail = 'acknowledged') as times
         from cases.case_file f where id = $1`,
      [own.id],
    );
    expect(rows).toEqual([{ day: '2026-07-06', times: 1 }]);
    expect((await open(own)).body).toMatchObject({ acknowledgeBy: null });
    expect(await moved('offer')).toBe('offered');
    const chosen = await own.seal(own.colleague, { kind: 'slot-chosen', slot: 0 });
    const arranged = { key: own.accessKey, entries: [chosen], move: 'arrange', check: null };
    expect((await world.post<CaseWritten>('/api/talk/entries', arranged)).body.state).toBe('arranged');
    expect(await mine()).toMatchObject({ state: 'arranged', news: true, due: null });
    expect(await moved('hold')).toBe('held');
    // 30, 90 and 180 days after 6 July 2026 by a printed calendar.
    expect((await open(own)).body.checks).toEqual([
      { after: '30-days', due: '2026-08-05', state: 'waiting' },
      { after: '90-days', due: '2026-10-04', state: 'waiting' },
      { after: '180-days', due: '2027-01-02', state: 'waiting' },
    ]);
    const yes = [await own.say(own.colleague, 'Yes')];
    const agreed = { key: own.accessKey, entries: yes, move: 'agree', check: null };
    expect((await world.post<CaseWritten>('/api/talk/entries', agreed)).body.state).toBe('agreed');
    expect(await mine()).toMatchObject({ due: { what: '30-days', on: '2026-08-05', late: false } });
    await later('2026-08-06T09:00:00Z');
    expect((await open(own)).body.checks[0]).toMatchObject({ state: 'due' });
    expect(await mine()).toMatchObject({ due: { what: '30-days', late: true } });
    const check = { after: '30-days', state: 'done' };
    expect((await write(own, { entries: [await own.say(keysOf('lea'), 'Well')], check })).status).toBe(200);
    expect(await mine()).toMatchObject({ due: { what: '90-days' } });
    expect((await write(own, { check: { after: '12-months', state: 'done' } })).status).toBe(409);
    const entries = [await own.seal(keysOf('lea'), OUTCOME)];
    const close = { case: own.id, entries, checkAfterYear: true };
    const closed = await world.post<CaseWritten>('/api/cases/closure', close, lea);
    expect(closed.body.state).toBe('closed');
    expect((await world.post('/api/cases/closure', close, lea)).raw).toBe(closed.raw);
    const { body } = await open(own);
    expect(body.checks.map(({ after, state }) => [after, state])).toEqual([
      ...[
        ['30-days', 'done'],
        ['90-days', 'stopped'],
        ['180-days', 'stopped'],
      ],
      ['12-months', 'waiting'],
    ]);
    expect(body).toMatchObject({
      closedOn: '2026-08-06',
      // The contact stays for the question after a year, 395 days; the rest by the retention file.
      removal: { contact: '2027-09-05', narrative: '2027-08-06', coded: '2028-08-05' },
    });
    expect((await own.read(body, own.colleague)).entries.at(-1)?.body).toEqual(OUTCOME);
    expect((await world.post('/api/cases/tallied', { case: own.id }, lea)).status).toBe(204);
    expect((await open(own)).body.tallied).toBe(true);
  });

  it.each(['offer', 'arrange', 'hold', 'agree', 'close', 'withdraw', 'release', 'assign'])(
    'may not %s a case that was only assigned',
    async (move) => {
      const own = await world.newCase({ to: 'lea' });
      const { status, body } = await write(own, { entries: [await own.say(keysOf('lea'), 'Now')], move });
      expect([status, body]).toMatchObject([409, { code: 'not-this-step' }]);
      expect((await open(own)).body).toMatchObject({ state: 'assigned', entries: [{ seq: 0 }, { seq: 1 }] });
    },
  );

  // 31 July 2026 is 30 days after 1 July.
  it('closes a case without a conversation, so that its contact goes, but none before saying no conflict', async () => {
    const own = await world.newCase({ to: 'lea' });
    const close = async () => {
      const entries = [await own.seal(keysOf('lea'), OUTCOME, false)];
      return world.post<CaseWritten & { code?: string }>(
        '/api/cases/closure',
        { case: own.id, entries, checkAfterYear: false },
        lea,
      );
    };
    expect((await close()).body.code).toBe('not-this-step');
    await write(own, { move: 'acknowledge' });
    expect((await close()).body.state).toBe('closed');
    const { body } = await open(own);
    expect([body.checks, body.closedOn, body.removal.contact]).toEqual([[], '2026-07-01', '2026-07-31']);
  });

  it('is told when the other tab wrote first', async () => {
    const own = await world.newCase({ to: 'lea' });
    const tabs = await Promise.all(
      ['One', 'Two'].map((text) => own.seal(keysOf('lea'), { kind: 'message', text }, false)),
    );
    const answers = await Promise.all(
      tabs.map((entry) => write(own, { entries: [entry], move: 'acknowledge' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await open(own)).body).toMatchObject({ state: 'acknowledged', entries: [{}, {}, { seq: 2 }] });
  });

  it('locks the first copy anew, after which it opens for nobody else', async () => {
    const own = await world.newCase();
    await world.post(
      '/api/cases/assignments',
      { case: own.id, listener: world.listener('lea').id },
      await world.allocator(),
    );
    const before = (await open(own)).body;
    expect(before).toMatchObject({ firstCopy: true, waitsForKeys: false });
    await own.read(before, keysOf('leo'));
    const entries = await own.rewrap(before.entries, keysOf('lea'), [world.listener('lea')]);
    const rewrap = (some: readonly object[]) =>
      world.post<CaseWritten>('/api/cases/rewrap', { case: own.id, entries: some }, lea);
    for (const some of [
      entries.slice(1),
      [...entries, ...entries],
      [...entries, { ...entries[0], seq: 2 }],
    ]) {
      expect((await rewrap(some)).body).toMatchObject({ code: 'entries-incomplete' });
    }
    expect((await rewrap(entries)).body).toEqual({ state: 'assigned', entries: 2 });
    const after = (await open(own)).body;
    expect(after).toMatchObject({ firstCopy: false, waitsForKeys: false });
    expect(after.entries.map(({ digest }) => digest)).toEqual(before.entries.map(({ digest }) => digest));
    expect((await own.read(after, keysOf('lea'))).entries).toHaveLength(2);
    await expect(own.read(after, keysOf('leo'))).rejects.toThrow('wrong-key');
  });

  it('makes new keys, and each case waits until the colleague has encrypted it to them', async () => {
    const own = await world.newCase({ to: 'lea' });
    const keys = newListenerKeys(randomBytes);
    await world.keepKeys(lea, keys, true);
    expect((await open(own)).body).toMatchObject({ waitsForKeys: true });
    const me = { ...world.listener('lea'), keys };
    const introduced = { key: own.accessKey, entries: [await own.introduce(me)], move: null, check: null };
    expect((await world.post('/api/talk/entries', introduced)).status).toBe(200);
    const file: Answer<CaseFile> = await world.post('/api/talk/case', { key: own.accessKey });
    expect(file.body.events.map(({ what }) => what)).toContain('new-keys');
    const entries = await own.rewrap(file.body.entries, own.colleague, [me]);
    const done = await world.post('/api/talk/rewrap', { key: own.accessKey, listener: me.id, entries });
    expect(done.status).toBe(200);
    const { body } = await open(own);
    expect(body.waitsForKeys).toBe(false);
    expect((await own.read(body, keys)).entries).toHaveLength(3);
    await world.keepKeys(lea, keysOf('lea'), true);
  });

  it('keeps nothing that is written after the account was closed', async () => {
    const own = await world.newCase({ to: 'leo' });
    const entry = await own.say(keysOf('leo'), 'Still typing');
    await world.owner.query(`update access.account set disabled_at = now() where username = 'leo'`);
    expect((await write(own, { entries: [entry] }, leo)).status).toBe(401);
    const { rows } = await world.owner.query('select from cases.entry where case_id = $1', [own.id]);
    expect(rows).toHaveLength(2);
  });

  it('may send a case of many entries at once, and nothing without bound', async () => {
    const own = await world.newCase({ to: 'lea' });
    const ciphertext = 'A'.repeat(140_000);
    const send = (entries: number) =>
      world.post<{ code: string }>(
        '/api/cases/rewrap',
        { case: own.id, entries: Array.from({ length: entries }, (_, seq) => ({ seq, ciphertext })) },
        lea,
      );
    expect((await send(100)).body.code).toBe('entries-incomplete');
    expect((await send(130)).status).toBe(413);
  });
});
