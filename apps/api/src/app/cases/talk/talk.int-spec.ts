import { randomUUID } from 'node:crypto';
import { type CaseFile, type CaseWritten, type TalkOptions, type TalkReceipt } from '@muster/contracts';
import { type Answer, CaseWorld } from '../../../../test/case-world';
import { type OwnCase } from '../../../../test/own-case';

const nobodysKey = 'A'.repeat(43);

describe('a colleague', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await CaseWorld.open('lea', 'leo', 'lou');
  });
  afterAll(() => world.close());

  const open = (own: OwnCase) => world.post<CaseFile>('/api/talk/case', { key: own.accessKey });
  const write = (own: OwnCase, entries: readonly object[], move: string | null = null) =>
    world.post<CaseWritten>('/api/talk/entries', { key: own.accessKey, entries, move, check: null });

  it('is told by the server whom one can talk to and what becomes of it', async () => {
    const { body } = await world.send<TalkOptions>('GET', '/api/talk/options');

    expect(body).toMatchObject({ open: true, force: 'EXMP', acknowledgeWorkingDays: 2 });
    expect(body.themes).toContainEqual({ code: 'progression', label: 'Progression and promotion' });
    expect(body.leavingReasons).toContainEqual({ code: 'other', label: 'Something else' });
    expect(body.listeners).toHaveLength(3);
    expect(body.retention.map((rule) => [rule.class, rule.days])).toEqual([
      ['contact', 30],
      ['narrative', 365],
      ['coded', 730],
    ]);
    expect(body.signposts.some(({ outside }) => outside)).toBe(true);
  });

  it('asks, and reads what was asked, with a reference that the server made', async () => {
    const own = await world.newCase({ excluded: ['lou'] });
    const { body } = await open(own);

    expect(own.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(body).toMatchObject({
      ...{ state: 'requested', listener: null, firstCopy: true, waitsForKeys: false, openedOn: '2026-07-01' },
      // 1 July 2026 is a Wednesday: two working days later is the Friday.
      ...{ acknowledgeBy: '2026-07-03', excluded: [world.listener('lou').id], closedOn: null },
    });
    // Of the colleague the day alone is kept.
    expect(body.events).toEqual([
      { at: '2026-07-01T00:00:00Z', party: 'colleague', who: '', what: 'requested', detail: '' },
    ]);
    const read = await own.read(body, own.colleague);
    expect(read.entries.map((entry) => entry.body.kind)).toEqual(['request', 'contact']);
    await expect(own.read(body, world.listener('lou').keys)).rejects.toThrow('wrong-key');
  });

  it('gives the case to a named listener at once', async () => {
    const own = await world.newCase({ to: 'lea' });
    const { body } = await open(own);
    expect(body).toMatchObject({ state: 'assigned', firstCopy: false, waitsForKeys: false });
    expect(body.listener?.id).toBe(world.listener('lea').id);
  });

  it('sends a request twice and has one case', async () => {
    const own = world.ownCase();
    const request = await world.requestOf(own);
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.post<TalkReceipt>('/api/talk/requests', request)),
    );
    const again = await world.post<TalkReceipt>('/api/talk/requests', request);

    expect(new Set([...answers, again].map(({ raw }) => raw)).size).toBe(1);
    expect(again.status).toBe(200);
    const { rows } = await world.owner.query('select from cases.case_file where id = $1', [own.id]);
    expect(rows).toHaveLength(1);
  });

  it('is refused a listener who is shut out, unknown, or a repeated code with other words', async () => {
    const lea = world.listener('lea').id;
    const own = world.ownCase();
    const request = await world.requestOf(own);
    const refused = async (changes: object) => {
      const { status, body } = await world.post<{ code: string }>('/api/talk/requests', {
        ...request,
        ...changes,
      });
      return [status, body.code];
    };
    expect(await refused({ listener: lea, excluded: [lea] })).toEqual([409, 'listener-not-eligible']);
    expect(await refused({ listener: own.id })).toEqual([409, 'listener-not-eligible']);
    expect(await refused({ excluded: [own.id] })).toEqual([409, 'listener-not-eligible']);
    const other = await world.newCase();
    expect(await refused({ key: other.accessKey })).toEqual([409, 'written-meanwhile']);
    expect(await refused({ case: other.id })).toEqual([409, 'written-meanwhile']);
    expect(await refused({ entries: [await own.say(own.colleague, 'Third')] })).toEqual([
      409,
      'written-meanwhile',
    ]);
    const { rows } = await world.owner.query('select from cases.case_file where id = $1', [own.id]);
    expect(rows).toHaveLength(0);
  });

  it('writes, and the same words sent again change nothing', async () => {
    const own = await world.newCase({ to: 'lea' });
    const entry = await own.say(own.colleague, 'I am free on Thursday.');
    const first = await write(own, [entry]);
    const again = await write(own, [entry]);

    expect(first.body).toEqual({ state: 'assigned', entries: 3 });
    expect(again.raw).toBe(first.raw);
    expect((await open(own)).body.events.map(({ what }) => what).sort()).toEqual([
      'moved',
      'requested',
      'wrote',
    ]);
  });

  it('is told when another tab wrote first, and nothing of this one is kept', async () => {
    const own = await world.newCase({ to: 'lea' });
    const [one, two] = [
      await own.seal(own.colleague, { kind: 'message', text: 'One' }, false),
      await own.seal(own.colleague, { kind: 'message', text: 'Two' }, false),
    ];
    const answers = await Promise.all([write(own, [one]), write(own, [two])]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409) as Answer<unknown>;
    expect(lost.body).toMatchObject({ code: 'written-meanwhile' });
    expect((await open(own)).body.entries).toHaveLength(3);
    // A number left out is refused like one that is taken.
    for (const text of ['Kept', 'by the page alone']) await own.say(own.colleague, text);
    const gap = await write(own, [await own.say(own.colleague, 'Gap')]);
    expect(gap.status).toBe(409);
  });

  it.each([
    ['agree', 'assigned'],
    ['arrange', 'assigned'],
    ['close', 'assigned'],
    ['withdraw', 'assigned'],
    ['release', 'assigned'],
    ['acknowledge', 'assigned'],
  ])('may not %s a case that is %s', async (move) => {
    const own = await world.newCase({ to: 'lea' });
    const { status, body } = await write(own, [await own.say(own.colleague, 'Yes')], move);
    expect([status, body]).toMatchObject([409, { code: 'not-this-step' }]);
    expect((await open(own)).body.entries).toHaveLength(2);
  });

  it('withdraws, after which no step is taken, but words about a duty to act are kept', async () => {
    const own = await world.newCase({ to: 'lea' });
    const gone = await world.post<CaseWritten>('/api/talk/withdrawal', { key: own.accessKey });
    const again = await world.post<CaseWritten>('/api/talk/withdrawal', { key: own.accessKey });

    expect(gone.body).toEqual({ state: 'withdrawn', entries: 2 });
    expect(again.raw).toBe(gone.raw);
    const { headers, keys } = world.listener('lea');
    const handOff = randomUUID();
    const passed = await own.seal(keys, {
      ...{ kind: 'hand-off', handOff, to: 'safeguarding', words: 'A child may be at risk.', sent: true },
      ...{ shownFirst: false, lawfulReason: 'risk-of-harm' },
    });
    const byListener = (move: string | null) =>
      world.post<CaseWritten>(
        '/api/cases/entries',
        { case: own.id, entries: [passed], move, check: null },
        headers,
      );
    expect((await byListener('hold')).body).toMatchObject({ code: 'not-this-step' });
    expect((await byListener(null)).body).toEqual({ state: 'withdrawn', entries: 3 });
    const answer = await own.seal(own.colleague, {
      ...{ kind: 'hand-off-answer', handOff, entry: passed.id, agreed: true, words: '' },
    });
    expect((await write(own, [answer])).body).toEqual({ state: 'withdrawn', entries: 4 });
    expect((await open(own)).body).toMatchObject({
      ...{ state: 'withdrawn', closedOn: '2026-07-01' },
      // 30, 365 and 730 days after 1 July 2026, by a printed calendar; 2028 is a leap year and July is after February.
      removal: { contact: '2026-07-31', narrative: '2027-07-01', coded: '2028-06-30' },
    });
  });

  it('gets the same bytes for a wrong code and for one of an erased case, on every address', async () => {
    const own = await world.newCase({ to: 'lea' });
    const [entry] = [await own.say(own.colleague, 'Hello')];
    const rewrapped = [{ seq: 0, ciphertext: entry.ciphertext }];
    await world.owner.query('delete from cases.case_file where id = $1', [own.id]);
    const bodies: Record<string, object> = {
      '/api/talk/case': {},
      '/api/talk/entries': { entries: [entry], move: null, check: null },
      '/api/talk/exclusions': { excluded: [], entries: rewrapped },
      '/api/talk/rewrap': { listener: world.listener('lea').id, entries: rewrapped },
      '/api/talk/withdrawal': {},
    };
    const seen = new Set<string>();
    for (const [url, body] of Object.entries(bodies)) {
      for (const key of [own.accessKey, nobodysKey]) {
        const answer = await world.post(url, { ...body, key });
        const { date: _, ...headers } = answer.headers;
        const told = answer.raw.replace(/urn:uuid:[0-9a-f-]{36}/, '');
        seen.add(JSON.stringify([answer.status, headers, told]));
      }
    }
    expect([...seen]).toHaveLength(1);
    expect([...seen][0]).toContain('case-not-found');
  });

  it('is slowed down after ten wrong codes from one network, whatever code comes next', async () => {
    const own = await world.newCase({ to: 'lea' });
    const tryKey = (key: string) =>
      world.send<{ code?: string }>('POST', '/api/talk/case', { key }, {}, '10.9.9.9');
    for (let right = 0; right < 15; right += 1) expect((await tryKey(own.accessKey)).status).toBe(200);
    for (let wrong = 0; wrong < 10; wrong += 1) expect((await tryKey(nobodysKey)).status).toBe(404);
    const refused = await tryKey(own.accessKey);

    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-tries']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(600);
    expect((await open(own)).status).toBe(200);
  });

  it('cannot flood the service with requests from one network', async () => {
    const request = { case: 'no request', key: nobodysKey };
    const own = world.ownCase();
    const good = await world.requestOf(own);
    const send = (body: object) => world.send('POST', '/api/talk/requests', body, {}, '10.8.8.8');
    // What does not fit the form counts nothing.
    for (let tries = 0; tries < 40; tries += 1) expect((await send(request)).status).toBe(422);
    for (let tries = 0; tries < 30; tries += 1) expect((await send(good)).status).toBe(200);
    expect((await send(good)).status).toBe(429);
  });
});
