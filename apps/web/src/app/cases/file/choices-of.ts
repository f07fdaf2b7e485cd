import { type Choice } from '../../ui/select-field';

/** The codes of a map as choices, in its order, with their words in sentence case. */
export function choicesOf(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([value, word]) => ({
    value,
    label: word.charAt(0).toUpperCase() + word.slice(1),
  }));
}
