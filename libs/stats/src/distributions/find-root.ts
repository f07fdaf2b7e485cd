/** Where `f` crosses zero between `low` and `high`, to the last bits of a double; `f` must have opposite signs at the
 *  two ends (or be 0 at one). Bisection, quickened by secant steps whenever they stay inside and shrink the bracket.
 *  Throws a RangeError when the ends do not bracket a crossing. Source: Dekker 1969, Brent 1973. */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa * fb < 0)) throw new RangeError('the two ends do not bracket a crossing of zero');
  for (let step = 0; step < 400; step += 1) {
    const middle = (a + b) / 2;
    if (Math.abs(b - a) <= 4 * Number.EPSILON * Math.abs(middle)) return middle;
    // Every third step halves, so that a curved function cannot keep one end in place.
    const secant = b - (fb * (b - a)) / (fb - fa);
    const inside = secant > Math.min(a, b) && secant < Math.max(a, b);
    const x = step % 3 < 2 && inside ? secant : middle;
    const fx = f(x);
    if (fx === 0 || x === a || x === b) return x;
    if (fx * fb < 0) [a, fa] = [b, fb];
    // Illinois rule: an end that stays has its value halved.
    else fa /= 2;
    [b, fb] = [x, fx];
  }
  return (a + b) / 2;
}
