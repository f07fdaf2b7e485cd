import { type Check } from '../checks/check';
import { checkTooManyValues } from '../checks/check-too-many-values';
import { checkUnsafeText } from '../checks/check-unsafe-text';
import { checkValueTooLong } from '../checks/check-value-too-long';
import { CHECKS } from '../checks/registry';
import { LIMITS } from '../limits';
import { UNREAD } from '../values/cell-reader';
import { type CodeBook } from '../values/code-book';
import { type CodeResolver } from '../values/coded-reader';
import { foldValue } from '../values/fold-value';
import { tidyValue } from '../values/tidy-value';
import { type CodeTarget } from './code-target';

const UNSAFE = /^[=+@\-|%]|[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;
const EACH_VALUE = CHECKS.sample.filter(({ eachValue }) => eachValue);

/** Resolves values of an open list (units, contracts, extra dimensions): the mapping's table first, then codes met before,
 *  compared without case; anything else short and harmless becomes a new code as it is written. */
export function openResolver(target: CodeTarget, book: CodeBook): CodeResolver {
  const { dimension, column, vocabulary, log, used } = target;
  const met = target.met ?? new Map(vocabulary.codesOf(dimension).map((code) => [foldValue(code), code]));
  return (folded, text, row) => {
    const known = book.get(folded) ?? met.get(folded);
    if (known !== undefined) {
      used.add(known);
      return vocabulary.idOf(dimension, known);
    }
    const code = tidyValue(text);
    const problem = problemOf(code, met.size);
    if (problem !== undefined) {
      log.note(problem, { column, row });
      return UNREAD;
    }
    met.set(folded, code);
    used.add(code);
    return vocabulary.idOf(dimension, code);
  };
}

function problemOf(code: string, values: number): Check | undefined {
  if (code.length > LIMITS.openValue) return checkValueTooLong;
  if (UNSAFE.test(code)) return checkUnsafeText;
  if (values >= LIMITS.openValues) return checkTooManyValues;
  return EACH_VALUE.find((check) => check.fails([code]));
}
