import { type Check } from '../../checks/check';
import { countRows } from '../../checks/count-rows';

/** Two columns of a row say different things: the geo code and the force, or the rank and the worker type. */
export const checkPublishedValuesContradict = {
  code: 'published-values-contradict',
  stage: 'whole',
  severity: 'error',
  message: ({ count, column }) =>
    `${countRows(count)} ${count === 1 ? 'contradicts itself' : 'contradict themselves'} under "${column}".`,
  repair:
    'Correct the rows: the geo code belongs to one force, a rank to one worker type, an ethnicity to one group.',
} as const satisfies Check;
