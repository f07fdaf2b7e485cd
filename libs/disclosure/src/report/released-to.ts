import { type CellKey, type Lattice } from '../lattice/lattice';
import { type ReaderRole } from '../lattice/reader-role';
import { type DisclosurePolicy } from '../policy/disclosure-policy';
import { type ReleasedValue } from '../protect/protected-cell';

/** The cells that a role is shown a value of: within its depth, and at the rule of the network for networks and in tables
 *  that have it for everybody. `tables`: without those that were dropped. */
export function releasedTo(
  role: ReaderRole,
  tables: Lattice['tables'],
  released: ReadonlyMap<CellKey, ReleasedValue>,
  { networkThreshold }: Pick<DisclosurePolicy, 'networkThreshold'>,
): ReadonlySet<CellKey> {
  const shown = new Set<CellKey>();
  for (const { cells, depth, networkRuleForAll } of tables) {
    const least = networkRuleForAll || role === 'network' ? networkThreshold.value : 1;
    for (const { key, coords } of cells) {
      const value = released.get(key)?.value ?? null;
      if (value === null || value < least || depth[role] < 1) continue;
      if (Object.keys(coords).length <= depth[role]) shown.add(key);
    }
  }
  return shown;
}
