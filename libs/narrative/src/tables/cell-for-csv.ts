import { type ChartCell } from '../charts/chart-spec';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The cell as a program reads it: the same rounded number without separators, sign as a hyphen, marks taken off; a
 *  date as `2026-03-31`. A symbol stays a symbol, a text stays a text. */
export function cellForCsv(cell: ChartCell): string {
  if (typeof cell.sort === 'string' && DAY.test(cell.sort)) return cell.sort;
  if (typeof cell.sort !== 'number') return cell.text;
  return cell.text
    .replace(/ \[\w+\]$/, '')
    .replaceAll(',', '')
    .replace('−', '-');
}
