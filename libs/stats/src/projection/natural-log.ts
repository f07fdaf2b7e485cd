/** ln 2 in two parts: multiples of the first up to 2^20 are exact. */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
const SQRT_HALF = 0.7071067811865476;
const SQRT_TWO = 1.4142135623730951;
/** 1, 1/3, 1/5 ... 1/23: ln((1 + s) / (1 - s)) = 2 s (1 + s^2/3 + s^4/5 + ...). */
const TERMS = Float64Array.from({ length: 12 }, (_, at) => 1 / (2 * at + 1));

/** Natural logarithm of a finite number above 0, to a few units of the last place, in additions, multiplications and divisions alone:
 *  the same bits on every machine, which ECMAScript does not promise of `Math.log`. Source: atanh series; docs/adr/0030. */
export function naturalLog(x: number): number {
  let [mantissa, exponent] = [x, 0];
  for (; mantissa < 0.000_015_258_789_062_5; exponent -= 16) mantissa *= 65_536;
  for (; mantissa < SQRT_HALF; exponent -= 1) mantissa *= 2;
  for (; mantissa > SQRT_TWO; exponent += 1) mantissa *= 0.5;
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let sum = 0;
  for (let at = TERMS.length - 1; at >= 0; at -= 1) sum = sum * square + (TERMS[at] as number);
  return exponent * LN2_HIGH + (2 * s * sum + exponent * LN2_LOW);
}
