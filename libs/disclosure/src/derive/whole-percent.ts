/** A share 0-1 rounded to whole percents, as a share. */
export function wholePercent(share: number): number {
  return Math.round(share * 100) / 100;
}
