const CANDIDATES = [0x2c, 0x09, 0x3b, 0x7c];
const QUOTE = 0x22;

/** Delimiter (as a byte) of a table by its first line: the one of comma, TAB, semicolon and bar that stands most often
 *  outside quotes. Comma when there is none. */
export function detectDelimiter(head: Uint8Array): number {
  const counts = new Map(CANDIDATES.map((candidate) => [candidate, 0]));
  let quoted = false;
  let seen = false;
  for (const byte of head) {
    if (byte === QUOTE) quoted = !quoted;
    if (quoted) continue;
    if (byte === 0x0a || byte === 0x0d) {
      if (seen) break;
      continue;
    }
    seen = true;
    const count = counts.get(byte);
    if (count !== undefined) counts.set(byte, count + 1);
  }
  return CANDIDATES.reduce((best, candidate) =>
    counts.get(candidate)! > counts.get(best)! ? candidate : best,
  );
}
