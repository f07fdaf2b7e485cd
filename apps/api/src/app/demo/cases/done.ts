import { type Refusal, type Result } from '@muster/domain';

/** What a service answered. Throws when it refused: nothing in the demonstration depends on what a person does. */
export function done<T>(outcome: Result<T, Refusal>): T {
  if (!outcome.ok)
    throw new Error(`a conversation of the demonstration was refused: ${outcome.refusal.code}`);
  return outcome.value;
}
