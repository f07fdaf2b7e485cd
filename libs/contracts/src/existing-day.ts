import { isReferenceDate } from '@muster/domain';
import { daySchema } from './day';

/** A day that the calendar has, `2026-03-31`: for what is kept or looked up as it was written. */
export const existingDaySchema = daySchema.refine(
  (day): boolean => isReferenceDate(day),
  'there is no such day',
);
