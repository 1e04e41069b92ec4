/** A text that may have struck. */
export interface Suspect {
  /** Characters of the text. */
  readonly length: () => number;
  /** The text as a whole; null when it is there no more. */
  readonly text: () => string | null;
}

/** Most texts remembered; an old one that strikes again starts anew. */
const capacity = 50;

/** Remembers, without keeping it, which text a worker died over, so that a text that kills twice is left alone. */
export class Strikes {
  readonly #counts = new Map<string, number>();
  /** Lengths of the texts, so that hardly ever another one is looked at. */
  readonly #lengths = new Set<number>();

  /** Counts a strike of a text, if it is known. */
  add(text: string | null): number {
    if (text === null) return 0;
    const key = fingerprint(text);
    this.#lengths.add(text.length);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.delete(key);
    this.#counts.set(key, count);
    const oldest = this.#counts.keys().next();
    if (this.#counts.size > capacity && oldest.done !== true) this.#counts.delete(oldest.value);
    return count;
  }

  of({ length, text }: Suspect): number {
    if (!this.#lengths.has(length())) return 0;
    const suspect = text();
    return suspect === null ? 0 : (this.#counts.get(fingerprint(suspect)) ?? 0);
  }

  clear(): void {
    this.#counts.clear();
    this.#lengths.clear();
  }
}

/** FNV-1a over the code units, with the length. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length}:${hash >>> 0}`;
}
