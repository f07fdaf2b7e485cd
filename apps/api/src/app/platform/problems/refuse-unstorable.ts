import { findUnstorableText } from './find-unstorable-text';
import { InvalidRequestError } from './invalid-request-error';

/** Refuses a request that holds text which the database cannot keep; `request` has the declared shape already. */
export function refuseUnstorable(request: unknown): void {
  const pointer = findUnstorableText(request);
  if (pointer === null) return;
  throw InvalidRequestError.at(pointer, 'unstorable-character', 'This has a character that cannot be kept.');
}
