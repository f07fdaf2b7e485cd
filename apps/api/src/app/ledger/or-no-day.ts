import { NO_DAY } from '@muster/ledger';
import { dayToNumber } from './day-to-number';

/** SQL of a date as days since 1970-01-01, `NO_DAY` of libs/ledger when not held. */
export const orNoDay = (date: string): string => `coalesce(${dayToNumber(date)}, ${NO_DAY})`;
