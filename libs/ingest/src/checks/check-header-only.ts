import { type Check } from './check';

/** The file has a header and no row. */
export const checkHeaderOnly = {
  code: 'header-only',
  stage: 'whole',
  severity: 'error',
  message: () => 'The file has a header but no rows.',
  repair: 'Export the file again with one row per person.',
} as const satisfies Check;
