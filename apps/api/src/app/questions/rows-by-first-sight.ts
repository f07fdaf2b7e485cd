import { type Ledger } from '@muster/ledger';
import { type Era } from './era';
import { rowsByGroup, type RowsByGroup } from './rows-by-group';

/** `rowsByGroup` by what people were when first seen: on the day their spell began, or at the first snapshot when that is
 *  later. Row r is the person of `spells[r]`. */
export function rowsByFirstSight(ledger: Ledger, eras: readonly Era[], spells: Int32Array): RowsByGroup {
  const first = eras[0]?.days[0] ?? 0;
  const seen = spells.map((spell) => Math.max(ledger.validFrom[spell] as number, first));
  return rowsByGroup(ledger, eras, spells, seen);
}
