import { type AggregateMapping } from '@muster/domain';
import { type IssueLog } from '../issues/issue-log';
import { foldValue } from '../values/fold-value';
import { checkFractionalCount } from './checks/check-fractional-count';
import { checkNegativeCount } from './checks/check-negative-count';
import { checkUnreadableCount } from './checks/check-unreadable-count';
import { type CountedCell, NOT_HELD } from './counted-cell';

const LARGEST = 2_000_000_000;
const THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Reads cells of counts. An empty cell is not held, 0 is zero, a mark is what the mapping says; thousands separators are
 *  fine. Everything else is noted and read as not held. `decimals`: two decimals are allowed, as full-time equivalents
 *  have them. */
export class CountReader {
  private readonly notHeld: ReadonlySet<string>;
  private readonly withheld: ReadonlySet<string>;

  constructor(
    marks: AggregateMapping['marks'],
    private readonly log: IssueLog,
  ) {
    this.notHeld = new Set(['', ...marks.notHeld.map(foldValue)]);
    this.withheld = new Set(marks.withheld.map(foldValue));
  }

  read(cell: string, column: string, row: number, decimals = false): CountedCell {
    const text = foldValue(cell);
    if (this.notHeld.has(text)) return NOT_HELD;
    if (this.withheld.has(text)) return { status: 'withheld', count: null };
    const plain = THOUSANDS.test(text) ? text.replaceAll(',', '') : text;
    const number = /^-?\d{1,10}(\.\d{1,6})?$/.test(plain) ? Number(plain) : NaN;
    const check = this.objection(number, decimals);
    if (check === null) return { status: 'shown', count: decimals ? Math.round(number * 100) / 100 : number };
    this.log.note(check, { column, row });
    return NOT_HELD;
  }

  private objection(number: number, decimals: boolean) {
    if (Number.isNaN(number) || number > LARGEST) return checkUnreadableCount;
    if (number < 0) return checkNegativeCount;
    return !decimals && !Number.isInteger(number) ? checkFractionalCount : null;
  }
}
