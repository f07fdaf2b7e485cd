import { type DeclarationRow } from '@muster/contracts';
import { type CellSymbol } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';

/** What stands in place of a count of declaration. */
export function absentCount({ status }: Pick<DeclarationRow, 'status'>): CellSymbol {
  if (status === 'withheld') return SYMBOLS.withheld;
  if (status === 'grant-needed') {
    return { ...SYMBOLS.notAvailable, meaning: 'not available: counted only with a grant' };
  }
  return { ...SYMBOLS.notAvailable, meaning: 'not available: not held in the files' };
}
