import { type CaseFile } from '@muster/contracts';
import { type RetentionPolicy } from '@muster/domain';
import { CaseWorld } from '../../../../test/case-world';
import { closedCase } from '../../../../test/closed-case';
import { type OwnCase } from '../../../../test/own-case';
import { CasePolicies } from './case-policies.service';
import { CasePurge } from './case-purge.service';
import { CaseRetention } from './case-retention.service';

/** The file with other periods; the rest is as it is shipped. */
function changed(
  policy: RetentionPolicy,
  version: string,
  days: Readonly<Record<string, number>>,
): RetentionPolicy {
  const classes = policy.classes.map((rule) => ({ ...rule, days: days[rule.class] ?? rule.days }));
  return { ...policy, version, classes };
}

describe('a changed retention file', () => {
  let world: CaseWorld;
  let shipped: RetentionPolicy;

  beforeEach(async () => {
    world = await CaseWorld.open('lea');
    shipped = world.app.get(CaseRetention).policy;
    await world.app.get(CasePolicies).putInForce();
  });
  afterEach(() => world.close());

  const at = (day: string) => {
    world.now = new Date(`${day}T12:00:00Z`);
  };
  const change = async (version: string, days: Readonly<Record<string, number>>) => {
    Object.assign(world.app.get(CaseRetention), { policy: changed(shipped, version, days) });
    await world.app.get(CasePolicies).putInForce();
    return world.app.get(CasePolicies).tell();
  };
  const fileOf = async (own: OwnCase) =>
    (await world.post<CaseFile>('/api/talk/case', { key: own.accessKey })).body;
  const purge = () => world.app.get(CasePurge).run();

  it('removes earlier only 14 days after the notice that stands in the case', async () => {
    // Closed on 1 July 2026: the narrative goes on 1 July 2027, and by the new file on 29 September 2026.
    const own = await closedCase(world, 'lea');
    at('2026-10-05');
    expect(await change('2026-2', { narrative: 90 })).toBe(1);
    const told = await fileOf(own);
    expect(told.removal.narrative).toBe('2026-10-19');
    expect(told.events.at(-1)).toMatchObject({
      ...{ party: 'system', what: 'retention-changed', detail: '2026-1 to 2026-2' },
    });
    at('2026-10-18');
    await purge();
    expect((await fileOf(own)).entries[0]?.removedOn).toBeNull();
    at('2026-10-19');
    await purge();
    expect((await fileOf(own)).entries[0]?.removedOn).toBe('2026-10-19');
  });

  it('never removes later than was promised because of the notice', async () => {
    const own = await closedCase(world, 'lea');
    // The contact was to go on 31 July; a notice of 25 July would delay it to 8 August.
    at('2026-07-25');
    await change('2026-2', { contact: 5 });
    expect((await fileOf(own)).removal.contact).toBe('2026-07-31');
  });

  it('keeps longer with a notice too, and goes by the old file until it is given', async () => {
    const own = await closedCase(world, 'lea');
    at('2026-07-20');
    Object.assign(world.app.get(CaseRetention), { policy: changed(shipped, '2026-2', { contact: 60 }) });
    await world.app.get(CasePolicies).putInForce();
    expect((await fileOf(own)).removal.contact).toBe('2026-07-31');
    expect(await world.app.get(CasePolicies).tell()).toBe(1);
    expect((await fileOf(own)).removal.contact).toBe('2026-08-30');
  });

  it('tells each case once, open ones too, and nobody whose periods are the same', async () => {
    const own = await world.newCase({ to: 'lea' });
    expect(await change('2026-2', {})).toBe(0);
    expect(await change('2026-3', { coded: 800 })).toBe(1);
    expect(await world.app.get(CasePolicies).tell()).toBe(0);
    const later = new Date('2026-07-02T12:00:00Z');
    world.now = later;
    await world.newCase({ to: 'lea' });
    expect(await world.app.get(CasePolicies).tell()).toBe(0);
    expect((await fileOf(own)).removal).toEqual({ contact: null, narrative: null, coded: null });
  });

  it('needs a new version: otherwise nobody could say what a case was told', async () => {
    Object.assign(world.app.get(CaseRetention), {
      policy: changed(shipped, shipped.version, { contact: 20 }),
    });
    await expect(world.app.get(CasePolicies).putInForce()).rejects.toThrow(
      'a period has changed, so the version must too',
    );
  });
});
