/** Sums over people at risk: of their relative hazards, and of those times covariates and products of covariates. */
export class Moments {
  people = 0;
  weight = 0;
  readonly first: Float64Array;
  /** Lower triangle, row by row; what stands above the diagonal is 0. */
  readonly second: Float64Array;

  constructor(private readonly width: number) {
    this.first = new Float64Array(width);
    this.second = new Float64Array(width * width);
  }

  clear(): void {
    this.people = 0;
    this.weight = 0;
    this.first.fill(0);
    this.second.fill(0);
  }

  /** Adds (`sign` 1) or takes away (-1) a person with covariates `x[at ...]`. Empty again, sums are exactly 0. */
  add(x: Float64Array, at: number, hazard: number, sign: 1 | -1): void {
    this.people += sign;
    if (this.people === 0) return this.clear();
    const { width, first, second } = this;
    const times = sign * hazard;
    this.weight += times;
    for (let row = 0; row < width; row += 1) {
      const part = times * (x[at + row] as number);
      if (part === 0) continue;
      first[row] = (first[row] as number) + part;
      const line = row * width;
      for (let column = 0; column <= row; column += 1) {
        second[line + column] = (second[line + column] as number) + part * (x[at + column] as number);
      }
    }
  }
}
