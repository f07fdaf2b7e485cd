import { type CountQuestion } from './count-question';
import { type Ledger, NO_DAY } from './ledger';
import { leaverFlowOfSpells } from './leaver-flow-of-spells';
import { requireDays } from './require-days';
import { type ServiceColumns } from './service-columns';
import { ServiceRows } from './service-rows';

export interface StaysQuestion {
  /** Days of the snapshots between which people are observed, rising and without a gap. */
  readonly snapshotDays: ArrayLike<number>;
  /** Divides the stays by what people were when first seen. */
  readonly groups: CountQuestion;
  /** Route (1, 2 ...) by id of the leaving reason, 0 (*not held*) included; 0 = counts as still there. Left out: 1 for
   *  every reason. */
  readonly routeOf?: ArrayLike<number>;
}

/** How long people stay: one row per stay, which is a line of spells without a gap between them. Who stands in the first
 *  snapshot, or was in service before they came into sight, enters late, with the service they had when first seen; who
 *  began after the snapshot before that is seen from the start of service. Nobody who joined and left between two
 *  snapshots is in it. A stay ends on the recorded last day of service, and otherwise on the day of the snapshot that no
 *  longer shows the person (`snapshotIntervals` does not assume that day). Whoever went on a career break or a secondment
 *  out, as an event feed says, is not a leaver: last seen at the snapshot before, seen late when they come back. Service
 *  starts on the first date that the stay holds. Rows without one, and rows that end before it or before the person came
 *  into sight, are left out and counted. Throws a RangeError for days that do not rise or more than 32,767 groups. Source:
 *  docs/methods/retention.md. */
export function stays(ledger: Ledger, { snapshotDays, groups, routeOf }: StaysQuestion): ServiceColumns {
  requireDays(snapshotDays);
  const { personStarts, validFrom, validTo, serviceStart, flows } = ledger;
  const rows = new ServiceRows(snapshotDays, snapshotDays.length > 0 ? mostStays(ledger) : 0);
  const first = snapshotDays[0] ?? 0;
  const last = snapshotDays[snapshotDays.length - 1] ?? -1;
  const left = leaverFlowOfSpells(ledger);
  for (let person = 0; person < personStarts.length - 1; person += 1) {
    const end = personStarts[person + 1] as number;
    let spell = personStarts[person] as number;
    while (spell < end && (validFrom[spell] as number) <= last) {
      let seenAt = -1;
      let start = NO_DAY;
      let final = spell;
      for (; spell < end && (validFrom[spell] as number) <= last; spell += 1) {
        if (spell > final && validFrom[spell] !== validTo[final]) break;
        final = spell;
        if (seenAt < 0 && (validTo[spell] as number) > first) seenAt = spell;
        if (start === NO_DAY) start = serviceStart[spell] as number;
      }
      if (seenAt < 0) continue;
      const seen = Math.max(validFrom[seenAt] as number, first);
      const until = validTo[final] as number;
      const flow = left[final] as number;
      if (until > last) rows.add(seenAt, seen, start, last, 0);
      else if (flow < 0) rows.add(seenAt, seen, start, until, routeOf?.[0] ?? 1);
      else if (flows.away[flow] === 1) rows.add(seenAt, seen, start, flows.after[flow] as number, 0);
      else {
        const on = flows.reasonOn[flow] as number;
        const route = routeOf ? (routeOf[flows.reason[flow] as number] ?? 0) : 1;
        rows.add(seenAt, seen, start, on === NO_DAY ? until : on, route);
      }
    }
  }
  return rows.columns(ledger, groups);
}

/** As many stays as people and gaps between their spells, or a few more: the arrays of all spells would be mostly empty. */
function mostStays({ spells, personStarts, validFrom, validTo }: Ledger): number {
  let most = personStarts.length - 1;
  for (let spell = 1; spell < spells; spell += 1) {
    if ((validFrom[spell] as number) > (validTo[spell - 1] as number)) most += 1;
  }
  return most;
}
