import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  attackReleases,
  type AttackReport,
  PUBLISHED_RULE,
  type PublishedRelease,
  withHighs,
} from '@muster/attack';
import { type DisclosurePolicy, readPolicy } from '@muster/disclosure';
import loadHighs, { type Highs } from 'highs';
import { HighsSolver } from '../../app/releases/audit/highs-solver';
import { BenchForce, QUARTERS } from './bench-force';
import { hiddenTruth } from './hidden-truth';
import { publishedFiles } from './published-files';
import { type ChainedRelease, ReleaseChain } from './release-chain';
import { primaryOnly } from './rival-schemes';

/** The releases of invented forces as they are built, audited and published, attacked by an outsider with every file of
 *  every role, who knows that nobody moved, which is true of them. The forces are small, so that many cells hold one
 *  person. */
describe('the attack of published releases', () => {
  let highs: Highs;
  let policy: DisclosurePolicy;
  beforeAll(async () => {
    highs = await loadHighs();
    const file = join(__dirname, '../../../../../definitions/disclosure/release-policy.json');
    const read = readPolicy(JSON.parse(readFileSync(file, 'utf8')));
    if (!read.ok) throw new Error(read.refusal.message);
    policy = read.value;
  });

  function publish(people: number, seed: number, quarters: number, under = policy): ChainedRelease[] {
    const hmac = (message: Uint8Array) => createHmac('sha256', 'spec').update(message).digest();
    const chain = new ReleaseChain(new BenchForce(people, seed), under, hmac, new HighsSolver(highs));
    return QUARTERS.slice(-quarters).map((quarter) => chain.publish(quarter));
  }

  const officersOnly = (all: DisclosurePolicy): DisclosurePolicy => ({
    ...all,
    workforceTypes: { ...all.workforceTypes, value: ['officer'] },
  });

  function attack(files: readonly PublishedRelease[]): AttackReport {
    const means = { solver: withHighs(highs), rule: PUBLISHED_RULE, facts: [], everyInterval: false };
    const report = attackReleases(files, {
      ...means,
      isFirst: true,
      nobodyMoved: true,
      tell: () => undefined,
    });
    if (!report.ok) throw new Error(report.refusal.message);
    return report.value;
  }

  it('finds nothing in two quarters of a force with lone members and lone leavers, and breaks primary suppression', () => {
    const releases = publish(900, 11, 2, officersOnly(policy));
    const lone = (measure: string) =>
      [...(releases[0]?.counted ?? [])].filter(
        ([key, { people }]) => people === 1 && key.includes(`|${measure}|`),
      );
    expect(lone('stock').length).toBeGreaterThan(50);
    expect(lone('leavers').length).toBeGreaterThan(20);
    const report = attack(releases.flatMap((release) => publishedFiles(release)));
    expect(report.totals).toMatchObject({ exact: 0, narrow: 0, empty: 0, differences: 0 });
    expect(hiddenTruth(report, releases)).toMatchObject({
      exact: 0,
      narrow: 0,
      narrowOfNobody: 0,
      missed: 0,
    });

    const [first] = releases;
    if (!first) throw new Error('no release');
    const broken = attack(publishedFiles({ ...first, released: primaryOnly(first.counted) }));
    expect(hiddenTruth(broken, releases)).toMatchObject({ missed: 0 });
    expect(hiddenTruth(broken, releases).exact).toBeGreaterThan(100);
    const both = attack(
      releases.flatMap((release) => publishedFiles({ ...release, released: primaryOnly(release.counted) })),
    );
    expect(hiddenTruth(both, releases)).toMatchObject({ missed: 0 });
    expect(hiddenTruth(both, releases).exact).toBeGreaterThan(hiddenTruth(broken, releases).exact);
  });

  it('finds nothing in 23 quarters, one after another', () => {
    const tables = policy.tables.filter(
      ({ id, measure }) =>
        id === 'ethnicity-rank-sex' || (id === 'ethnicity-sex' && measure !== 'promotions'),
    );
    // The smaller the tables, the shorter the run: half-years only, and no overlapping groups.
    const short = tables.map((table) => ({
      ...table,
      periods: table.periods.filter((kind) => kind === 'half-year'),
      dims: table.dims.map(({ id }) => ({ id, by: 'main' as const })),
    }));
    const releases = publish(400, 12, 23, officersOnly({ ...policy, tables: short }));
    const report = attack(releases.flatMap((release) => publishedFiles(release, ['board', 'network'])));
    expect(report.quarters).toHaveLength(23);
    expect(report.totals).toMatchObject({ exact: 0, narrow: 0, empty: 0, differences: 0 });
    expect(hiddenTruth(report, releases)).toMatchObject({ missed: 0 });
  });
});
