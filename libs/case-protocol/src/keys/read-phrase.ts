import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { PHRASE_LENGTH } from './new-phrase';

export interface PhraseRefusal extends Refusal {
  readonly code: 'phrase-length' | 'phrase-word';
}

/** Reads seven words as somebody typed them: capitals or not, any blanks, commas or full stops between. Refuses another
 *  number of words, and a word that is not in the list; it says which one by its place, never the word itself. Words with
 *  a hyphen keep it. */
export function readPhrase(typed: string, words: readonly string[]): Result<string, PhraseRefusal> {
  const found = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,.;]+/)
    .filter((word) => word !== '');
  if (found.length !== PHRASE_LENGTH) {
    return refuse('phrase-length', 'The phrase has seven words with spaces between them.');
  }
  const known = new Set(words);
  const wrong = found.findIndex((word) => !known.has(word));
  if (wrong >= 0)
    return refuse('phrase-word', `Word ${wrong + 1} is not a word of the list. Check its spelling.`);
  return ok(found.join(' '));
}
