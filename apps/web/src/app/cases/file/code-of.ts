/** A chosen value as a code of `words`; the first code when it is none of them. */
export function codeOf<K extends string>(words: Readonly<Record<K, string>>, value: string): K {
  const codes = Object.keys(words) as K[];
  const found = codes.find((code) => code === value) ?? codes[0];
  if (found === undefined) throw new Error('no codes to choose from');
  return found;
}
