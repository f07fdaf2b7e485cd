import { type IssueLog } from '../issues/issue-log';
import { checkDuplicateCell } from './checks/check-duplicate-cell';
import { checkTotalDiffers } from './checks/check-total-differs';
import { checkTotalMissing } from './checks/check-total-missing';
import { figureSubject } from './figure-subject';
import { type PublishedFigure } from './published-figure';

interface Located {
  readonly figure: PublishedFigure;
  readonly row: number;
}

/** Every figure once, and the parts of each list add up to their total: the same measure, place, period, population, unit
 *  and source. Where a part is not shown, the others must not be more than the total. */
export function checkFigureSums(located: readonly Located[], tolerance: number, log: IssueLog): void {
  const totals = new Map<string, Located>();
  const parts = new Map<string, Located[]>();
  const seen = new Set<string>();
  for (const each of located) {
    const subject = figureSubject(each.figure);
    const { part } = each.figure;
    const cell = JSON.stringify([subject, part?.list, part?.category]);
    if (seen.has(cell)) log.note(checkDuplicateCell, { row: each.row });
    seen.add(cell);
    if (part === null) totals.set(subject, each);
    else {
      const key = JSON.stringify([subject, part.list]);
      parts.set(key, [...(parts.get(key) ?? []), each]);
    }
  }
  for (const list of parts.values()) {
    const [first] = list;
    const total = first && totals.get(figureSubject(first.figure));
    if (!total) for (const { row } of list) log.note(checkTotalMissing, { row });
    else if (!addsUp(total.figure, list, tolerance)) log.note(checkTotalDiffers, { row: total.row });
  }
}

function addsUp({ count }: PublishedFigure, list: readonly Located[], tolerance: number): boolean {
  if (count === null) return true;
  const shown = list.map(({ figure }) => figure.count);
  // Hundredths, so that sums of full-time equivalents are exact.
  const sum = shown.reduce((all: number, each) => all + Math.round((each ?? 0) * 100), 0) / 100;
  return shown.includes(null) ? sum - count <= tolerance : Math.abs(sum - count) <= tolerance;
}
