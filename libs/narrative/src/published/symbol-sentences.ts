import { type PublishedAnswer } from '@muster/contracts';
import { figureSymbols } from './figure-symbols';

/** What each symbol of a released table means, in sentences of the reader's role. */
export function symbolSentences(role: PublishedAnswer['role']): readonly string[] {
  const symbols = figureSymbols(role);
  const say = (status: keyof typeof symbols) =>
    `${symbols[status].symbol} means: ${symbols[status].meaning}.`;
  return [
    `${say('withheld')} Which of its reasons holds is never told.`,
    `${say('structural-zero')} It never means that nobody is there.`,
    say('not-available'),
    say('too-wide'),
  ];
}
