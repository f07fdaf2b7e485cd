/** A share or a yearly rate: `40%`, `7.5 %`, or a number from 0 to 1 such as `0.4`. Null for every other text: `40` alone
 *  could be a slip. */
export function readShare(text: string): number | null {
  const [, percent] = /^(\d{1,3}(?:\.\d{1,4})?)\s*%$/.exec(text) ?? [];
  if (percent !== undefined) return Number(percent) <= 100 ? Number(percent) / 100 : null;
  return /^(0(\.\d{1,10})?|1(\.0{1,10})?|\.\d{1,10})$/.test(text) ? Number(text) : null;
}
