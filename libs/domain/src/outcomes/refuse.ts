import { type Refusal, type Result } from './result';

/** Wraps a refusal as an outcome; `code` keeps its literal type so that callers can switch on it exhaustively. */
export function refuse<const C extends string>(
  code: C,
  message: string,
): Result<never, Refusal & { readonly code: C }> {
  return { ok: false, refusal: { code, message } };
}
