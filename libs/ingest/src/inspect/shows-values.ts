import { DIMENSIONS } from '@muster/domain';
import { looksLikePersonalHeader } from '../personal/looks-like-personal-header';
import { type ColumnRole } from './column-role';
import { type ValueCount } from './value-tally';

/** Whether the values of a column may be listed for matching: it is a coded column, or nobody knows what it is and it
 *  does not look like identifiers (a personal name, or mostly a different value with digits in every row) or numbers. */
export function showsValues(name: string, role: ColumnRole | null, values: readonly ValueCount[]): boolean {
  if (role !== null) return role === 'leavingReason' || Object.hasOwn(DIMENSIONS, role);
  if (looksLikePersonalHeader(name, true)) return false;
  const rows = values.reduce((sum, value) => sum + value.rows, 0);
  const withDigits = values.filter(({ value }) => /\d/.test(value)).length;
  return !(withDigits > values.length / 2 && values.length > rows / 2);
}
