const CANDIDATES = [0x2c, 0x09, 0x3b, 0x7c];
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Delimiter (as a byte) of a table by one line: the one of comma, TAB, semicolon and bar that stands most often outside
 *  quotes. Comma when there is none. `row`: which line, 1 is the first; without it the first that is not empty. */
export function detectDelimiter(head: Uint8Array, row?: number): number {
  const counts = new Map(CANDIDATES.map((candidate) => [candidate, 0]));
  let quoted = false;
  let seen = false;
  let line = 1;
  for (const [at, byte] of head.entries()) {
    if (byte === QUOTE) quoted = !quoted;
    if (quoted) continue;
    if (byte === LF || byte === CR) {
      if (row === undefined ? seen : line === row) break;
      if (!(byte === LF && head[at - 1] === CR)) line += 1;
      continue;
    }
    seen = true;
    if (row !== undefined && line < row) continue;
    const count = counts.get(byte);
    if (count !== undefined) counts.set(byte, count + 1);
  }
  return CANDIDATES.reduce((best, candidate) =>
    counts.get(candidate)! > counts.get(best)! ? candidate : best,
  );
}
