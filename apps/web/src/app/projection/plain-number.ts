/** A number as people type it: with a sign, commas between thousands or without a figure before its point; never with an
 *  exponent. NaN for anything else, and for nothing. */
export function plainNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace('−', '-');
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}
