import { type Check } from '../../checks/check';

/** The header is that of neither Home Office table. */
export const checkPublishedTableUnknown = {
  code: 'published-table-unknown',
  stage: 'whole',
  severity: 'error',
  hopeless: true,
  message: () => 'The header is that of neither Home Office table that is known here.',
  repair:
    'Load the table of the police workforce by force, sex and rank, or of officers by ethnic group and rank, as published.',
} as const satisfies Check;
