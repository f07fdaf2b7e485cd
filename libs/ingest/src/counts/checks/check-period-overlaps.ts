import { type Check } from '../../checks/check';

/** The period overlaps that of published counts of the same process without being the same: people would count twice. */
export const checkPeriodOverlaps = {
  code: 'period-overlaps',
  stage: 'outside',
  severity: 'error',
  message: () => 'The period overlaps that of counts of this process that are published already.',
  repair: 'Bring counts of a period that does not overlap, or of exactly the same period to replace them.',
} as const satisfies Check;
