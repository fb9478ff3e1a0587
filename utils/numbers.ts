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

  all(): Int32Array {
    return this.kept.slice(0, this.length);
  }
}

/** Sums up counts in place, so that each says where its own part of one list begins; the last says where it ends. */
export function toStarts(counts: Int32Array): void {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    counts[at] = sum;
    sum += count;
  }
}
