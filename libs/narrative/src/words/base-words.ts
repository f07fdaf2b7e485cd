const WORDS: Readonly<Record<string, string>> = {
  'all-ages': 'all ages',
  '16-64': 'ages 16 to 64',
  '16-and-over': 'aged 16 and over',
  'economically-active-16-and-over': 'economically active, aged 16 and over',
  '18-39': 'ages 18 to 39',
};

/** The population base of a baseline table in words; an unknown base stays as it is. */
export function baseWords(base: string): string {
  return WORDS[base] ?? base;
}
