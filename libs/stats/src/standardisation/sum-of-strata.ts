import { type TimeAtRisk } from './time-at-risk';

/** Events and person-years of all strata together. Nothing of none. */
export function sumOfStrata(strata: readonly TimeAtRisk[]): TimeAtRisk {
  return strata.reduce<TimeAtRisk>(
    (all, { events, personYears }) => ({
      events: all.events + events,
      personYears: all.personYears + personYears,
    }),
    { events: 0, personYears: 0 },
  );
}
