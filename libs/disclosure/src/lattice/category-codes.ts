import { type CategorySet } from '../policy/disclosure-policy';
import { type LatticeDimension } from './lattice';

/** The codes by which a table divides a dimension, in the order of display. */
export function categoryCodes({ leaves, groups }: LatticeDimension, by: CategorySet): readonly string[] {
  if (by === 'leaves') return leaves.map(({ code }) => code);
  return groups.filter(({ main }) => main || by === 'all').map(({ code }) => code);
}
