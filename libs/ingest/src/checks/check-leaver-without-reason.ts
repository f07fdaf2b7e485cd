import { type Check } from './check';
import { countRows } from './count-rows';

/** Somebody left and the file does not say why: the reason of this leaver is not held. */
export const checkLeaverWithoutReason = {
  code: 'leaver-without-reason',
  stage: 'event',
  severity: 'warning',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names a leaver' : 'name leavers'} without a reason for leaving.`,
  repair: 'Nothing, or add the reasons: without them leavers cannot be told apart by route.',
} as const satisfies Check;
