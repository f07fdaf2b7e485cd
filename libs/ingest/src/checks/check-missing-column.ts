import { type HeaderCheck } from './check';
import { sameName } from './same-name';

/** A column that the mapping reads is not in the file. */
export const checkMissingColumn = {
  code: 'missing-column',
  stage: 'header',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column}" is not in the file.`,
  repair: 'Add the column to the file, or match another one in the mapping.',
  find: ({ names, mapped }) => {
    const present = new Set(names.map(sameName));
    return [...new Set(mapped)].filter((name) => !present.has(sameName(name))).map((column) => ({ column }));
  },
} as const satisfies HeaderCheck;
