/** The first candidate none of whose sentences has more than `mostWords` words; the last one when all have. */
export function firstShort(candidates: readonly [string, ...string[]], mostWords: number): string {
  const short = candidates.find((text) =>
    text.split(/(?<=\.) /).every((sentence) => sentence.split(/\s+/).length <= mostWords),
  );
  return short ?? candidates.at(-1) ?? candidates[0];
}
