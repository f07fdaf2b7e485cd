import { type AttritionPart } from '@muster/contracts';
import { DAYS_PER_YEAR } from '@muster/domain';
import { NO_DAY } from '@muster/ledger';
import { serviceAtExit } from '@muster/stats';

type Part = AttritionPart['serviceAtExit'];

const NO_YEARS = { medianYears: null, lowerQuartileYears: null, upperQuartileYears: null };

/** Service at exit of some leavers, from their days of service (`NO_DAY` = not held). Years to one decimal: a median of few
 *  people is the service of one of them, and its day could say who. Not held when leavers have no service start at all. */
export function serviceOfLeavers(days: Int32Array): Part {
  const held = days.filter((service) => service !== NO_DAY);
  const counts = { leavers: held.length, withoutServiceStart: days.length - held.length };
  if (held.length === 0 && days.length > 0) {
    return { status: 'not-held', ...counts, ...NO_YEARS, reason: 'not-held' };
  }
  const figure = serviceAtExit(held);
  if (figure.status === 'not-available') {
    return { status: figure.status, ...counts, ...NO_YEARS, reason: figure.reason };
  }
  const { medianDays, lowerQuartileDays, upperQuartileDays } = figure.value;
  return {
    status: 'shown',
    ...counts,
    medianYears: years(medianDays),
    lowerQuartileYears: years(lowerQuartileDays),
    upperQuartileYears: years(upperQuartileDays),
    reason: null,
  };
}

function years(days: number): number {
  return Math.round((days / DAYS_PER_YEAR) * 10) / 10;
}
