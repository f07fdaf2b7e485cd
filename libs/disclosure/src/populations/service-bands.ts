import { addMonths, type EpochDay } from '@muster/domain';
import { NO_DAY } from '@muster/ledger';
import { SERVICE_BAND_YEARS } from '../lattice/dimensions/service-band-dimension';

/** Place of the band of service by the calendar of people who began on `starts` and are counted on `days`, both days since
 *  1970-01-01. Who begins after being counted has under one year; a start that is not held is in the last leaf. */
export function serviceBands(starts: Int32Array, days: Int32Array): Uint8Array {
  const latestStarts = new Map<number, readonly number[]>();
  return Uint8Array.from(starts, (start, row) => {
    if (start === NO_DAY) return SERVICE_BAND_YEARS.length;
    const day = days[row] as number;
    const latest =
      latestStarts.get(day) ??
      SERVICE_BAND_YEARS.slice(1).map((years) => addMonths(day as EpochDay, -12 * years) as number);
    latestStarts.set(day, latest);
    const beyond = latest.findIndex((each) => start > each);
    return beyond < 0 ? latest.length : beyond;
  });
}
