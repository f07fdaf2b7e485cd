import { type Check } from './check';
import { countRows } from './count-rows';

/** A promotion or demotion goes to a rank of the same place of the ladder, which is neither. */
export const checkSameRank = {
  code: 'same-rank',
  stage: 'event',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names a promotion or demotion' : 'name promotions or demotions'} to a rank of the same level.`,
  repair: 'Correct the rank before or after, or leave the row out.',
} as const satisfies Check;
