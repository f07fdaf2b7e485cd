import { columnPosition } from '../screen/column-position';
import { type HeaderCheck } from './check';
import { sameName } from './same-name';

/** A column that the mapping neither reads nor lists as ignored. It is not read. Nameless columns are passed over. */
export const checkUnmappedColumn = {
  code: 'unmapped-column',
  stage: 'header',
  severity: 'warning',
  message: ({ column }) => `The column "${column}" is not matched to anything and is not read.`,
  repair: 'Nothing, or match it, or list it as ignored in the mapping.',
  find: ({ names, mapped, ignored, sifted = [], hasMapping }) => {
    if (!hasMapping) return [];
    const read = new Set([...mapped, ...ignored, ...sifted].map((each) => columnPosition(names, each)));
    const knownNames = new Set(['', ...mapped, ...ignored].map(sameName));
    return names
      .filter((name, position) => !read.has(position) && !knownNames.has(sameName(name)))
      .map((column) => ({ column }));
  },
} as const satisfies HeaderCheck;
