/** Whole numbers that are added one by one and end as one array. */
export class GrowingNumbers {
  length = 0;
  private held = new Int32Array(1024);

  add(value: number): void {
    if (this.length === this.held.length) {
      const larger = new Int32Array(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length] = value;
    this.length += 1;
  }

  replaceLast(value: number): void {
    this.held[this.length - 1] = value;
  }

  toArray(): Int32Array {
    return this.held.slice(0, this.length);
  }
}
