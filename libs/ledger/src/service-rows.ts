import { cellOfTheseSpells } from './cell-of-these-spells';
import { cellSizes } from './cell-sizes';
import { type CountQuestion } from './count-question';
import { firstAfter } from './first-after';
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
  private rows = 0;
  private withoutStart = 0;
  private impossible = 0;

  constructor(
    private readonly days: ArrayLike<number>,
    most: number,
  ) {
    this.entry = new Int32Array(most);
    this.exit = new Int32Array(most);
    this.route = new Uint8Array(most);
    this.start = new Int32Array(most);
    this.spell = new Int32Array(most);
  }

  /** The last snapshot before `day`; `NO_DAY` when there is none. */
  snapshotBefore(day: number): number {
    return this.days[firstAfter(this.days, day - 1) - 1] ?? NO_DAY;
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
    const spell = this.spell.slice(0, this.rows);
    return {
      entry: this.entry.slice(0, this.rows),
      exit: this.exit.slice(0, this.rows),
      route: this.route.slice(0, this.rows),
      group: Int16Array.from(cellOfTheseSpells(ledger, spell, question)),
      start: this.start.slice(0, this.rows),
      spell,
      withoutStart: this.withoutStart,
      impossible: this.impossible,
    };
  }
}
