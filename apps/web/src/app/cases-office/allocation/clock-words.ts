import { type WaitingCase } from '@muster/contracts';
import { dayInWords } from '../../case-parts/day-in-words';

/** Until when the colleague should hear from a listener; being late is said in words: "Late: a listener should have
 *  confirmed by Friday 27 November." The day itself is in time. A day that has passed and is not late was kept. */
export function clockWords(
  { acknowledgeBy, late }: Pick<WaitingCase, 'acknowledgeBy' | 'late'>,
  today: string,
): string {
  const day = dayInWords(acknowledgeBy, today);
  if (late) return `Late: a listener should have confirmed by ${day}.`;
  return acknowledgeBy < today
    ? 'A listener has confirmed to the colleague.'
    : `A listener confirms by ${day}, if they have not yet.`;
}
