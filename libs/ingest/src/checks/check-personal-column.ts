import { looksLikePersonalHeader } from '../personal/looks-like-personal-header';
import { columnPosition } from '../screen/column-position';
import { type HeaderCheck } from './check';

/** A column name announces names, contact details or another identifier. Such a file is refused before a row is stored,
 *  even if the column is ignored, unless the column is mapped as person reference, date of birth, unit or rank. */
export const checkPersonalColumn = {
  code: 'personal-column',
  stage: 'header',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column}" looks like personal details.`,
  repair: 'Remove the column from the file; Muster needs no names, contact details or second identifiers.',
  find: ({ names, mayIdentify, hasMapping }) => {
    const allowed = new Set(mayIdentify.map((reference) => columnPosition(names, reference)));
    return names
      .filter((name, position) => looksLikePersonalHeader(name, hasMapping) && !allowed.has(position))
      .map((column) => ({ column }));
  },
} as const satisfies HeaderCheck;
