import { type EpochDay } from '@muster/domain';
import { type CodeFilter } from '@muster/ledger';
import { type Axis } from './axis';

/** Snapshots that follow one another and record every dimension of a question in the same way. */
export interface Era {
  /** Days of its snapshots, rising; at least one. */
  readonly days: readonly EpochDay[];
  /** How the dimensions that divide are counted on these days, in the order of the question; none when it asks for no
   *  groups. */
  readonly axes: readonly Axis[];
  readonly filters: readonly CodeFilter[];
}
