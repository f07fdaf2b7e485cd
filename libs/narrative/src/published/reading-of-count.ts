import { aboutCount } from './about-count';

/** What a released count says about the true one, in the words of the policy: rounding moves it by at most 4 and holding by
 *  at most 2, and two is what it is usually out. */
export function readingOfCount(count: number): string {
  return `${aboutCount(count)} (usually within 2, never more than 6 out)`;
}
