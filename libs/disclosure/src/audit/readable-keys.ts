import { type CellKey, type Lattice } from '../lattice/lattice';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type ReleasedValue } from '../protect/protected-cell';

/** The cells whose value some reader is shown. One that stands only in tables with the rule of the network for everybody
 *  is not, below that rule. */
export function readableKeys(
  { tables }: Pick<Lattice, 'tables'>,
  released: ReadonlyMap<CellKey, ReleasedValue>,
  { networkThreshold }: Pick<DisclosurePolicy, 'networkThreshold'>,
): ReadonlySet<CellKey> {
  const readable = new Set<CellKey>();
  for (const { cells, networkRuleForAll } of tables) {
    for (const { key } of cells) {
      const value = released.get(key)?.value ?? null;
      if (value !== null && (!networkRuleForAll || value >= networkThreshold.value)) readable.add(key);
    }
  }
  return readable;
}
