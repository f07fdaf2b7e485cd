import { type CaseFile } from '@muster/contracts';
import { CaseWorld } from '../../../../test/case-world';
import { type OwnCase } from '../../../../test/own-case';
import { CaseFunnel } from '../tally/case-funnel.service';
import { CasePolicies } from '../retention/case-policies.service';
import { CasePurge } from '../retention/case-purge.service';
import { CaseClock } from './case-clock.service';

describe('a case to which nobody writes', () => {
  let world: CaseWorld;
  beforeEach(async () => {
    world = await CaseWorld.open('lea');
    await world.app.get(CasePolicies).putInForce();
  });
  afterEach(() => world.close());

  const at = async (day: string) => {
    world.now = new Date(`${day}T12:00:00Z`);
    await world.app.get(CaseClock).run();
  };
  const see = async (own: OwnCase) =>
    (await world.post<CaseFile>('/api/talk/case', { key: own.accessKey })).body;
  const state = async (own: OwnCase) => (await see(own)).state;
  const hears = async (own: OwnCase, move: string) => {
    const asked = { case: own.id, entries: [], move, check: null };
    const { headers } = world.listener('lea');
    expect((await world.post('/api/cases/entries', asked, headers)).status).toBe(200);
  };

  // 183 days after 1 July 2026 are 31 December 2026, by a printed calendar; 30 days after that 30 January 2027.
  it('is closed by itself after six months, wherever it stands, and its contact goes like others', async () => {
    const waits = await world.newCase();
    const silent = await world.newCase({ to: 'lea' });
    const confirmed = await world.newCase({ to: 'lea' });
    await hears(confirmed, 'acknowledge');
    const all = [waits, silent, confirmed];
    await at('2026-12-30');
    expect(await Promise.all(all.map(state))).toEqual(['requested', 'assigned', 'acknowledged']);
    await at('2026-12-31');
    await at('2026-12-31');
    for (const own of all) {
      const { closedOn, events, removal } = await see(own);
      expect([closedOn, removal.contact]).toEqual(['2026-12-31', '2027-01-30']);
      expect(events.filter(({ party, what }) => party === 'system' && what === 'closed-quiet')).toHaveLength(
        1,
      );
    }
    world.now = new Date('2027-01-30T12:00:00Z');
    await world.app.get(CasePurge).run();
    expect((await see(waits)).entries.map(({ ciphertext }) => ciphertext === null)).toEqual([false, true]);
    const [counted] = await world.app.get(CaseFunnel).read('EXMP');
    expect(counted?.reached).toMatchObject({ requested: 3, closed: 3, held: 0 });
  });

  // 180 days after 1 July 2026 are 28 December, and 183 after that 29 June 2027.
  it('waits for the last check that is to come', async () => {
    const own = await world.newCase({ to: 'lea' });
    await hears(own, 'acknowledge');
    await hears(own, 'hold');
    await at('2027-06-28');
    expect(await state(own)).toBe('held');
    await at('2027-06-29');
    const { checks } = await see(own);
    expect([await state(own), ...checks.map((check) => check.state)]).toEqual([
      ...['closed', 'stopped', 'stopped', 'stopped'],
    ]);
  });

  it('waits anew when somebody writes, not when somebody looks, and stays while it is held', async () => {
    const [written, looked, held] = [await world.newCase(), await world.newCase(), await world.newCase()];
    await world.owner.query('update cases.case_file set held = true where id = $1', [held.id]);
    world.now = new Date('2026-12-30T12:00:00Z');
    const entries = [await written.say(written.colleague, 'Is anybody there?')];
    const message = { key: written.accessKey, entries, move: null, check: null };
    expect((await world.post('/api/talk/entries', message)).status).toBe(200);
    await see(looked);
    await at('2026-12-31');
    expect([await state(written), await state(looked), await state(held)]).toEqual([
      ...['requested', 'closed', 'requested'],
    ]);
  });
});
