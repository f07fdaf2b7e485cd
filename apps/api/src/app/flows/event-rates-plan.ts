import { type Eligibility, type EventRatesQuestion } from '@muster/contracts';
import { type ChosenPeriod } from '../questions/choose-period';
import { type Era } from '../questions/era';
import { type PlannedGroups } from '../questions/plan-groups';

/** A question about rates whose every word is known, and how the snapshots that answer it are read. */
export interface EventRatesPlan {
  readonly kind: EventRatesQuestion['kind'];
  readonly denominator: EventRatesQuestion['denominator'];
  /** Leavers only, else null. */
  readonly loss: 'force' | 'service' | null;
  /** Promotions only, else null. */
  readonly eligibility: Eligibility | null;
  readonly comparator: string | undefined;
  readonly period: ChosenPeriod;
  readonly groups: PlannedGroups;
  /** Of the snapshots that are read; none when something is not held, or with an obstacle. */
  readonly eras: readonly Era[];
  /** The dimension that two of the snapshots record in different classifications, and that no grouping bridges; null when
   *  there is none. */
  readonly obstacle: string | null;
}
