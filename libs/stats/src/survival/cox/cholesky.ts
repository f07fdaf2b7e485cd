/** The lower triangle L of a symmetric matrix = L L', given by its lower triangle; null when the matrix is singular to ten
 *  digits (a pivot of 1e-10 of its diagonal or less), or holds what is no number. */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * size + column] as number;
      for (let at = 0; at < column; at += 1) {
        rest -= (lower[row * size + at] as number) * (lower[column * size + at] as number);
      }
      if (row > column) {
        lower[row * size + column] = rest / (lower[column * size + column] as number);
        continue;
      }
      // Written so that NaN is caught too.
      if (!(rest > 1e-10 * (matrix[row * size + row] as number))) return null;
      lower[row * size + row] = Math.sqrt(rest);
    }
  }
  return lower;
}
