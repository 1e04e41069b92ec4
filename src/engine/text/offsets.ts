import { exchanged } from './exchanged';

/**
 * Where the pieces of a text begin. After an edit the offsets behind it are not rewritten: they are kept as they were,
 * with the distance that all of them have moved, and made true only as far as later edits need it (the idea of a gap
 * buffer).
 */
export class Offsets {
  #starts: number[] = [];
  /** From this position on the offsets are off by `#shift`. */
  #from = 0;
  #shift = 0;

  get count(): number {
    return this.#starts.length;
  }

  at(index: number): number {
    return (this.#starts[index] ?? 0) + (index >= this.#from ? this.#shift : 0);
  }

  /** The last position whose offset is not greater than `offset`; 0 when there is none. */
  find(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Puts pieces that begin here in the place of `gone` others at `index`, and moves everything behind by `moved`. */
  replace(
    index: number,
    gone: number,
    { starts, moved }: { readonly starts: readonly number[]; readonly moved: number },
  ): void {
    this.#bring(index + gone);
    this.#starts = exchanged(this.#starts, index, gone, starts);
    this.#from = index + starts.length;
    this.#shift += moved;
  }

  /** Makes the offsets before `index` true, and counts those from there on from the same origin. */
  #bring(index: number): void {
    for (let at = this.#from; at < index; at += 1)
      this.#starts[at] = (this.#starts[at] ?? 0) + this.#shift;
    for (let at = index; at < this.#from; at += 1)
      this.#starts[at] = (this.#starts[at] ?? 0) - this.#shift;
    this.#from = index;
  }
}
