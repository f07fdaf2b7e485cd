import { type EpochDay } from '@muster/domain';
import { type CodeFilter } from '@muster/ledger';
import { type Axis } from './axis';

/** Snapshots that follow one another and record every dimension of a question in the same way. */
export interface Era {
  /** Days of its snapshots, rising; at least one. */
  readonly days: readonly EpochDay[];
  /** How the groups are counted on these days; null when the question asks for none. */
  readonly axis: Axis | null;
  readonly filters: readonly CodeFilter[];
}
