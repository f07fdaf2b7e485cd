import { type Refusal, type Result } from '@muster/domain';

/** The value of an outcome. Throws the refusal: what is used to generate files must work. */
export function required<T>(outcome: Result<T, Refusal>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
}
