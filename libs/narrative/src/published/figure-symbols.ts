import { type PublishedAnswer, type PublishedFigure } from '@muster/contracts';
import { type CellSymbol } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';

type Absent = Exclude<PublishedFigure['status'], 'shown'>;

/** What stands in place of a figure that a release does not show, in the words of `role`. Withheld never says which of its
 *  reasons holds; a structural zero never means that nobody happens to be there. */
export function figureSymbols(role: PublishedAnswer['role']): Readonly<Record<Absent, CellSymbol>> {
  return {
    withheld: {
      symbol: SYMBOLS.withheld.symbol,
      meaning: role === 'network' ? 'not shown, to protect confidentiality' : 'fewer than 5, or withheld',
    },
    'structural-zero': {
      symbol: SYMBOLS.notApplicable.symbol,
      meaning: 'does not exist in this workforce type',
    },
    'not-held': { ...SYMBOLS.notAvailable, meaning: 'not available: not held in the files' },
    'not-available': SYMBOLS.notAvailable,
    'too-wide': {
      symbol: SYMBOLS.lowReliability.symbol,
      meaning: 'the interval is too wide to compare',
    },
  };
}
