import { type CaseFile, type CaseList, type CaseWritten } from '@muster/contracts';
import { CaseWorld, type Headers } from '../../../../test/case-world';
import { closedCase } from '../../../../test/closed-case';
import { openSession } from '../../../../test/open-session';
import { type OwnCase } from '../../../../test/own-case';
import { CasePolicies } from '../retention/case-policies.service';
import { CasePurge } from '../retention/case-purge.service';

describe('a colleague and the checks after the conversation', () => {
  let world: CaseWorld;
  let lea: Headers;
  beforeAll(async () => {
    world = await CaseWorld.open('lea');
    await world.app.get(CasePolicies).putInForce();
  });
  beforeEach(async () => {
    await later('2026-07-01T09:30:00Z');
  });
  afterAll(() => world.close());

  async function later(moment: string): Promise<void> {
    world.now = new Date(moment);
    lea = await openSession(world.app, ['listener'], 'lea');
  }
  const see = async (own: OwnCase) =>
    (await world.post<CaseFile>('/api/talk/case', { key: own.accessKey })).body;
  const checksOf = async (own: OwnCase) =>
    (await see(own)).checks.map(({ after, state }) => `${after} ${state}`);
  const settle = (own: OwnCase, check: object, entries: readonly object[] = [], move: string | null = null) =>
    world.post<CaseWritten & { code?: string }>('/api/talk/entries', {
      ...{ key: own.accessKey, entries, move, check },
    });
  const dueOf = async (own: OwnCase) =>
    (await world.send<CaseList>('GET', '/api/cases', {}, lea)).body.cases.find(
      ({ reference }) => reference === own.reference,
    )?.due?.what;
  async function heldCase(): Promise<OwnCase> {
    const own = await world.newCase({ to: 'lea' });
    for (const move of ['acknowledge', 'hold']) {
      const asked = { case: own.id, entries: [], move, check: null };
      expect((await world.post('/api/cases/entries', asked, lea)).status).toBe(200);
    }
    return own;
  }
  const answer = (own: OwnCase, stop: boolean) =>
    own.seal(own.colleague, {
      ...{ kind: 'follow-up', after: '30-days', how: '', worse: 'no', worseHow: '', stop },
    });

  it('settles one with the answer, so that the listener sees the next', async () => {
    const own = await heldCase();
    await later('2026-08-01T09:30:00Z');
    expect([await dueOf(own), (await checksOf(own))[0]]).toEqual(['30-days', '30-days due']);
    const said = await settle(own, { after: '30-days', state: 'done' }, [await answer(own, false)]);
    expect(said.status).toBe(200);
    expect(await checksOf(own)).toEqual(['30-days done', '90-days waiting', '180-days waiting']);
    expect(await dueOf(own)).toBe('90-days');
  });

  it('stops all that are to come with one answer: nothing is due any more', async () => {
    const own = await heldCase();
    await later('2026-08-01T09:30:00Z');
    await settle(own, { after: '30-days', state: 'stopped' }, [await answer(own, true)]);
    expect(await checksOf(own)).toEqual(['30-days stopped', '90-days stopped', '180-days stopped']);
    expect(await dueOf(own)).toBeUndefined();
    const told = (await see(own)).events.filter(({ what }) => what === 'check');
    expect(told).toMatchObject([{ party: 'colleague', detail: '30-days stopped' }]);
  });

  it('keeps what was answered when the rest is stopped, by the listener too', async () => {
    const own = await heldCase();
    await settle(own, { after: '30-days', state: 'done' });
    const asked = { case: own.id, entries: [], move: null, check: { after: '90-days', state: 'stopped' } };
    expect((await world.post('/api/cases/entries', asked, lea)).status).toBe(200);
    expect(await checksOf(own)).toEqual(['30-days done', '90-days stopped', '180-days stopped']);
  });

  it('settles none that the case does not have, and sends neither nothing nor a bare step', async () => {
    const own = await heldCase();
    expect((await settle(own, { after: '12-months', state: 'stopped' })).body.code).toBe('not-this-step');
    expect(await checksOf(own)).toEqual(['30-days waiting', '90-days waiting', '180-days waiting']);
    const bare = { key: own.accessKey, entries: [], move: 'agree', check: null };
    expect((await world.post('/api/talk/entries', bare)).status).toBe(422);
  });

  // 30 and 395 days after 1 July 2026 are 31 July 2026 and 31 July 2027, by the calendar.
  it('takes the question after twelve months back, and the contact goes with the others', async () => {
    const own = await closedCase(world, 'lea', true);
    const kept = async () => (await see(own)).entries[1]?.ciphertext !== null;
    expect((await see(own)).removal.contact).toBe('2027-07-31');
    await later('2026-08-10T12:00:00Z');
    await world.app.get(CasePurge).run();
    expect(await kept()).toBe(true);

    expect((await settle(own, { after: '12-months', state: 'stopped' })).status).toBe(200);
    expect((await see(own)).removal.contact).toBe('2026-07-31');
    await world.app.get(CasePurge).run();
    expect(await kept()).toBe(false);
  });
});
