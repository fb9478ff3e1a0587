/** A growing list of whole numbers that takes four bytes for each. */
export class Numbers {
  length = 0;
  private kept = new Int32Array(1024);

  push(number: number): void {
    if (this.length === this.kept.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept[this.length++] = number;
  }

  /** 0 where nothing stands. */
  at(place: number): number {
    return this.kept[place] ?? 0;
  }

  all(): Int32Array {
    return this.kept.slice(0, this.length);
  }
}
