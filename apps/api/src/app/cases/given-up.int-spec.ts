import { publicOf } from '@muster/case-protocol';
import { type CaseFile } from '@muster/contracts';
import { type Answer, CaseWorld, type Headers } from '../../../test/case-world';
import { closedCase } from '../../../test/closed-case';
import { type OwnCase } from '../../../test/own-case';

/** A case that went straight to one listener is encrypted to nobody else. Whoever gives it up or is shut out, somebody must be
 *  able to read it again, by the pages of those who still can. */
describe('a case of a named listener who does not keep it', () => {
  let world: CaseWorld;
  let ally: Headers;
  beforeEach(async () => {
    world = await CaseWorld.open('lea');
    ally = await world.allocator();
  });
  afterEach(() => world.close());

  const see = async (own: OwnCase) =>
    (await world.post<CaseFile>('/api/talk/case', { key: own.accessKey })).body;
  const open = (own: OwnCase, name: string): Promise<Answer<CaseFile>> =>
    world.post<CaseFile>('/api/cases/file', { case: own.id }, world.listener(name).headers);
  const assign = async (own: OwnCase, name: string) => {
    const body = { case: own.id, listener: world.listener(name).id };
    return (await world.post('/api/cases/assignments', body, ally)).status;
  };
  const release = async (own: OwnCase, entries: readonly object[], reason = 'conflict') =>
    (await world.post('/api/cases/release', { case: own.id, reason, entries }, world.listener('lea').headers))
      .status;
  const exclude = async (own: OwnCase, excluded: readonly string[], entries: readonly object[]) =>
    (await world.post('/api/talk/exclusions', { key: own.accessKey, excluded, entries })).status;
  const read = async (own: OwnCase, name: string) =>
    (await own.read((await open(own, name)).body, world.listener(name).keys)).entries.length;

  it('opens for the next one whom the listener introduced', async () => {
    const leo = await world.addListener('leo');
    const own = await world.newCase({ to: 'lea' });
    const lea = world.listener('lea');
    const introduce = await own.seal(lea.keys, {
      ...{ kind: 'introduce', listener: leo.id },
      ...publicOf(leo.keys),
    });
    const written = { case: own.id, entries: [introduce], move: null, check: null };
    expect((await world.post('/api/cases/entries', written, lea.headers)).status).toBe(200);
    const entries = await own.rewrap((await open(own, 'lea')).body.entries, lea.keys, [leo]);
    expect(await release(own, entries)).toBe(204);
    expect(await see(own)).toMatchObject({ listener: null, firstCopy: true, waitsForKeys: false });
    expect(await assign(own, 'leo')).toBe(204);
    expect(await read(own, 'leo')).toBe(3);
    await expect(own.read((await open(own, 'leo')).body, lea.keys)).rejects.toThrow('wrong-key');
  });

  it('opens after the next visit of the colleague where nothing came along', async () => {
    const leo = await world.addListener('leo');
    const own = await world.newCase({ to: 'lea' });
    expect(await release(own, [], 'hand-over')).toBe(204);
    const waiting = await see(own);
    expect(waiting).toMatchObject({ listener: null, firstCopy: false, waitsForKeys: true });
    const pool = [world.listener('lea'), leo];
    expect(await exclude(own, [], await own.rewrap(waiting.entries, own.colleague, pool))).toBe(200);
    expect(await see(own)).toMatchObject({ firstCopy: true, waitsForKeys: false });
    expect(await assign(own, 'leo')).toBe(204);
    expect((await open(own, 'leo')).body.waitsForKeys).toBe(false);
  });

  it.each(['given up', 'declined by the colleague'])(
    'waits, %s while nobody else listens, and opens for who begins to',
    async (how) => {
      const own = await world.newCase({ to: 'lea' });
      const lea = world.listener('lea');
      if (how === 'given up') {
        const entries = await own.rewrap((await open(own, 'lea')).body.entries, lea.keys, []);
        expect(await release(own, entries)).toBe(204);
      } else {
        const entries = await own.rewrap((await see(own)).entries, own.colleague, []);
        expect(await exclude(own, [lea.id], entries)).toBe(200);
      }
      expect((await open(own, 'lea')).status).toBe(404);
      // Nobody may have it: there is nothing to encrypt it to. Colleague and custodians can read it.
      const alone = await see(own);
      expect(alone).toMatchObject({ state: 'requested', listener: null, waitsForKeys: false });
      expect((await own.read(alone, own.colleague)).entries).toHaveLength(2);
      expect((await own.read(alone, world.recovery)).entries).toHaveLength(2);

      const leo = await world.addListener('leo');
      const noticed = await see(own);
      expect(noticed.waitsForKeys).toBe(true);
      expect(await exclude(own, [], await own.rewrap(noticed.entries, own.colleague, [leo]))).toBe(200);
      expect((await see(own)).waitsForKeys).toBe(false);
      expect(await assign(own, 'leo')).toBe(204);
      const introduced = { key: own.accessKey, entries: [await own.introduce(leo)], move: null, check: null };
      expect((await world.post('/api/talk/entries', introduced)).status).toBe(200);
      expect(await read(own, 'leo')).toBe(3);
    },
  );

  it('waits for its colleague when everybody to whom it was encrypted has left or made new keys', async () => {
    const own = await world.newCase();
    expect((await see(own)).waitsForKeys).toBe(false);
    await world.addListener('leo');
    expect((await see(own)).waitsForKeys).toBe(false);
    await world.owner.query(`update access.account set disabled_at = now() where username = 'lea'`);
    expect((await see(own)).waitsForKeys).toBe(true);
    await world.owner.query(`update access.account set disabled_at = now() where username = 'leo'`);
    expect((await see(own)).waitsForKeys).toBe(false);
  });
});

/** A conflict can come up when the case has long been closed: its words are still there. */
describe('a case that has ended', () => {
  let world: CaseWorld;
  beforeEach(async () => {
    world = await CaseWorld.open('lea', 'leo');
  });
  afterEach(() => world.close());

  const see = async (own: OwnCase) =>
    (await world.post<CaseFile>('/api/talk/case', { key: own.accessKey })).body;
  const opens = async (own: OwnCase) =>
    (await world.post('/api/cases/file', { case: own.id }, world.listener('lea').headers)).status;
  const release = async (own: OwnCase, reason: string) =>
    (
      await world.post(
        '/api/cases/release',
        { case: own.id, reason, entries: [] },
        world.listener('lea').headers,
      )
    ).status;

  it('is lost at once by its listener with a conflict, and given to nobody else', async () => {
    const own = await closedCase(world, 'lea');
    expect(await release(own, 'hand-over')).toBe(409);
    expect(await release(own, 'conflict')).toBe(204);
    expect(await opens(own)).toBe(404);
    expect(await see(own)).toMatchObject({
      ...{ state: 'closed', closedOn: '2026-07-01', listener: null, firstCopy: false, waitsForKeys: false },
      excluded: [world.listener('lea').id],
    });
    const body = { case: own.id, listener: world.listener('leo').id };
    expect((await world.post('/api/cases/assignments', body, await world.allocator())).status).toBe(404);
  });

  it('is taken from its listener by the colleague, and encrypted to nobody else', async () => {
    const own = await closedCase(world, 'lea');
    const before = await see(own);
    const entries = await own.rewrap(before.entries, own.colleague, []);
    const asked = { key: own.accessKey, excluded: [world.listener('lea').id], entries };
    expect((await world.post('/api/talk/exclusions', asked)).status).toBe(200);
    expect(await opens(own)).toBe(404);
    const after = await see(own);
    expect(after).toMatchObject({ state: 'closed', listener: null, firstCopy: false, waitsForKeys: false });
    await expect(own.read(after, world.listener('lea').keys)).rejects.toThrow('wrong-key');
    expect((await own.read(after, own.colleague)).entries).toHaveLength(4);
    const { rows } = await world.owner.query('select from cases.reader where case_id = $1', [own.id]);
    expect(rows).toHaveLength(0);
  });
});
