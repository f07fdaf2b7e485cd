import { type Check } from './check';

/** More rows than a list of its kind has: events, stages or totals, not a workforce. */
export const checkTableTooLong = {
  code: 'table-too-long',
  stage: 'outside',
  severity: 'error',
  hopeless: true,
  message: () => 'The table has more rows than a list of this kind may have.',
  repair: 'Check that this is the right file, or bring it in parts.',
} as const satisfies Check;
