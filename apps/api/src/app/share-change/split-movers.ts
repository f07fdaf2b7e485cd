import { type Ledger, leaverCohort, joinerCohort, type MatchedDays } from '@muster/ledger';

/** Ids of reasons in the ledger that say that somebody moved within policing, and of those that say nothing. */
export interface RouteIds {
  readonly leavingByTransfer: ReadonlySet<number>;
  readonly entryByTransfer: ReadonlySet<number>;
  readonly leavingUnknown: ReadonlySet<number>;
  readonly entryUnknown: ReadonlySet<number>;
}

/** Everybody in post at either day, once: those who came or went by a transfer apart from the others. */
export interface Movers {
  readonly others: MatchedDays;
  readonly byTransfer: MatchedDays;
  /** Whether anybody left, or joined, of whom no reason is held. */
  readonly leavingNotHeld: boolean;
  readonly entryNotHeld: boolean;
  /** Whether anybody went on, or came back from, a career break or a secondment out that files leave out. */
  readonly away: boolean;
}

/** Divides `matched`, which must be the match of `from` and `to` (days since 1970-01-01), by how people came and went:
 *  by transfer are those whose leaving reason or entry route says so, and those who were only away. Whoever is in post at
 *  both days is among the others. Source: docs/methods/share-change.md. */
export function splitMovers(
  ledger: Ledger,
  matched: MatchedDays,
  [from, to]: readonly [number, number],
  routes: RouteIds,
): Movers {
  const leavers = leaverCohort(ledger, from, to);
  const joiners = joinerCohort(ledger, from, to);
  const rows = { others: [] as number[], byTransfer: [] as number[] };
  const found = { leavingNotHeld: false, entryNotHeld: false, away: false };
  // The cohorts stand in the order of persons, as the match does: its rows with a spell before, and with one after.
  let [leaver, joiner] = [-1, -1];
  for (let row = 0; row < matched.before.length; row += 1) {
    const before = (matched.before[row] as number) >= 0;
    const after = (matched.after[row] as number) >= 0;
    if (before) leaver += 1;
    if (after) joiner += 1;
    if (before && after) {
      rows.others.push(row);
      continue;
    }
    const [cohort, at] = before ? [leavers, leaver] : [joiners, joiner];
    const away = cohort.happened[at] === 0;
    const reason = cohort.reason[at] as number;
    const transfer = (before ? routes.leavingByTransfer : routes.entryByTransfer).has(reason);
    if (away) found.away = true;
    else if (before && routes.leavingUnknown.has(reason)) found.leavingNotHeld = true;
    else if (!before && routes.entryUnknown.has(reason)) found.entryNotHeld = true;
    rows[away || transfer ? 'byTransfer' : 'others'].push(row);
  }
  return {
    others: rowsOf(matched, rows.others),
    byTransfer: rowsOf(matched, rows.byTransfer),
    ...found,
  };
}

function rowsOf({ before, after }: MatchedDays, rows: readonly number[]): MatchedDays {
  return {
    before: Int32Array.from(rows, (row) => before[row] as number),
    after: Int32Array.from(rows, (row) => after[row] as number),
  };
}
