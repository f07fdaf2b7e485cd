import { columnPosition } from '../screen/column-position';
import { type HeaderCheck } from './check';
import { sameName } from './same-name';

/** Two things of the mapping, written differently, mean the same column: a name and the position of that column. */
export const checkColumnMatchedTwice = {
  code: 'column-matched-twice',
  stage: 'header',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The mapping reads the column "${column}" by its name and by its position.`,
  repair: 'Match every column once; count again where a column is named by its position.',
  find: ({ names, mapped }) => {
    const references = new Map<number, string>();
    const twice = new Set<number>();
    for (const reference of mapped) {
      const position = columnPosition(names, reference);
      const other = references.get(position);
      if (position >= 0 && other !== undefined && other !== sameName(reference)) twice.add(position);
      references.set(position, sameName(reference));
    }
    return [...twice].map((position) => ({ column: names[position] ?? '' }));
  },
} as const satisfies HeaderCheck;
