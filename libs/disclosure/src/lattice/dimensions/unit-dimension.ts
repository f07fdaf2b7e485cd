import { type LatticeDimension } from '../lattice';
import { UNDECLARED_LEAF } from './undeclared-leaf';
import { type UnitGroup } from './unit-groups';

/** Unit, each a leaf and a category; people without one, or of a unit that is not listed, count in totals only. */
export function unitDimension(units: readonly UnitGroup[]): LatticeDimension {
  return {
    id: 'unit',
    label: 'Unit',
    leaves: [...units.map(({ code, label }) => ({ code, label, undeclared: false })), UNDECLARED_LEAF],
    groups: units.map(({ code, label }) => ({ code, label, leaves: [code], main: true, sameAs: null })),
  };
}
