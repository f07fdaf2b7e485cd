import { reasonWords } from './reason-words';
import { sentenceCase } from './sentence-case';

/** Why an answer has no figures: a sentence stays as it is, a reason code becomes one. */
export function reasonSentence(reason: string | null): string {
  return reason !== null && reason.includes(' ') ? reason : `${sentenceCase(reasonWords(reason))}.`;
}
