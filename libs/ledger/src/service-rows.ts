import { cellOfTheseSpells } from './cell-of-these-spells';
import { cellSizes } from './cell-sizes';
import { type CountQuestion } from './count-question';
import { type Ledger, NO_DAY } from './ledger';
import { requireGroups } from './require-groups';
import { type ServiceColumns } from './service-columns';

/** Collects times under observation between the first and the last of `days`. */
export class ServiceRows {
  private readonly entry: Int32Array;
  private readonly exit: Int32Array;
  private readonly route: Uint8Array;
  private readonly start: Int32Array;
  private readonly spell: Int32Array;
  private readonly first: number;
  private readonly before: Int32Array;
  private rows = 0;
  private withoutStart = 0;
  private impossible = 0;

  constructor(days: ArrayLike<number>, most: number) {
    this.entry = new Int32Array(most);
    this.exit = new Int32Array(most);
    this.route = new Uint8Array(most);
    this.start = new Int32Array(most);
    this.spell = new Int32Array(most);
    this.first = days[0] ?? 0;
    this.before = snapshotsBefore(days);
  }

  /** The last snapshot before `day`, which lies between the first snapshot and the last; `NO_DAY` before the first. */
  snapshotBefore(day: number): number {
    return this.before[day - this.first] ?? NO_DAY;
  }

  /** Somebody first seen on the day `seen`, at `spell`, for whom it ended on `exitDay`. Who began after the snapshot before
   *  `seen` was seen from the beginning; everybody else, and whoever stands in the first snapshot, from `seen` on. */
  add(spell: number, seen: number, start: number, exitDay: number, route: number): void {
    if (start === NO_DAY) {
      this.withoutStart += 1;
      return;
    }
    const before = this.snapshotBefore(seen);
    const fromTheBeginning = start > seen || (before !== NO_DAY && start > before);
    const entry = fromTheBeginning ? 0 : seen - start;
    const exit = exitDay - start;
    if (exit < entry) {
      this.impossible += 1;
      return;
    }
    const row = this.rows;
    this.entry[row] = entry;
    this.exit[row] = exit;
    this.route[row] = route;
    this.start[row] = start;
    this.spell[row] = spell;
    this.rows += 1;
  }

  columns(ledger: Ledger, question: CountQuestion): ServiceColumns {
    requireGroups(cellSizes(ledger, question.by));
    const spell = this.spell.subarray(0, this.rows);
    return {
      entry: this.entry.subarray(0, this.rows),
      exit: this.exit.subarray(0, this.rows),
      route: this.route.subarray(0, this.rows),
      group: new Int16Array(cellOfTheseSpells(ledger, spell, question)),
      start: this.start.subarray(0, this.rows),
      spell,
      withoutStart: this.withoutStart,
      impossible: this.impossible,
    };
  }
}

/** For each day from the first snapshot on, the last one before it: a table answers without searching. */
function snapshotsBefore(days: ArrayLike<number>): Int32Array {
  const first = days[0] ?? 0;
  const table = new Int32Array((days[days.length - 1] ?? first) - first + 1).fill(NO_DAY);
  for (let at = 1; at < days.length; at += 1) {
    const before = days[at - 1] as number;
    table.fill(before, before - first + 1, (days[at] as number) - first + 1);
  }
  return table;
}
