import { type EventRateRow } from '@muster/contracts';
import { type CellSymbol } from '../tables/number-cell';
import { SYMBOLS } from '../tables/symbols';
import { numberColumn } from '../tables/number-column';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { type Comparison } from './comparison-sentences';
import { rateVerdictWords } from './rate-verdict-words';
import { reasonWords } from './reason-words';
import { absence } from '../tables/absence';

/** The columns of a comparison, in words and without p: ratio with its range, excess in people, verdict, flip, years to
 *  settle it and why there is no ratio. `of` gives the comparison of a row, or null where none is due. */
export function comparisonColumns<Row>(
  of: (row: Row) => Comparison | null,
  status: (row: Row) => EventRateRow['status'],
): TableColumn<Row>[] {
  const absent = (row: Row): CellSymbol => {
    const comparison = of(row);
    if (status(row) === 'withheld') return SYMBOLS.withheld;
    if (comparison === null || comparison.verdict === null) {
      return comparison?.reason ? absence(status(row), comparison.reason) : SYMBOLS.notApplicable;
    }
    return absence(status(row), comparison.reason);
  };
  const ratio = (id: 'relativeLikelihood' | 'rlLower' | 'rlUpper', header: string) =>
    numberColumn<Row>(id, header, (row) => of(row)?.[id] ?? null, { decimals: 2, absent });
  return [
    ratio('relativeLikelihood', 'Relative likelihood'),
    ratio('rlLower', 'Relative likelihood from'),
    ratio('rlUpper', 'Relative likelihood to'),
    numberColumn(
      'excess',
      'More than at the rate of the comparator (people)',
      (row) => of(row)?.excess ?? null,
      {
        absent,
      },
    ),
    textColumn('verdict', 'Verdict', (row) => wordsOf(of(row)?.verdict ?? null), absent),
    textColumn('flips', 'One person would change it', (row) => flipsOf(of(row)), absent),
    textColumn('moreYears', 'More years to settle it', (row) => yearsOf(of(row))),
    textColumn('reason', 'Why there is no ratio', (row) => {
      const reason = of(row)?.reason ?? null;
      return reason === null ? null : reasonWords(reason);
    }),
  ];
}

function wordsOf(verdict: Comparison['verdict']): string | null {
  return verdict === null ? null : rateVerdictWords(verdict);
}

function flipsOf(comparison: Comparison | null): string | null {
  if (comparison === null || comparison.flips === null) return null;
  return comparison.flips ? 'Yes' : 'No';
}

function yearsOf(comparison: Comparison | null): string | null {
  if (comparison?.verdict !== 'cant-tell') return null;
  return comparison.moreYears === null ? 'Would not settle' : `About ${comparison.moreYears}`;
}
