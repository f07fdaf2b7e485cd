import { randomBytes } from 'node:crypto';
import { newListenerKeys, publicOf } from '@muster/case-protocol';
import { type BreakGlass, type BreakGlassFile, type CaseFile } from '@muster/contracts';
import { CaseWorld, type Headers } from '../../../../test/case-world';
import { openSession } from '../../../../test/open-session';
import { type OwnCase } from '../../../../test/own-case';
import { BreakGlassEnd } from './break-glass-end.service';

type Refused = BreakGlass & { readonly code?: string };

describe('opening a case with the recovery key', () => {
  let world: CaseWorld;
  let one: Headers;
  let two: Headers;
  let three: Headers;
  let officer: Headers;

  beforeAll(async () => {
    world = await CaseWorld.open('lea', 'leo');
  });
  beforeEach(() => later(0));
  afterAll(() => world.close());

  const to = '/api/cases/break-glass';
  /** Sessions about cases end soon, so everybody signs in again. */
  const later = async (minutes: number, seconds = 0) => {
    world.now = new Date(Date.parse('2026-07-01T09:30:00Z') + (minutes * 60 + seconds) * 1000);
    one = await openSession(world.app, ['custodian', 'dpo'], 'una');
    two = await openSession(world.app, ['custodian'], 'duo');
    three = await openSession(world.app, ['custodian'], 'tri');
    officer = await openSession(world.app, ['dpo'], 'dora');
  };
  const ask = (own: OwnCase, change: object = {}, by = one) =>
    world.post<Refused>(
      to,
      { reference: own.reference, reason: 'risk-to-life', silenceReason: 'none', ...change },
      by,
    );
  const step = (name: string, body: object, by: Headers) => world.post<Refused>(`${to}/${name}`, body, by);
  const look = (id: string, by: Headers) =>
    world.post<BreakGlassFile & { code?: string }>(`${to}/file`, { id }, by);
  const opened = async (own: OwnCase, change: object = {}) => {
    const { id } = (await ask(own, change)).body;
    expect((await step('agreements', { id }, two)).status).toBe(200);
    return id;
  };
  const seenBy = async (own: OwnCase) => {
    const { body } = await world.post<CaseFile>('/api/talk/case', { key: own.accessKey });
    return body.events.map(({ what }) => what).filter((what) => what.startsWith('break-glass'));
  };
  const review = { finding: 'justified', note: 'There was a risk to life.' };

  it('needs two custodians, and then serves the case to these two for 60 minutes', async () => {
    const own = await world.newCase({ to: 'lea' });
    const asked = await ask(own);
    const { id } = asked.body;
    expect([asked.status, asked.body.state, asked.body.agreedBy]).toEqual([201, 'asked', null]);
    expect((await look(id, one)).body.code).toBe('opening-over');
    expect((await step('agreements', { id }, one)).body.code).toBe('second-person-needed');
    const agreed = await step('agreements', { id }, two);
    expect([agreed.body.state, agreed.body.endsAt]).toEqual(['open', '2026-07-01T10:30:00Z']);

    for (const by of [one, two]) {
      const { status, body } = await look(id, by);
      expect([status, body.file.case]).toEqual([200, own.id]);
      // What the recovery key opens: the request, as the colleague wrote it.
      expect((await own.read(body.file, world.recovery)).entries[0]?.body.kind).toBe('request');
    }
    expect((await look(id, three)).body.code).toBe('unknown-opening');
    expect((await look(id, officer)).status).toBe(403);
    await later(59, 59);
    expect((await look(id, two)).status).toBe(200);
    await later(60);
    expect((await look(id, two)).body.code).toBe('opening-over');
  });

  it('is asked for and agreed once, however many try at once', async () => {
    const own = await world.newCase({ to: 'lea' });
    const asked = await Promise.all(
      Array.from({ length: 50 }, (_, at) => ask(own, {}, [one, two, three][at % 3])),
    );
    const made = asked.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    const id = made[0]?.body.id ?? '';
    const agreed = await Promise.all(
      Array.from({ length: 50 }, (_, at) => step('agreements', { id }, [one, two, three][at % 3] ?? one)),
    );
    expect(agreed.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('tells the listener and the colleague at once, and each look', async () => {
    const own = await world.newCase({ to: 'lea' });
    await world.owner.query('update cases.case_file set news = false where id = $1', [own.id]);
    const id = await opened(own);
    const { body } = await world.send<{ cases: readonly { case: string; news: boolean }[] }>(
      ...(['GET', '/api/cases', {}, world.listener('lea').headers] as const),
    );
    expect(body.cases.find((each) => each.case === own.id)?.news).toBe(true);
    await look(id, one);
    await later(61);
    await world.app.get(BreakGlassEnd).run();
    await world.app.get(BreakGlassEnd).run();
    // Three at the same moment of the clock stand in any order; the end comes last.
    const seen = await seenBy(own);
    expect(seen.at(-1)).toBe('break-glass-over');
    expect(seen.sort()).toEqual(['asked', 'opened', 'over', 'read'].map((what) => `break-glass-${what}`));
  });

  it('tells the colleague nothing where a lawful reason is recorded; the listener knows', async () => {
    const own = await world.newCase({ to: 'lea' });
    const id = await opened(own, { silenceReason: 'risk-of-harm' });
    await look(id, two);
    expect(await seenBy(own)).toEqual([]);
    const { body } = await world.post<CaseFile>(
      ...(['/api/cases/file', { case: own.id }, world.listener('lea').headers] as const),
    );
    expect(body.events.filter(({ what }) => what.endsWith('-silently'))).toHaveLength(3);
  });

  it('is not for the listener of the case', async () => {
    const own = await world.newCase({ to: 'lea' });
    const { rows } = await world.owner.query<{ id: string }>(
      `insert into cases.listener (account) select id from access.account where username = 'duo'
       on conflict (account) do update set department = '' returning account as id`,
    );
    const { id } = (await ask(own)).body;
    await world.owner.query('update cases.case_file set assignee = $2 where id = $1', [own.id, rows[0]?.id]);
    expect((await step('agreements', { id }, two)).body.code).toBe('own-case');
    expect((await step('agreements', { id }, three)).status).toBe(200);
    const other = await world.newCase({ to: 'lea' });
    await world.owner.query('update cases.case_file set assignee = $2 where id = $1', [
      other.id,
      rows[0]?.id,
    ]);
    expect((await ask(other, {}, two)).body.code).toBe('own-case');
  });

  it('is reviewed when it is over, by somebody who took no part, once', async () => {
    const own = await world.newCase({ to: 'lea' });
    const id = await opened(own);
    expect((await step('reviews', { id, ...review }, officer)).body.code).toBe('opening-over');
    await later(60);
    // A custodian who is a data protection officer as well, and was one of the two.
    expect((await step('reviews', { id, ...review }, one)).body.code).toBe('second-person-needed');
    expect((await step('reviews', { id, ...review }, two)).status).toBe(403);
    expect((await step('reviews', { id, ...review }, officer)).body.state).toBe('reviewed');
    expect((await step('reviews', { id, ...review }, officer)).body.code).toBe('opening-reviewed');
  });

  it('changes nothing but where the key is lost or the listener is gone', async () => {
    const own = await world.newCase({ to: 'lea' });
    const id = await opened(own);
    const { file } = (await look(id, one)).body;
    const entries = await own.rewrap(file.entries, world.recovery, [world.listener('lea')]);
    expect((await step('rewrap', { id, entries }, one)).body.code).toBe('view-only');
  });

  it('gives a listener who lost the phrase the case back, under the new key', async () => {
    const lia = await world.addListener('lia');
    const own = await world.newCase({ to: 'lia' });
    const keys = newListenerKeys(randomBytes);
    await world.keepKeys(lia.headers, keys, true);
    const id = await opened(own, { reason: 'lost-phrase' });
    const { file } = (await look(id, two)).body;
    const entries = await own.rewrap(file.entries, world.recovery, [{ id: lia.id, keys }]);
    expect((await step('rewrap', { id, entries: entries.slice(1) }, two)).body.code).toBe(
      'entries-incomplete',
    );
    const introduce = { kind: 'introduce', listener: lia.id, ...publicOf(keys) } as const;
    const introduced = [await own.seal(world.recovery, introduce)];
    const gap = introduced.map((each) => ({ ...each, seq: each.seq + 1 }));
    expect((await step('rewrap', { id, entries, introduced: gap }, two)).body.code).toBe('written-meanwhile');
    expect((await step('rewrap', { id, entries, introduced }, two)).status).toBe(204);
    const { body } = await world.post<CaseFile>('/api/cases/file', { case: own.id }, lia.headers);
    expect(body.waitsForKeys).toBe(false);
    expect(body.listener?.id).toBe(lia.id);
    // The chain names the new key, so that its holder may believe what it opens, and the colleague still reads it.
    expect((await own.read(body, keys)).reader).toEqual({ listener: lia.id });
    expect((await own.read(body, own.colleague)).entries).toHaveLength(3);
    await later(60);
    expect((await step('rewrap', { id, entries }, two)).body.code).toBe('opening-over');
  });

  it('sends a case whose listener is gone back to those who are left', async () => {
    const own = await world.newCase({ to: 'lea' });
    const id = await opened(own, { reason: 'listener-gone' });
    const { file } = (await look(id, two)).body;
    const left = [world.listener('leo'), world.listener('lia')];
    const entries = await own.rewrap(file.entries, world.recovery, left);
    expect((await step('rewrap', { id, entries }, one)).status).toBe(204);
    const { body } = await world.post<CaseFile>('/api/talk/case', { key: own.accessKey });
    expect([body.state, body.listener, body.firstCopy]).toEqual(['requested', null, true]);
  });

  it('lapses when nobody agrees within a day, and can be asked for again', async () => {
    const own = await world.newCase({ to: 'lea' });
    const { id } = (await ask(own)).body;
    expect((await ask(own, {}, two)).body.code).toBe('opening-stands');
    await later(24 * 60);
    expect((await step('agreements', { id }, two)).body.code).toBe('opening-over');
    await world.app.get(BreakGlassEnd).run();
    expect((await step('agreements', { id }, two)).body.code).toBe('opening-over');
    expect((await ask(own, {}, two)).status).toBe(201);
  });

  it('stands in the audit trail without a case', async () => {
    const { rows } = await world.owner.query<{ action: string }>(
      `select distinct action from audit.trail where action like 'break-glass.%' and object = '' and detail = '{}'
        order by 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual(
      ['agree', 'ask', 'file', 'review', 'rewrap'].map((verb) => `break-glass.${verb}`),
    );
  });
});
