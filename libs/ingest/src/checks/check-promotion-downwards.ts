import { type Check } from './check';
import { countRows } from './count-rows';

/** A promotion goes to a lower place of the same ladder. */
export const checkPromotionDownwards = {
  code: 'promotion-downwards',
  stage: 'event',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names a promotion' : 'name promotions'} to a lower rank.`,
  repair: 'Exchange the ranks, or call the event a demotion.',
} as const satisfies Check;
