import { type LatticeLeaf } from '../lattice';

/** Where people count of whom nothing usable is recorded: an empty cell, a notice that was given, a code that the
 *  definitions do not know. In totals, never a category of a share. */
export const UNDECLARED_LEAF: LatticeLeaf = { code: 'not-recorded', label: 'Not recorded', undeclared: true };
