import { type PublishedRow } from '@muster/contracts';
import { shownValue } from '../published/shown-value';
import { wholePercent } from '../published/whole-percent';
import { SYMBOLS } from '../tables/symbols';
import { textColumn } from '../tables/text-column';
import { type TableColumn } from '../tables/table-column';
import { gateWords } from './gate-words';

/** The column that says whether shares, gaps and verdicts by a characteristic may be said at its rate. */
export function gateColumn(): TableColumn<PublishedRow> {
  return textColumn<PublishedRow>('said', 'Shares said?', wordsOf, () => SYMBOLS.notAvailable);
}

/** Null where the rate is not known, and what it is at most does not settle it. */
function wordsOf({ figures }: PublishedRow): string | null {
  const gate = shownValue(figures['gate']);
  const share = shownValue(figures['share']);
  const most = shownValue(figures['most']);
  if (gate === null) return null;
  if (share !== null) return gateWords(share >= gate, wholePercent(gate));
  return most !== null && most < gate ? gateWords(false, wholePercent(gate)) : null;
}
