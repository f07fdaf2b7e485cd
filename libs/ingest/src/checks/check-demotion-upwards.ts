import { type Check } from './check';
import { countRows } from './count-rows';

/** A demotion goes to a higher place of the same ladder. */
export const checkDemotionUpwards = {
  code: 'demotion-upwards',
  stage: 'event',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names a demotion' : 'name demotions'} to a higher rank.`,
  repair: 'Exchange the ranks, or call the event a promotion.',
} as const satisfies Check;
