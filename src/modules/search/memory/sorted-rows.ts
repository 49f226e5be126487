/** Rows in an order that tells any two of them apart, kept through additions and removals. */
export class SortedRows {
  private rows = new Uint32Array(1_024);
  private size = 0;

  constructor(private readonly compare: (one: number, other: number) => number) {}

  /** In order; good until the next change. */
  get all(): Uint32Array {
    return this.rows.subarray(0, this.size);
  }

  /** Puts many in order at once, in place of what there was. */
  fill(rows: readonly number[]): void {
    this.rows = Uint32Array.from(rows).sort(this.compare);
    this.size = rows.length;
  }

  add(row: number): void {
    if (this.size === this.rows.length) {
      const longer = new Uint32Array(2 * this.size + 1);
      longer.set(this.rows);
      this.rows = longer;
    }
    const at = this.placeOf(row);
    this.rows.copyWithin(at + 1, at, this.size);
    this.rows[at] = row;
    this.size += 1;
  }

  remove(row: number): void {
    const at = this.placeOf(row);
    if (at === this.size || this.rows[at] !== row) throw new Error(`There is no row ${row}`);
    this.rows.copyWithin(at, at + 1, this.size);
    this.size -= 1;
  }

  /** Where it stands, or would. */
  private placeOf(row: number): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.compare(this.rows[middle]!, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
