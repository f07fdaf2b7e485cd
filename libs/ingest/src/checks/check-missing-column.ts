import { columnPosition } from '../screen/column-position';
import { type HeaderCheck } from './check';

/** A column that the mapping reads is not in the file. */
export const checkMissingColumn = {
  code: 'missing-column',
  stage: 'header',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column}" is not in the file.`,
  repair: 'Add the column to the file, or match another one in the mapping.',
  find: ({ names, mapped, sifted = [] }) =>
    [...new Set([...mapped, ...sifted])]
      .filter((reference) => columnPosition(names, reference) < 0)
      .map((column) => ({ column })),
} as const satisfies HeaderCheck;
