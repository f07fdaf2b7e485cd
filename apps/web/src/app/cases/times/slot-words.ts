import { type BodyOf } from '@muster/case-protocol';
import { SLOT_WORDS } from '../../case-parts/case-words';
import { dayInWords } from '../../case-parts/day-in-words';

/** An offered time as "Friday 27 November at 14:30, by phone: I call you". */
export function slotWords(
  { day, time, how, where }: BodyOf<'slots'>['slots'][number],
  today: string,
): string {
  return `${dayInWords(day, today)} at ${time}, ${SLOT_WORDS[how]}: ${where}`;
}
