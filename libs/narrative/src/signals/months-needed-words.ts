const WORDS = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

/** How many more months limits need, as a sentence: they begin with twelve. `held` below twelve are there. With twelve or
 *  more, gaps between them are what is missing. */
export function monthsNeededWords(held: number): string {
  const needed = 12 - held;
  if (needed <= 0) return 'Too few of the months held follow one another.';
  return `Limits need ${WORDS[needed - 1]} more ${needed === 1 ? 'month' : 'months'}.`;
}
