import { type Result } from './result';

/** Wraps a value as a successful outcome. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}
