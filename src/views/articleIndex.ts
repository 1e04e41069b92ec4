import type { Steps } from '../engine';
import type { Localize } from './localize';
import type { Reading } from './reading';
import { queryMatcher, searchableNames } from './symbols';
import type { ArticleSymbol } from './symbols';

/** An article that lies in the workspace and is not open. */
export interface FoundArticle {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Differs when the file does. */
  readonly stamp: string;
}

/** Line and column, both counted from 0, in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A person, organisation or place of an article, where it is introduced. */
export interface IndexedName {
  readonly key: string;
  readonly symbol: ArticleSymbol;
  readonly from: Place;
  readonly to: Place;
}

export interface IndexLimits {
  readonly files: number;
  /** Bytes of one file, and of all files read at one asking. */
  readonly fileSize: number;
  readonly totalSize: number;
}

/** How a search through the workspace ended; the numbers are of files. */
export interface IndexReport {
  /** Read now. */
  readonly read: number;
  /** Known from an earlier asking and unchanged. */
  readonly known: number;
  /** Left out because of a limit. */
  readonly beyond: number;
  /** No article, or not to be read. */
  readonly failed: number;
  readonly stopped: boolean;
}

export interface IndexWork {
  /** The reading of a file; null where there is none. */
  readonly read: (article: FoundArticle) => Promise<Reading | null>;
  /** Somebody does not want to wait any longer. */
  readonly stopped: () => boolean;
  readonly progress: (done: number, all: number) => void;
  /** Does all steps, with pauses. */
  readonly inTurns: <T>(steps: Steps<T>) => Promise<T>;
}

interface Entry {
  readonly stamp: string;
  readonly names: readonly (IndexedName & { readonly words: string })[];
}

/** The names of articles that are not open; keeps names and places only, and reads nothing unless asked. */
export class ArticleIndex {
  readonly #limits: IndexLimits;
  readonly #t: Localize;
  readonly #entries = new Map<string, Entry>();

  constructor(limits: IndexLimits, t: Localize) {
    this.#limits = limits;
    this.#t = t;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Reads what is new or changed, one article after the other, and forgets what is gone. */
  async refresh(found: readonly FoundArticle[], work: IndexWork): Promise<IndexReport> {
    const wanted = this.#within(found);
    const keys = new Set(wanted.map(({ key }) => key));
    for (const key of [...this.#entries.keys()]) if (!keys.has(key)) this.#entries.delete(key);
    const changed = wanted.filter(({ key, stamp }) => this.#entries.get(key)?.stamp !== stamp);
    let read = 0;
    let failed = 0;
    for (const article of changed) {
      if (work.stopped()) break;
      work.progress(read + failed, changed.length);
      const reading = await work.read(article);
      if (reading === null) failed += 1;
      else {
        read += 1;
        this.#entries.set(article.key, await work.inTurns(this.#entryOf(article, reading)));
      }
    }
    return {
      read,
      known: wanted.length - changed.length,
      beyond: found.length - wanted.length,
      failed,
      stopped: read + failed < changed.length,
    };
  }

  /** The names that hold all words of the query, in articles that are not passed over. */
  search(query: string, passedOver: (key: string) => boolean): IndexedName[] {
    const holds = queryMatcher(query);
    return [...this.#entries]
      .filter(([key]) => !passedOver(key))
      .flatMap(([, { names }]) => names.filter(({ words }) => holds(words)));
  }

  /** The file changed or is gone, so what is known of it is of no use. */
  forget(key: string): void {
    this.#entries.delete(key);
  }

  /** Small files first come, first served, until there are enough of them. */
  #within(found: readonly FoundArticle[]): FoundArticle[] {
    const { files, fileSize, totalSize } = this.#limits;
    let total = 0;
    return found
      .filter(({ size }) => {
        if (size > fileSize || total + size > totalSize) return false;
        total += size;
        return true;
      })
      .slice(0, files);
  }

  *#entryOf({ key, stamp }: FoundArticle, reading: Reading): Steps<Entry> {
    const place = placeIn(reading);
    const found = yield* searchableNames(reading, this.#t);
    const names = found.map(({ symbol, words }) => {
      const { start, end } = symbol.selection;
      return { key, symbol, words, from: place(start), to: place(end) };
    });
    return { stamp, names };
  }
}

function placeIn({ text, lineAt }: Reading): (offset: number) => Place {
  return (offset) => {
    const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
    return { line: lineAt(offset) - 1, column: offset - (offset === 0 ? 0 : before + 1) };
  };
}
