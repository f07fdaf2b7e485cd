import {
  cellOfTheseSpells,
  type CodeFilter,
  joinerCohort,
  leaverCohort,
  type Ledger,
  matchDays,
} from '@muster/ledger';

/** Where somebody stands at one date: an id of `rank` in the workforce type (0 and above), or one of these. */
export const ELSEWHERE = -1;
export const OUT_OF_POST = -2;
/** Not in the file, but on a career break or seconded out, as an event feed says. */
export const AWAY = -3;

/** People who stood at `from` at the first date and at `to` at the last one. */
export interface TalliedMove {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

export interface DateFilters {
  /** Day since 1970-01-01. */
  readonly day: number;
  /** Passes who belongs to the table at this date. */
  readonly where: readonly CodeFilter[];
}

/** Counts everybody who passes the filters at one of two dates by their rank at both. Who passes at one and is in post
 *  outside the filters at the other stands `ELSEWHERE` then. Moves sum to the headcounts that pass at each date. */
export function tallyMoves(ledger: Ledger, first: DateFilters, last: DateFilters): readonly TalliedMove[] {
  const { before, after } = matchDays(ledger, first.day, last.day);
  const starts = placesOf(ledger, before, first.where);
  const ends = placesOf(ledger, after, last.where);
  const left = leaverCohort(ledger, first.day, last.day).happened;
  const joined = joinerCohort(ledger, first.day, last.day).happened;
  const moves = new Map<string, { from: number; to: number; people: number }>();
  // The cohorts have one row per person in post at their date, in the order of persons, as the matched days have.
  for (let row = 0, leaver = 0, joiner = 0; row < starts.length; row += 1) {
    const [from, to] = [starts[row] ?? OUT_OF_POST, ends[row] ?? OUT_OF_POST];
    const wasAway = to !== OUT_OF_POST && from === OUT_OF_POST && joined[joiner] === 0;
    const isAway = from !== OUT_OF_POST && to === OUT_OF_POST && left[leaver] === 0;
    if (from !== OUT_OF_POST) leaver += 1;
    if (to !== OUT_OF_POST) joiner += 1;
    if (from < 0 && to < 0) continue;
    const places = { from: wasAway ? AWAY : from, to: isAway ? AWAY : to };
    const key = `${places.from} ${places.to}`;
    const move = moves.get(key) ?? { ...places, people: 0 };
    moves.set(key, move);
    move.people += 1;
  }
  return [...moves.values()];
}

function placesOf(ledger: Ledger, spells: Int32Array, where: readonly CodeFilter[]): Int32Array {
  return cellOfTheseSpells(ledger, spells, { by: ['rank'], where }).map((cell, row) => {
    if ((spells[row] ?? -1) < 0) return OUT_OF_POST;
    return cell < 0 ? ELSEWHERE : cell;
  });
}
