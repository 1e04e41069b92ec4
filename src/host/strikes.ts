/** Most texts remembered; an old one that strikes again starts anew. */
const capacity = 50;

/** Remembers, without keeping it, which text a worker died over, so that a text that kills twice is left alone. */
export class Strikes {
  readonly #counts = new Map<string, number>();

  /** Whether there has been any strike. */
  get some(): boolean {
    return this.#counts.size > 0;
  }

  /** Counts a strike of a text, if it is known. */
  add(text: string | null): number {
    if (text === null) return 0;
    const key = fingerprint(text);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.delete(key);
    this.#counts.set(key, count);
    const oldest = this.#counts.keys().next();
    if (this.#counts.size > capacity && oldest.done !== true) this.#counts.delete(oldest.value);
    return count;
  }

  of(text: string | null): number {
    return text === null ? 0 : (this.#counts.get(fingerprint(text)) ?? 0);
  }

  clear(): void {
    this.#counts.clear();
  }
}

/** FNV-1a over the code units, with the length. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length}:${hash >>> 0}`;
}
