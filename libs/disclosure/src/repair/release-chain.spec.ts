import { attackReleases, PUBLISHED_RULE, withHighs } from '@muster/attack';
import loadHighs, { type Highs } from 'highs';
import { AReleaseChain, aSmallForce } from '../../test/a-release-chain';
import { aPolicy } from '../../test/a-policy';
import { highsSolver } from '../../test/highs-solver';
import { type DisclosurePolicy } from '../policy/disclosure-policy';

const DATES = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31', '2026-03-31'];
const QUARTERS = ['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'];
/** Stocks by three dimensions and the flows that tie them, without the many cells of units and bands of service. */
const TABLES = ['ethnicity-rank-sex', 'ethnicity-sex'];

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

function publish(seed: number, people: number, policy: DisclosurePolicy, quarters = QUARTERS) {
  const chain = new AReleaseChain(aSmallForce(seed, people, DATES), policy, highsSolver(highs));
  return quarters.map((quarter) => chain.publish(quarter));
}

const few = (changes: Partial<DisclosurePolicy> = {}) =>
  aPolicy({ ...changes, tables: aPolicy().tables.filter(({ id }) => TABLES.includes(id)) });

describe('releases of a small force, one after another', () => {
  it.each([
    { seed: 7, people: 700 },
    { seed: 3, people: 600 },
    { seed: 1, people: 300 },
  ])('all pass and give nothing away, $people people of seed $seed', ({ seed, people }) => {
    const releases = publish(seed, people, few());
    for (const { audited } of releases)
      expect(audited.audit).toMatchObject({ passed: true, exact: 0, narrow: 0, pairs: 0 });
    // The public tables of 31 March and earlier releases leave many counts narrow, whatever is hidden.
    expect(releases.at(-1)?.audited.audit.inherent).toBeGreaterThan(50);
    for (const { audited } of releases) {
      expect(audited.droppedTables).toEqual([]);
      expect([...audited.released.values()].some(({ value }) => value !== null)).toBe(true);
    }

    const means = { solver: withHighs(highs), rule: PUBLISHED_RULE, facts: [], everyInterval: false };
    const attack = attackReleases(
      releases.map(({ file }) => file),
      { ...means, isFirst: true, nobodyMoved: true, tell: () => undefined },
    );
    if (!attack.ok) throw new Error(attack.refusal.message);
    expect(attack.value.totals).toMatchObject({ exact: 0, narrow: 0, empty: 0, differences: 0 });
  });

  it('pass by dropping tables where single cells may not be hidden', () => {
    const repairRounds = { value: 0, floor: 1, why: 'for a spec' } as const;
    const last = publish(3, 600, few({ repairRounds }), QUARTERS.slice(-2)).at(-1);
    expect(last?.audited.audit).toMatchObject({ passed: true, exact: 0, narrow: 0 });
    expect(last?.audited.repaired).toEqual([]);
    expect(last?.audited.droppedTables.length).toBeGreaterThan(0);
  });
});
