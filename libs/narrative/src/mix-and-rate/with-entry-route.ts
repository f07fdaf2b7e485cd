import { type DecompositionAnswer } from '@muster/contracts';

/** Length of service as a sentence names what the first step holds alike: with the entry route where it is among the factors. */
export function withEntryRoute({ factors }: Pick<DecompositionAnswer, 'factors'>, service: string): string {
  return factors.first.includes('entry-route') ? `${service} and entry route` : service;
}
