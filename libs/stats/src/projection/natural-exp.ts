const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
/** 1, 1/1!, 1/2! ... 1/14!. */
const TERMS = new Float64Array(15);
for (let [at, term] = [0, 1]; at < TERMS.length; at += 1, term /= at) TERMS[at] = term;

/** e to a power of at most 0, to a few units of the last place, in additions, multiplications and divisions alone (see
 *  `naturalLog`); 0 below -745. Source: Taylor series after taking off multiples of ln 2; docs/adr/0030. */
export function naturalExp(power: number): number {
  if (power < -745) return 0;
  const halvings = Math.floor(0.5 - power / LN2_HIGH);
  const rest = power + halvings * LN2_HIGH + halvings * LN2_LOW;
  let value = 0;
  for (let at = TERMS.length - 1; at >= 0; at -= 1) value = value * rest + (TERMS[at] as number);
  for (let at = 0; at < halvings; at += 1) value *= 0.5;
  return value;
}
