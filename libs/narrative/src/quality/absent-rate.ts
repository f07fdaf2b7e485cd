import { type DeclarationRow } from '@muster/contracts';
import { type CellSymbol } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';
import { absentCount } from './absent-count';

/** What stands in place of a rate. */
export function absentRate(row: Pick<DeclarationRow, 'status'>): CellSymbol {
  if (row.status !== 'too-few') return absentCount(row);
  return { ...SYMBOLS.lowReliability, meaning: 'low reliability: too few people' };
}
