import { type ErasureAnswer, type LegalHold } from '@muster/contracts';
import { CaseWorld, type Headers } from '../../../../test/case-world';
import { closedCase } from '../../../../test/closed-case';
import { openSession } from '../../../../test/open-session';
import { type OwnCase } from '../../../../test/own-case';
import { CasePolicies } from '../retention/case-policies.service';
import { CasePurge } from '../retention/case-purge.service';

const WHY = 'Tribunal claim that is expected';

describe('legal holds and erasure', () => {
  let world: CaseWorld;
  let officer: Headers;
  let custodian: Headers;

  beforeAll(async () => {
    world = await CaseWorld.open('lea');
    officer = await openSession(world.app, ['dpo'], 'dora');
    custodian = await openSession(world.app, ['custodian'], 'cato');
    await world.app.get(CasePolicies).putInForce();
  });
  afterAll(() => world.close());

  const propose = (own: OwnCase, by = officer) =>
    world.post<LegalHold>('/api/cases/holds', { reference: own.reference, why: WHY }, by);
  const step = (name: string, id: string, by: Headers) =>
    world.post<LegalHold & { code?: string }>(`/api/cases/holds/${name}`, { id }, by);
  const erase = (own: OwnCase) =>
    world.post<ErasureAnswer & { code?: string }>('/api/talk/erasure', { key: own.accessKey });
  const open = (key: string) => world.post('/api/talk/case', { key });
  const held = async (own: OwnCase) => {
    const { body } = await proposed(own);
    await step('confirmations', body.id, custodian);
    return body.id;
  };
  const proposed = (own: OwnCase) => propose(own);

  it('stand when a second person has confirmed, and end when a second person has agreed', async () => {
    const own = await world.newCase({ to: 'lea' });
    const { status, body } = await propose(own);
    expect([status, body.proposedBy, body.confirmedBy, body.since]).toEqual([
      ...[201, 'Test account', null, null],
    ]);
    expect((await step('confirmations', body.id, officer)).body.code).toBe('second-person-needed');
    expect((await step('ends', body.id, officer)).body.code).toBe('hold-over');
    const confirmed = await step('confirmations', body.id, custodian);
    expect([confirmed.status, confirmed.body.since]).toEqual([200, '2026-07-01']);
    expect((await step('confirmations', body.id, custodian)).body.code).toBe('hold-over');
    expect((await open(own.accessKey)).body).toMatchObject({ held: true });

    expect((await step('end-proposals', body.id, custodian)).status).toBe(200);
    expect((await step('ends', body.id, custodian)).body.code).toBe('second-person-needed');
    expect((await step('ends', body.id, officer)).body.until).toBe('2026-07-01');
    expect((await open(own.accessKey)).body).toMatchObject({ held: false });
    expect((await propose(own)).status).toBe(201);
  });

  it('are one at a time, and for cases that are there', async () => {
    const own = await world.newCase({ to: 'lea' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => propose(own)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(49).fill(409)]);
    const { raw, status } = await world.post(
      '/api/cases/holds',
      { reference: 'ZZZZ-ZZZZ', why: WHY },
      officer,
    );
    expect([status, raw]).toEqual([404, expect.stringContaining('case-not-found')]);
    const nobody = { id: '5d7e1f7e-0000-4000-8000-000000000000' };
    expect((await world.post('/api/cases/holds/ends', nobody, officer)).raw).toContain('unknown-hold');
  });

  it('are confirmed once, however many try at once', async () => {
    const own = await world.newCase({ to: 'lea' });
    const { body } = await propose(own);
    const tries = Array.from({ length: 50 }, (_, at) =>
      step('confirmations', body.id, at % 2 === 0 ? custodian : officer),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const { rows } = await world.owner.query<{ count: string }>(
      `select count(*) from cases.event where case_id = $1 and what = 'hold-confirmed'`,
      [own.id],
    );
    expect(rows[0]?.count).toBe('1');
  });

  it('take the reference as people type it', async () => {
    const own = await world.newCase({ to: 'lea' });
    const typed = own.reference.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const { status } = await world.post('/api/cases/holds', { reference: typed, why: WHY }, custodian);
    expect(status).toBe(201);
  });

  it('stop an erasure, which is done by the next purge when they have ended', async () => {
    const own = await closedCase(world, 'lea');
    const id = await held(own);
    expect((await open(own.accessKey)).body).toMatchObject({ held: true, erasureAskedOn: null });
    expect((await erase(own)).body).toEqual({ state: 'held', asked: '2026-07-01' });
    expect((await erase(own)).body).toEqual({ state: 'held', asked: '2026-07-01' });
    expect((await open(own.accessKey)).body).toMatchObject({ held: true, erasureAskedOn: '2026-07-01' });
    await world.app.get(CasePurge).run();
    expect((await open(own.accessKey)).status).toBe(200);

    await step('end-proposals', id, officer);
    await step('ends', id, custodian);
    await world.app.get(CasePurge).run();
    expect((await open(own.accessKey)).status).toBe(404);
    const { rows } = await world.owner.query(
      'select erased_by, entries from cases.certificate where reference = $1',
      [own.reference],
    );
    expect(rows).toEqual([{ erased_by: 'colleague', entries: 4 }]);
  });

  it('do not stop a purge of others, and win against a purge that runs at the same moment', async () => {
    const cases = await Promise.all([1, 2, 3].map(() => closedCase(world, 'lea')));
    const [kept] = cases as [OwnCase, OwnCase, OwnCase];
    const id = (await proposed(kept)).body.id;
    const before = world.now;
    // The hold is confirmed before the last day and the purge runs on it, many times at once.
    await step('confirmations', id, custodian);
    world.now = new Date('2030-01-01T12:00:00Z');
    await Promise.all(Array.from({ length: 5 }, () => world.app.get(CasePurge).run()));
    world.now = before;

    expect((await open(kept.accessKey)).status).toBe(200);
    expect((await open(cases[1]?.accessKey ?? '')).status).toBe(404);
  });

  it('erase at once where nothing holds: afterwards the code is as good as a wrong one', async () => {
    const own = await world.newCase({ to: 'lea' });
    expect((await erase(own)).body).toEqual({ state: 'erased', asked: '2026-07-01' });
    const [gone, wrong, again] = [await open(own.accessKey), await open('A'.repeat(43)), await erase(own)];
    // But for the random number of the request.
    const words = ({ raw }: { raw: string }) => raw.replace(/urn:uuid:[0-9a-f-]+/, '');
    expect([gone.status, words(gone)]).toEqual([wrong.status, words(wrong)]);
    expect([again.status, again.body.code]).toEqual([404, 'case-not-found']);
  });

  it('erase once, however often the request comes', async () => {
    const own = await world.newCase({ to: 'lea' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => erase(own)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rows } = await world.owner.query<{ count: string }>(
      'select count(*) from cases.certificate where reference = $1',
      [own.reference],
    );
    expect(rows[0]?.count).toBe('1');
  });

  it('stand in the audit trail without a case', async () => {
    const { rows } = await world.owner.query<{ object: string; detail: object }>(
      `select distinct object, detail from audit.trail where action like 'holds.%'`,
    );
    expect(rows).toEqual([{ object: '', detail: {} }]);
  });
});
