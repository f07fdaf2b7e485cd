import { type EpochDay } from '@muster/domain';
import { type Figure } from '../figures/figure';
import { notAvailable } from '../figures/not-available';
import { shown } from '../figures/shown';

/** What was counted or measured in the period (after, to]; `value` null where nothing is known of it, which is no zero. */
export interface PeriodValue {
  readonly after: EpochDay;
  readonly to: EpochDay;
  readonly value: number | null;
  /** Limits begin anew with this period: something changed that makes it another process. */
  readonly beginsAnew?: boolean;
}

/** Figures of periods of which no two share a day, oldest first: all that a control chart may be made of. The private field
 *  makes the type nominal, so that figures that overlap (a rate of twelve months, every month) cannot be charted: they
 *  would run up and down by themselves. `of` is the only way in, and looks at the days. */
export class SeparatePeriods {
  readonly #periods: readonly PeriodValue[];

  private constructor(periods: readonly PeriodValue[]) {
    this.#periods = periods;
  }

  /** Not available when two periods overlap or stand in the wrong order (`periods-overlap`), or when there is none
   *  (`no-periods`). Throws a RangeError for a period that ends before it begins and for a value that is no number. */
  static of(periods: readonly PeriodValue[]): Figure<SeparatePeriods, 'periods-overlap' | 'no-periods'> {
    if (periods.length === 0) return notAvailable('no-periods');
    for (const { after, to, value } of periods) {
      if (!(after < to)) throw new RangeError('a period ends after it begins');
      if (value !== null && !Number.isFinite(value)) throw new RangeError('a value is a number');
    }
    const overlap = periods.some(({ after }, at) => after < (periods[at - 1]?.to ?? after));
    return overlap ? notAvailable('periods-overlap') : shown(new SeparatePeriods(periods));
  }

  get periods(): readonly PeriodValue[] {
    return this.#periods;
  }
}
