import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** A figure is empty or marked as not available. Only a dash means zero. */
export const checkPublishedFigureMissing = {
  code: 'published-figure-missing',
  stage: 'whole',
  severity: 'error',
  message: ({ count, column }) =>
    `${countRows(count)} ${count === 1 ? 'has' : 'have'} no figure under "${column}".`,
  repair:
    'Write a dash where the publication says zero. A figure that was not published cannot be compared with.',
} as const satisfies Check;
