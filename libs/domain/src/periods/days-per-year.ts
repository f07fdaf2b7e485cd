/** Mean days of a year, leap years included: what turns days of service into years. */
export const DAYS_PER_YEAR = 365.25;
