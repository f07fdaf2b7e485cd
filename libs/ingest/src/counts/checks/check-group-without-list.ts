import { type Check } from '../../checks/check';

/** A group is read that has no closed list of codes, or stands in a pair without being read. */
export const checkGroupWithoutList = {
  code: 'group-without-list',
  stage: 'request',
  severity: 'error',
  message: ({ found }) => `The group "${found ?? ''}" cannot be counted by: it has no list of codes here.`,
  repair: 'Use a dimension with a classification, a rank or the workforce type, and name its column.',
} as const satisfies Check;
