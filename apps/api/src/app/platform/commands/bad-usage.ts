import { refuse, type Refusal, type Result } from '@muster/domain';

/** Refuses the words of a command: what is missing or does not fit, then how the command is written. */
export function badUsage(what: string, usage: string): Result<never, Refusal> {
  return refuse('bad-usage', `${what}; usage: muster ${usage}`);
}
