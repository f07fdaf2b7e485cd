import { type AttritionAnswer } from '@muster/contracts';
import { everybodyIn } from './everybody-in';

/** Whether nobody at all is counted: no one was in post at either date, joined or left. What is not held counts nobody
 *  too, but for another reason, and is not meant here. */
export function nobodyCounted(answer: AttritionAnswer): boolean {
  const everybody = everybodyIn(answer);
  if (answer.missing !== null || !everybody) return false;
  const { headcountAtStart, headcountAtEnd, joiners, leavers } = everybody;
  return headcountAtStart + headcountAtEnd + joiners + leavers === 0;
}
