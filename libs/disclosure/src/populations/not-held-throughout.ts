import { FLOW_KINDS } from '@muster/domain';
import { firstAfter } from '@muster/ledger';
import { classificationIn } from '../lattice/dimensions/classification-in';
import { dayBefore } from '../lattice/day-before';
import { type FlowPeriod } from '../lattice/release-period';
import { type ReleaseSource, type SourceSnapshot } from '../lattice/release-source';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { carriedCodes } from './carried-codes';
import { snapshotOfDay } from './snapshot-of-day';

/** A dimension by which the flows of a period cannot be divided. */
export interface HeldGap {
  readonly period: string;
  readonly dimension: string;
}

const LEAVER = FLOW_KINDS.indexOf('leaver');
const FIELDS: Readonly<Record<string, string>> = { 'service-band': 'service-start' };

/** Which dimensions some snapshot of a period does not hold, or holds in a list of which nothing can be carried over into
 *  that of `current`; reasons for leaving where people left and none has a reason. Not held is not zero: such tables are
 *  left out. `dimensions`: ids to look at. */
export function notHeldThroughout(
  source: ReleaseSource,
  current: SourceSnapshot,
  periods: readonly FlowPeriod[],
  dimensions: readonly string[],
  policy: Pick<DisclosurePolicy, 'oldestSnapshot'>,
): readonly HeldGap[] {
  return periods.flatMap((period) => {
    const first = snapshotOfDay(source, dayBefore(period.from), policy);
    const last = snapshotOfDay(source, period.to, policy);
    const within = source.snapshots.filter(
      ({ asAt }) => asAt >= first.snapshot.asAt && asAt <= last.snapshot.asAt,
    );
    return dimensions
      .filter((dimension) =>
        dimension === 'leaving-route'
          ? !reasonsHeld(source, first.day, last.day)
          : within.some((snapshot) => !isHeld(source, snapshot, current, dimension)),
      )
      .map((dimension) => ({ period: period.id, dimension }));
  });
}

function isHeld(
  source: ReleaseSource,
  snapshot: SourceSnapshot,
  current: SourceSnapshot,
  dimension: string,
): boolean {
  if (snapshot.notHeld.includes(FIELDS[dimension] ?? dimension)) return false;
  const to = classificationIn(source, current, dimension);
  if (!to || dimension === 'sex') return true;
  const from = classificationIn(source, snapshot, dimension);
  if (!from) return false;
  const carried = carriedCodes(source, from, to);
  return from.categories.some(({ code, state }) => state === 'declared' && carried.has(code));
}

function reasonsHeld({ ledger: { flows }, vocabulary }: ReleaseSource, after: number, to: number): boolean {
  const unsaid = ['not-recorded', 'not-held'];
  const said = new Set(
    (vocabulary['leaving-reason'] ?? []).flatMap((code, at) => (unsaid.includes(code) ? [] : [at + 1])),
  );
  let anybody = false;
  for (let flow = firstAfter(flows.asAt, after); flow < firstAfter(flows.asAt, to); flow += 1) {
    if (flows.kind[flow] !== LEAVER || flows.away[flow] === 1) continue;
    if (said.has(flows.reason[flow] as number)) return true;
    anybody = true;
  }
  return !anybody;
}
