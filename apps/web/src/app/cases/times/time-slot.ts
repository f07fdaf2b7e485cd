import { isReferenceDate } from '@muster/domain';
import { type FieldError } from '../../ui/error-summary';

export interface TimeSlot {
  readonly day: string;
  readonly time: string;
  readonly how: 'in-person' | 'phone' | 'video';
  readonly where: string;
}

export const NO_SLOT: TimeSlot = { day: '', time: '', how: 'in-person', where: '' };

/** The times of which at least one part was filled in. */
export function filledSlots(slots: readonly TimeSlot[]): readonly TimeSlot[] {
  return slots.filter(({ day, time, where }) => day !== '' || time.trim() !== '' || where.trim() !== '');
}

/** What is missing or malformed in the times that are offered. At least one is needed. */
export function checkSlots(slots: readonly TimeSlot[], today: string): readonly FieldError[] {
  if (filledSlots(slots).length === 0) return [{ field: 'slot-0-day', message: 'Offer at least one time' }];
  return slots.flatMap((slot, at) => (filledSlots([slot]).length > 0 ? checkSlot(slot, at, today) : []));
}

function checkSlot({ day, time, where }: TimeSlot, at: number, today: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const add = (part: string, message: string): void =>
    void errors.push({ field: `slot-${at}-${part}`, message });
  if (!isReferenceDate(day)) add('day', `Time ${at + 1}: enter a day that exists`);
  else if (day < today) add('day', `Time ${at + 1}: the day must be today or later`);
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim())) add('time', `Time ${at + 1}: enter the time as 14:30`);
  if (where.trim() === '') add('where', `Time ${at + 1}: say where, or who calls whom`);
  if (where.trim().length > 200) add('where', `Time ${at + 1}: say where in 200 characters or fewer`);
  return errors;
}
