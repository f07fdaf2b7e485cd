import { type FlowSeriesAnswer } from '@muster/contracts';
import { sentenceCase } from '../words/sentence-case';
import { wholePeriod } from './whole-period';

/** The message in at most ten words: whether more joined or left. Where groups stand beside each other, what is shown. */
export function flowTitle({ series, about }: FlowSeriesAnswer): string {
  const [only, ...others] = series;
  const whole = only === undefined || others.length > 0 ? null : wholePeriod(only.points);
  const { joiners = null, leavers = null } = whole ?? {};
  if (joiners === null || leavers === null) return sentenceCase(`${about.people} who joined and left`);
  if (joiners === leavers) return `As many ${about.people} joined as left`;
  return `More ${about.people} ${joiners > leavers ? 'joined than left' : 'left than joined'}`;
}
