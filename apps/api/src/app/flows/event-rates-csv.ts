import { type EventRatesAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

const FIGURES = [
  'events',
  'atRisk',
  'rate',
  'lower',
  'upper',
  'share',
  'relativeLikelihood',
  'rlLower',
  'rlUpper',
  'rlMethod',
  'p',
  'pMethod',
  'pAdjusted',
  'verdict',
  'reason',
  'flips',
  'moreYears',
  'excess',
  'isComparator',
  'smallNumber',
] as const;

/** An answer as CSV: one column per dimension with the codes (`all` = everybody), then the status and the figures of each
 *  row as in the JSON. A figure that does not exist is an empty field; status and reason say why. */
export function eventRatesCsv({ by, rows }: EventRatesAnswer): string {
  return toCsv([
    [...by, 'status', ...FIGURES],
    ...rows.map((row) => [
      ...by.map((dimension) => row.group[dimension]),
      row.status,
      ...FIGURES.map((name) => row[name]),
    ]),
  ]);
}
