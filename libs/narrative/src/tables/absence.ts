import { type EventRateRow } from '@muster/contracts';
import { type CellSymbol } from './number-cell';
import { SYMBOLS } from './symbols';
import { reasonWords } from '../words/reason-words';

/** Reasons for which no figure is due at all. */
const NOT_DUE: readonly string[] = [
  'first-stage',
  'joiners-are-no-cohort',
  'not-declared',
  'comparator',
  'groups-overlap',
];
/** Reasons for which a figure would not be reliable. */
const UNRELIABLE: readonly string[] = [
  'too-few',
  'too-few-at-risk',
  'cohort-too-young',
  'fewer-than-ten-events',
  'few-shared-strata',
  'stratum-without-people',
];

/** What stands in place of a figure: withheld `[c]`, not reliable `[u]`, not due `[z]` or not available `[x]`, and for a
 *  screen reader the reason in words. */
export function absence(status: EventRateRow['status'], reason: string | null): CellSymbol {
  if (status === 'withheld' || reason === 'withheld') return SYMBOLS.withheld;
  if (status === 'not-held') return because(SYMBOLS.notAvailable, 'not-held');
  if (reason === null) return SYMBOLS.notAvailable;
  if (NOT_DUE.includes(reason)) return because(SYMBOLS.notApplicable, reason);
  return because(UNRELIABLE.includes(reason) ? SYMBOLS.lowReliability : SYMBOLS.notAvailable, reason);
}

function because({ symbol, meaning }: CellSymbol, reason: string): CellSymbol {
  const words = reasonWords(reason);
  return { symbol, meaning: words === meaning ? meaning : `${meaning}: ${words}` };
}
