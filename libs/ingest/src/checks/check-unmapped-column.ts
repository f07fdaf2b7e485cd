import { type HeaderCheck } from './check';
import { sameName } from './same-name';

/** A column that the mapping neither reads nor lists as ignored. It is not read. Nameless columns are passed over. */
export const checkUnmappedColumn = {
  code: 'unmapped-column',
  stage: 'header',
  severity: 'warning',
  message: ({ column }) => `The column "${column}" is not matched to anything and is not read.`,
  repair: 'Nothing, or match it, or list it as ignored in the mapping.',
  find: ({ names, mapped, ignored, hasMapping }) => {
    if (!hasMapping) return [];
    const known = new Set([...mapped, ...ignored, ''].map(sameName));
    return names.filter((name) => !known.has(sameName(name))).map((column) => ({ column }));
  },
} as const satisfies HeaderCheck;
