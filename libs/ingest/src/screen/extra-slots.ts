import { type SnapshotMapping } from '@muster/domain';
import { LIMITS } from '../limits';

/** Slots 1 to 6 of extra dimensions: those in use stay, new ones (`extra:<id>`, in the mapping's order) take the lowest
 *  free slot. What finds no slot is left out; the check `too-many-extras` says so. */
export function extraSlots(
  mapping: SnapshotMapping,
  used: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const slots: Record<string, number> = { ...used };
  for (const id of Object.keys(mapping.dimensions)) {
    if (!id.startsWith('extra:') || slots[id] !== undefined) continue;
    const taken = new Set(Object.values(slots));
    for (let slot = 1; slot <= LIMITS.extraDimensions; slot += 1) {
      if (taken.has(slot)) continue;
      slots[id] = slot;
      break;
    }
  }
  return slots;
}
