import { type Eligibility, type EventRatesQuestion } from '@muster/contracts';
import { type ChosenPeriod } from '../questions/choose-period';
import { type PlannedGroups } from '../questions/plan-groups';
import { type SnapshotRuns } from './snapshot-runs';

/** A question about rates whose every word is known, and how the snapshots that answer it are read. */
export interface EventRatesPlan extends SnapshotRuns {
  readonly kind: EventRatesQuestion['kind'];
  readonly denominator: EventRatesQuestion['denominator'];
  /** Leavers only, else null. */
  readonly loss: 'force' | 'service' | null;
  /** Promotions only, else null. */
  readonly eligibility: Eligibility | null;
  readonly comparator: string | undefined;
  readonly period: ChosenPeriod;
  readonly groups: PlannedGroups;
}
