import { columnPosition } from '../screen/column-position';
import { type HeaderCheck } from './check';
import { sameName } from './same-name';

/** A column is read by its position although it has a name of its own: the columns may have moved. */
export const checkNamedPosition = {
  code: 'named-position',
  stage: 'header',
  severity: 'warning',
  message: ({ column }) => `The column "${column}" is read by its position, not by its name.`,
  repair: 'Check that the columns have not moved, and use the name in the mapping.',
  find: ({ names, mapped }) =>
    mapped.flatMap((reference) => {
      const name = names[columnPosition(names, reference)] ?? '';
      const isAlone = names.filter((other) => sameName(other) === sameName(name)).length === 1;
      return name === '' || sameName(name) === sameName(reference) || !isAlone ? [] : [{ column: name }];
    }),
} as const satisfies HeaderCheck;
