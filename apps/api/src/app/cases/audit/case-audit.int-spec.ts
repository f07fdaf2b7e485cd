import { type CaseAuditLine } from '@muster/contracts';
import { CaseWorld } from '../../../../test/case-world';
import { closedCase } from '../../../../test/closed-case';
import { openSession } from '../../../../test/open-session';
import { type OwnCase } from '../../../../test/own-case';
import { runMusterIn } from '../../../../test/run-muster-in';
import { CASE_UPKEEP_COMMANDS } from '../jobs/case-upkeep.commands';

interface Audit {
  readonly lines: readonly CaseAuditLine[];
  readonly csv: string;
}

describe('what the data protection officer sees of cases', () => {
  let world: CaseWorld;
  let cases: readonly OwnCase[];

  beforeAll(async () => {
    world = await CaseWorld.open('lea');
    cases = [await closedCase(world, 'lea'), await world.newCase({ to: 'lea' })];
    world.now = new Date('2026-07-03T12:40:00Z');
    await world.newCase({ to: 'lea' });
  });
  afterAll(() => world.close());

  const ask = async (query = '') => {
    const headers = await openSession(world.app, ['dpo'], 'dora');
    return world.send<Audit>('GET', `/api/cases/events${query}`, {}, headers);
  };

  it('is who did what to the hour, without a name, a reference, an id or content', async () => {
    const { status, body, raw } = await ask();
    expect(status).toBe(200);
    // Half past nine in universal time is half past ten in summer.
    const hours = new Set(body.lines.filter(({ party }) => party === 'listener').map(({ hour }) => hour));
    expect([...hours]).toEqual(['2026-07-01 10:00']);
    const { rows } = await world.owner.query<{ id: string; name: string }>(
      'select id, display_name as name from access.account',
    );
    const secrets = [
      ...cases.flatMap(({ id, reference, accessKey }) => [id, reference, accessKey]),
      ...rows.flatMap(({ id, name }) => [id, name]),
    ];
    expect(secrets.filter((secret) => raw.includes(secret))).toEqual([]);
  });

  it('numbers cases anew in each answer', async () => {
    const orders = new Set<string>();
    for (let tries = 0; tries < 12; tries += 1) {
      const { body } = await ask('?action=requested');
      expect(body.lines.map((line) => line.case).sort()).toEqual([1, 2, 3]);
      const { lines } = (await ask()).body;
      orders.add(String(lines.find(({ reason }) => reason === 'closed')?.case));
    }
    // The closed case is not always the same number: twelve times by chance is one in 177,147.
    expect(orders.size).toBeGreaterThan(1);
  });

  it('can be narrowed by party, action and days', async () => {
    const parties = new Set((await ask('?party=listener')).body.lines.map(({ party }) => party));
    expect([...parties]).toEqual(['listener']);
    const third = (await ask('?action=requested&from=2026-07-03&to=2026-07-03')).body.lines;
    expect(third).toHaveLength(1);
    expect((await ask('?party=administrator')).status).toBe(422);
    expect((await ask('?from=yesterday')).status).toBe(422);
    expect((await ask('?from=2026-02-30')).status).toBe(422);
  });

  it('is a file as well, the same on the page and at the terminal', async () => {
    const { body } = await ask('?action=requested&from=2026-07-03');
    // Of a colleague the day alone is kept.
    expect(body.csv).toBe('hour,party,action,reason,fields,case\n2026-07-03,colleague,requested,,state,1\n');
    const run = (...argv: string[]) => runMusterIn(world.app, CASE_UPKEEP_COMMANDS, '.', argv);
    const typed = ['--action', 'requested', '--from', '2026-07-03'];
    expect((await run('cases', 'audit', ...typed, '--as', 'dora')).out).toBe(body.csv.trimEnd());
    expect((await run('cases', 'audit', ...typed)).no).toContain('--as USERNAME');
    expect((await run('cases', 'audit', '--from', 'now', '--as', 'dora')).no).toContain('usage: muster');
    expect((await run('cases', 'purge', '--dry-run', '--as', 'lea')).no).toContain('account-not-suitable');
    world.now = new Date('2028-07-03T12:00:00Z');
    expect((await run('cases', 'purge', '--dry-run', '--as', 'dora')).out).toBe('0\t1');
    expect((await run('cases', 'purge', '--as', 'dora')).out).toBe('0\t1');
    expect((await run('cases', 'purge', '--as', 'dora')).out).toBe('0\t0');
  });
});
