import { type ReasonPeriod, reasonPeriodOf } from './reason-period';

/** Half-years and years that are told. */
const HALF_YEARS = 4;
const YEARS = 3;

/** The last periods that may be published on `today`, the newest first: always as many, whatever was counted, so that
 *  the list says nothing about when the first conversation was. */
export function reasonPeriodsUntil(today: string): readonly ReasonPeriod[] {
  const year = Number(today.slice(0, 4));
  const open = (id: string) => {
    const period = reasonPeriodOf(id);
    return period && period.opens <= today ? [period] : [];
  };
  const years = Array.from({ length: YEARS + 2 }, (_, back) => String(year - back));
  return [
    ...years.flatMap((each) => [...open(`${each}-H2`), ...open(`${each}-H1`)]).slice(0, HALF_YEARS),
    ...years.flatMap(open).slice(0, YEARS),
  ];
}
