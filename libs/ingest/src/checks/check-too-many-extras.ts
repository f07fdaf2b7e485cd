import { LIMITS } from '../limits';
import { type RequestCheck } from './check';

/** More extra dimensions than a row has room for, those of earlier snapshots included. */
export const checkTooManyExtras = {
  code: 'too-many-extras',
  stage: 'request',
  severity: 'error',
  message: () =>
    'The mapping needs more than six extra dimensions, counting those that this force already uses.',
  repair: 'Leave out extra dimensions, or use the ones that this force already has.',
  expected: `at most ${LIMITS.extraDimensions} extra dimensions per force`,
  find: ({ mapping, extraSlots }) => {
    const extras = Object.keys(mapping.dimensions).filter((id) => id.startsWith('extra:'));
    return new Set([...Object.keys(extraSlots), ...extras]).size > LIMITS.extraDimensions ? [{}] : [];
  },
} as const satisfies RequestCheck;
