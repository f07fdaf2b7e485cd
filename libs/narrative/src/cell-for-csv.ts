import { type ChartCell } from './chart-spec';

/** The cell as a program reads it: the same rounded number without separators, sign as a hyphen, marks taken off. A
 *  symbol stays a symbol, a text stays a text. */
export function cellForCsv(cell: ChartCell): string {
  if (typeof cell.sort !== 'number') return cell.text;
  return cell.text
    .replace(/ \[\w+\]$/, '')
    .replaceAll(',', '')
    .replace('−', '-');
}
