/** What a listener must know about the phrase, before they see it and again before they type it. */
export const PHRASE_SENTENCES: readonly string[] = [
  'Write these seven words on paper. Keep the paper where nobody else finds it, apart from this computer.',
  'You type them whenever you open your cases. They never leave this browser.',
  'Nobody can tell you the words again. If they are lost, two custodians must make your cases readable again.',
];
