/** The person whose spell stands at `spell`: the last start on or before it. */
export function personOfSpell(personStarts: Int32Array, spell: number): number {
  let [low, high] = [0, personStarts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((personStarts[middle] as number) <= spell) low = middle;
    else high = middle;
  }
  return low;
}
