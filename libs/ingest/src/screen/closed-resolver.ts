import { checkUnknownCode } from '../checks/check-unknown-code';
import { LIMITS } from '../limits';
import { UNREAD } from '../values/cell-reader';
import { type CodeBook } from '../values/code-book';
import { type CodeResolver } from '../values/coded-reader';
import { tidyValue } from '../values/tidy-value';
import { type CodeTarget } from './code-target';
import { mayBeNamed } from './may-be-named';

/** Resolves values of a closed list. An unknown value is noted, and named only where it is not sensitive. */
export function closedResolver(
  { dimension, column, vocabulary, log }: CodeTarget,
  book: CodeBook,
): CodeResolver {
  return (folded, text, row) => {
    const code = book.get(folded);
    if (code !== undefined) return vocabulary.idOf(dimension, code);
    const found = tidyValue(text).slice(0, LIMITS.openValue);
    log.note(checkUnknownCode, { column, row, ...(mayBeNamed(dimension, found) ? { found } : {}) });
    return UNREAD;
  };
}
