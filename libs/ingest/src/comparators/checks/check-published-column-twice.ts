import { type Check } from '../../checks/check';

/** Two columns of a published table mean the same. */
export const checkPublishedColumnTwice = {
  code: 'published-column-twice',
  stage: 'whole',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `Two columns mean "${column}".`,
  repair: 'Leave the one that was published for all forces and take the other out.',
} as const satisfies Check;
