import { type EpochDay, fromEpochDay } from '@muster/domain';

/** Not held, but worked out from the first day of service: five years of joining stand together. */
export const JOINING_YEARS = 'joining-years';
export const JOINING_YEARS_LABEL = 'Years of joining';

const TOGETHER = 5;

/** The place of each first day of service (days since 1970-01-01): 2020 to 2024 are one place, 2025 to 2029 the next. */
export function joiningYears(starts: Int32Array): Int32Array {
  const known = new Map<number, number>();
  return starts.map((start) => {
    const place =
      known.get(start) ?? Math.floor(Number(fromEpochDay(start as EpochDay).slice(0, 4)) / TOGETHER);
    known.set(start, place);
    return place;
  });
}
