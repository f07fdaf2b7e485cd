import { type FlowSeriesQuestion } from '@muster/contracts';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { type ChosenPeriod } from '../questions/choose-period';
import { type PlannedGroups } from '../questions/plan-groups';

/** A question about flows over time whose every word is known. */
export interface FlowSeriesPlan {
  readonly period: ChosenPeriod;
  readonly step: FlowSeriesQuestion['step'];
  readonly groups: PlannedGroups;
  readonly where: FlowSeriesQuestion['where'];
  /** Ends of the steps, oldest first; the first of them is the beginning of the first step. */
  readonly ends: readonly StepEnd[];
  /** How many of `ends` lie before the period asked for: they are needed for rates over 12 months. */
  readonly before: number;
  readonly notes: readonly string[];
}

/** The end of a month (or of the last month of a quarter or year). */
export interface StepEnd {
  /** Day of the snapshot, or the last day of a month without one: `YYYY-MM-DD`. */
  readonly day: string;
  /** The newest snapshot of the month; null when there is none. */
  readonly snapshot: PublishedSnapshot | null;
}
