/** Numbers written one after another, and read back in the same order. */
export class Tape {
  /** How many numbers have been written or read. */
  at = 0;

  constructor(private values: Float64Array = new Float64Array(1024)) {}

  /** All that has been written, as a column of its own. */
  written(): Float64Array {
    return this.values.slice(0, this.at);
  }

  put(column: Float64Array): void {
    this.reserve(column.length);
    this.values.set(column, this.at);
    this.at += column.length;
  }

  putNumber(value: number): void {
    this.reserve(1);
    this.values[this.at] = value;
    this.at += 1;
  }

  /** Fills a column with the next numbers. */
  take(column: Float64Array): void {
    column.set(this.values.subarray(this.at, this.at + column.length));
    this.at += column.length;
  }

  takeNumber(): number {
    this.at += 1;
    return this.values[this.at - 1]!;
  }

  private reserve(more: number): void {
    if (this.at + more <= this.values.length) return;
    const larger = new Float64Array(2 * (this.at + more));
    larger.set(this.values);
    this.values = larger;
  }
}
