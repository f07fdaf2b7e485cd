import { createHash } from 'node:crypto';
import { openChain } from '@muster/case-protocol';
import { type CaseFile, type ErasureCertificate } from '@muster/contracts';
import { CaseWorld } from '../../../../test/case-world';
import { closedCase } from '../../../../test/closed-case';
import { openSession } from '../../../../test/open-session';
import { type OwnCase } from '../../../../test/own-case';
import { CasePolicies } from './case-policies.service';
import { CasePurge } from './case-purge.service';

interface Certificates {
  readonly certificates: readonly ErasureCertificate[];
}

const CLOSED = '2026-07-01T09:30:00Z';

describe('the purge of cases', () => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await CaseWorld.open('lea');
    await world.app.get(CasePolicies).putInForce();
  });
  beforeEach(() => {
    world.now = new Date(CLOSED);
  });
  afterAll(() => world.close());

  const purge = () => world.app.get(CasePurge).run();
  const at = (day: string) => {
    world.now = new Date(`${day}T12:00:00Z`);
  };
  const open = (own: OwnCase) => world.post<CaseFile>('/api/talk/case', { key: own.accessKey });
  const leftOf = async (own: OwnCase) => {
    const { body } = await open(own);
    return body.entries.filter(({ ciphertext }) => ciphertext !== null).map((entry) => entry.class);
  };
  const certificates = async () => {
    const officer = await openSession(world.app, ['dpo'], 'dora');
    const answer = await world.send<Certificates>('GET', '/api/cases/erasures', {}, officer);
    return answer.body.certificates;
  };

  // 1 July and 30, 365 and 730 days are 31 July 2026, 1 July 2027 and 30 June 2028, by the calendar.
  it('removes contact, narrative and codes when their time has come, and not a day before', async () => {
    const own = await closedCase(world, 'lea');
    at('2026-07-30');
    await purge();
    expect(await leftOf(own)).toEqual(['narrative', 'contact', 'narrative', 'coded']);
    at('2026-07-31');
    await purge();
    expect(await leftOf(own)).toEqual(['narrative', 'narrative', 'coded']);
    at('2027-06-30');
    await purge();
    expect(await leftOf(own)).toEqual(['narrative', 'narrative', 'coded']);
    at('2027-07-01');
    await purge();
    expect(await leftOf(own)).toEqual(['coded']);
    at('2028-06-29');
    await purge();
    expect(await leftOf(own)).toEqual(['coded']);
  });

  it('tells the colleague the days on which it does', async () => {
    const own = await closedCase(world, 'lea');
    expect((await open(own)).body.removal).toEqual({
      ...{ contact: '2026-07-31', narrative: '2027-07-01', coded: '2028-06-30' },
    });
  });

  it('leaves the chain readable: digests stay, with the day of the removal', async () => {
    const own = await closedCase(world, 'lea');
    at('2026-07-31');
    await purge();
    const { body } = await open(own);
    const chain = { force: body.force, case: own.id, kept: body.entries, keys: own.colleague };
    const opened = await openChain({ ...chain, mayBeRemoved: ['contact'] });

    expect(body.entries.map(({ removedOn }) => removedOn)).toEqual([null, '2026-07-31', null, null]);
    expect(opened.ok && opened.value.entries.map(({ seq }) => seq)).toEqual([0, 2, 3]);
    expect(opened.ok && opened.value.removed.map(({ seq }) => seq)).toEqual([1]);
  });

  it('takes the case itself at the end, and keeps a certificate that anybody can check', async () => {
    const before = (await certificates()).length;
    const own = await closedCase(world, 'lea');
    const digests = (await open(own)).body.entries.map(({ digest }) => digest);
    const last = Buffer.from(digests.at(-1) ?? '', 'hex');
    at('2028-06-30');
    await purge();

    expect((await open(own)).status).toBe(404);
    const made = await certificates();
    expect(made.find(({ reference }) => reference === own.reference)).toMatchObject({
      ...{ erasedOn: '2028-06-30', by: 'retention', entries: 4, policy: '2026-1' },
      chain: createHash('sha256').update(last).digest('hex'),
    });
    expect(made.length).toBeGreaterThan(before);
    const { rows } = await world.owner.query<{ left: number }>(
      `select (select count(*) from cases.entry where case_id = $1) + (select count(*) from cases.event where case_id = $1)
            + (select count(*) from cases.reader where case_id = $1) as left`,
      [own.id],
    );
    expect(Number(rows[0]?.left)).toBe(0);
  });

  it('keeps one contact for the question after a year, until it was asked or 395 days are over', async () => {
    const [asked, forgotten] = [await closedCase(world, 'lea', true), await closedCase(world, 'lea', true)];
    at('2027-06-30');
    await purge();
    expect(await leftOf(asked)).toContain('contact');
    at('2027-07-01');
    await world.owner.query(`update cases.due_check set state = 'done' where case_id = $1`, [asked.id]);
    await purge();
    expect([await leftOf(asked), await leftOf(forgotten)]).toEqual([['coded'], ['contact', 'coded']]);
    at('2027-07-31');
    await purge();
    expect(await leftOf(forgotten)).toEqual(['coded']);
  });

  it('removes nothing from a case that is open or held', async () => {
    const [closed, running] = [await closedCase(world, 'lea'), await world.newCase({ to: 'lea' })];
    await world.owner.query('update cases.case_file set held = true where id = $1', [closed.id]);
    at('2030-01-01');
    await purge();

    expect(await leftOf(closed)).toHaveLength(4);
    expect(await leftOf(running)).toHaveLength(2);
    await world.owner.query('update cases.case_file set held = false where id = $1', [closed.id]);
    await purge();
    expect((await open(closed)).status).toBe(404);
  });

  it('comes back in the same run to a case that somebody was at', async () => {
    const own = await closedCase(world, 'lea');
    at('2026-07-31');
    await world.owner.query('begin');
    await world.owner.query('select from cases.case_file where id = $1 for update', [own.id]);
    const run = purge();
    // Until the first pass is over, which found the case taken.
    const passes = jest.spyOn(world.app.get(CasePurge), 'count');
    while (passes.mock.calls.length === 0) await new Promise(setImmediate);
    await world.owner.query('commit');

    expect((await run).entries).toBe(1);
    expect(await leftOf(own)).toEqual(['narrative', 'narrative', 'coded']);
    passes.mockRestore();
  });

  it('is refused by the database itself where a case is held, whoever asks', async () => {
    const own = await closedCase(world, 'lea');
    await world.owner.query('update cases.case_file set held = true where id = $1', [own.id]);
    const by = (statement: string) => world.owner.query(statement, [own.id]);

    await expect(
      by(`update cases.entry set ciphertext = null, removed_on = '2030-01-01' where case_id = $1`),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(by('delete from cases.case_file where id = $1')).rejects.toMatchObject({ code: '23514' });
  });

  it('says beforehand how much it would remove', async () => {
    await closedCase(world, 'lea');
    at('2028-06-30');
    const expected = await world.app.get(CasePurge).count();

    expect(expected.cases).toBeGreaterThan(0);
    expect(await purge()).toEqual(expected);
    expect(await purge()).toEqual({ entries: 0, cases: 0 });
  });
});
