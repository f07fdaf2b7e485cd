import { type StandardDimension } from '@muster/domain';

/** What a column can be: a dimension, or a field of a mapping by its name there. */
export type ColumnRole =
  | StandardDimension
  | 'person'
  | 'fte'
  | 'serviceStart'
  | 'rankStart'
  | 'dateOfBirth'
  | 'leavingDate'
  | 'leavingReason';
