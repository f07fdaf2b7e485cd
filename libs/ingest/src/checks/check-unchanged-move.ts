import { type Check } from './check';
import { countRows } from './count-rows';

/** A transfer stays in its unit, or a conversion in its workforce type. */
export const checkUnchangedMove = {
  code: 'unchanged-move',
  stage: 'event',
  severity: 'error',
  message: ({ count }) =>
    `${countRows(count)} ${count === 1 ? 'names a move' : 'name moves'} from a place to itself.`,
  repair: 'Correct the unit or workforce type before or after, or leave the row out.',
} as const satisfies Check;
