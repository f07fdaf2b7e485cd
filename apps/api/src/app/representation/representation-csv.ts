import { type RepresentationAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const NUMBERS = [
  'headcount',
  'fte',
  'declared',
  'total',
  'declarationRate',
  'share',
  'fteShare',
  'lower',
  'upper',
  'boundLow',
  'boundHigh',
  'baselineShare',
  'gap',
  'ratio',
  'ratioLower',
  'ratioUpper',
  'shortfall',
  'verdict',
] as const;

/** An answer as CSV: one column per dimension with the codes, then the status and the numbers of each row as in the
 *  JSON (shares 0-1, gap in points). A number that is not shown is an empty field; the status says why. */
export function representationCsv({ by, rows }: RepresentationAnswer): string {
  return toCsv([
    [...by, 'status', ...NUMBERS],
    ...rows.map((row) => [
      ...by.map((dimension) => row.group[dimension]),
      row.status,
      ...NUMBERS.map((name) => row[name]),
    ]),
  ]);
}
