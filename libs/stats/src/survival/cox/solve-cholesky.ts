/** x with L L' x = b, for a lower triangle L as `cholesky` gives it. */
export function solveCholesky(lower: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  const x = b.slice();
  for (let row = 0; row < size; row += 1) {
    for (let at = 0; at < row; at += 1) {
      x[row] = (x[row] as number) - (lower[row * size + at] as number) * (x[at] as number);
    }
    x[row] = (x[row] as number) / (lower[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < size; at += 1) {
      x[row] = (x[row] as number) - (lower[at * size + row] as number) * (x[at] as number);
    }
    x[row] = (x[row] as number) / (lower[row * size + row] as number);
  }
  return x;
}
