import { addMonths, type EpochDay } from '@muster/domain';

/** A part of a period: after `after`, up to and including `to`. */
export interface YearSlice {
  readonly after: EpochDay;
  readonly to: EpochDay;
}

/** The years of the period (`from`, `to`], counted from its beginning; the last may be shorter. Length of service is read at the
 *  beginning of each, so that nobody keeps one band over many years. */
export function yearSlices(from: EpochDay, to: EpochDay): readonly YearSlice[] {
  const slices: YearSlice[] = [];
  for (let years = 0; ; years += 1) {
    const after = addMonths(from, 12 * years);
    if (after >= to) return slices;
    const end = addMonths(from, 12 * (years + 1));
    slices.push({ after, to: end < to ? end : to });
  }
}
