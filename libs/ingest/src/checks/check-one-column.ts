import { type HeaderCheck } from './check';

/** Only one column: the delimiter is not the one expected, or this is not a table. */
export const checkOneColumn = {
  code: 'one-column',
  stage: 'header',
  severity: 'error',
  hopeless: true,
  message: () => 'Only one column was found.',
  repair:
    'Check that commas, tabs, semicolons or bars separate the columns, and that the mapping names the right one.',
  expected: 'at least two columns',
  find: ({ names }) => (names.length === 1 ? [{}] : []),
} as const satisfies HeaderCheck;
