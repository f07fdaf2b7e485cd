import { InjectionToken } from '@angular/core';

/** What the questions of a page cannot be about, though those of other pages can. */
export interface AskedLimits {
  /** Groups are those of a characteristic, not ranks, units or lengths of service. */
  readonly characteristicsOnly: boolean;
  /** One workforce type at a time, because the ranks of different types form no common order. */
  readonly oneWorkforceType: boolean;
  /** How many years a period has unless the address says otherwise; one unless given. */
  readonly usualYears?: number;
}

export const NO_LIMITS: AskedLimits = { characteristicsOnly: false, oneWorkforceType: false };

/** The limits of a page about a period; a page without any provides nothing. */
export const ASKED_LIMITS = new InjectionToken<AskedLimits>('limits of the questions of a page', {
  factory: () => NO_LIMITS,
});
