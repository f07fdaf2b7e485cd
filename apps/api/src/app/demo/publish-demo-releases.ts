import { quarterOf } from '@muster/disclosure';
import { ok, type Refusal, type Result } from '@muster/domain';
import { type CommandContext } from '../platform/commands/command';
import { RELEASE_BUILD } from '../releases/commands/release-build.command';
import { ReleaseDecisions } from '../releases/release-decisions.service';
import { type ReleaseRow } from '../releases/release-row';
import { ReleaseStore } from '../releases/release-store.service';

/** Both ends and the middle of the last financial year: the rates of the year and of its half-years need no other. Each takes
 *  as long as a year of monthly files, so the first start does not wait for more. */
const QUARTERS = ['2025-Q1', '2025-Q3', '2026-Q1'];

/** Publishes releases of the last financial year of the example force as two people would: the demo analyst builds and
 *  publishes, the demo data protection officer approves. Quarters without a snapshot on their last day, and those not after
 *  the last published one, are passed over; a build or a decision that was broken off is taken up. Stops at a release
 *  that somebody else has begun. Returns how many were published; what it refuses is what the commands refuse. */
export async function publishDemoReleases(
  context: CommandContext,
  force: string,
  snapshots: ReadonlySet<string>,
): Promise<Result<number, Refusal>> {
  const store = context.app.get(ReleaseStore);
  let published = 0;
  for (const period of QUARTERS) {
    if (!snapshots.has(quarterOf(period)?.lastDay ?? '')) continue;
    const releases = await store.list(force);
    if (releases.some((each) => isPublished(each) && each.period >= period)) continue;
    if (releases.some((each) => isWaiting(each) && each.period !== period)) break;
    if (!releases.some((each) => isWaiting(each) && !isUnfinished(each))) {
      const quiet = { ...context, print: () => undefined, note: () => undefined };
      const built = await RELEASE_BUILD.run(quiet, [], { force, period, as: 'analyst' });
      if (!built.ok) return built;
    }
    const decided = await decide(context, await store.waiting(force));
    if (!decided.ok) return decided;
    published += 1;
    context.note(`  release of ${period} published`);
  }
  return ok(published);
}

async function decide({ app }: CommandContext, release: ReleaseRow | null): Promise<Result<void, Refusal>> {
  if (!release) return ok(undefined);
  const decisions = app.get(ReleaseDecisions);
  if (release.state === 'built') {
    const approved = await decisions.decide('approve', release.id, 'dpo');
    if (!approved.ok) return approved;
  }
  const published = await decisions.decide('publish', release.id, 'analyst');
  return published.ok ? ok(undefined) : published;
}

function isPublished({ state }: ReleaseRow): boolean {
  return state === 'published' || state === 'archived';
}

function isUnfinished({ state }: ReleaseRow): boolean {
  return state === 'building' || state === 'auditing';
}

function isWaiting(row: ReleaseRow): boolean {
  return isUnfinished(row) || row.state === 'built' || row.state === 'approved';
}
