import { type ReleaseReport } from '@muster/contracts';
import {
  type CellKey,
  dayBefore,
  type DisclosurePolicy,
  type LastUpdate,
  type Lattice,
  planLattice,
  type PlannedLattice,
  quarterEnding,
  type ReadingRules,
  type ReleaseQuarter,
} from '@muster/disclosure';
import { ok, type Refusal, type Result } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { type LoadedSource } from './load-release-source';
import { readEarlierReleases, type StoredRelease } from './read-earlier-releases';
import { readLastUpdates } from './read-last-updates';

/** What the database says of a release to be counted, as of one moment. */
export interface ReleaseGround {
  readonly loaded: LoadedSource;
  readonly quarter: ReleaseQuarter;
  readonly policy: DisclosurePolicy;
  readonly plan: PlannedLattice;
  /** The last release that people have read. */
  readonly base: { readonly id: string; readonly report: ReleaseReport } | null;
  /** Of cells that were ever published. */
  readonly last: ReadonlyMap<CellKey, LastUpdate>;
  /** Published releases of the quarters at the ends of flow periods, each with the one before it. */
  readonly stored: readonly StoredRelease[];
}

interface BaseRow {
  readonly id: string;
  readonly period: string;
  readonly rules: ReadingRules;
  readonly report: ReleaseReport;
}

/** Plans the lattice of a quarter and reads what was published of its cells before. Must run in the transaction that loaded
 *  the source. Refused when no snapshot stands for the quarter. */
export async function readGround(
  runner: QueryRunner,
  loaded: LoadedSource,
  quarter: ReleaseQuarter,
  policy: DisclosurePolicy,
): Promise<Result<ReleaseGround, Refusal & { readonly code: 'no-release' }>> {
  const plan = planLattice(loaded.source, quarter, policy);
  if (!plan.ok) return plan;
  const { lattice } = plan.value;
  const [base]: BaseRow[] = await runner.query(
    `select id, period, rules, report from release.release
      where force = $1 and state in ('published', 'archived') and period < $2 order by period desc limit 1`,
    [lattice.force, quarter.id],
  );
  // Rounded to another base or cut off elsewhere, an old value says nothing about a new one.
  const comparable =
    base?.rules.roundingBase === policy.roundingBase.value && base.rules.threshold === policy.threshold.value;
  return ok({
    ...{ loaded, quarter, policy, plan: plan.value, base: base ?? null },
    last: comparable ? await readLastUpdates(runner, lattice) : new Map(),
    stored: await readEarlierReleases(runner, lattice.force, quartersOfFlows(lattice)),
  });
}

function quartersOfFlows({ tables, quarter }: Lattice): readonly string[] {
  const ends = tables.flatMap(({ period }) => (period ? [dayBefore(period.from), period.to] : []));
  return ends.flatMap((end) => quarterEnding(end)?.id ?? []).filter((id) => id !== quarter);
}
