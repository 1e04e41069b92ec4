import type { Annotation, TextFormat } from '../engine';
import type { AnalysisHost, Outcome } from './analysisHost';
import type { Clock } from './clock';

/** An article that is open somewhere; the editor keeps its text and counts its versions. */
export interface OpenArticle {
  /** Names the article for as long as it is open. */
  readonly key: string;
  readonly format: TextFormat;
  /** Goes into the annotation as its `source`. */
  readonly source: string;
  version(): number;
  text(): string;
}

/** What is known about an open article. */
export type Standing =
  | { readonly kind: 'working' }
  | {
      readonly kind: 'read';
      /** The version of the article that the annotation belongs to. */
      readonly version: number;
      readonly text: string;
      readonly annotation: Annotation;
    }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | {
      readonly kind: 'gave-up';
      readonly because: 'failed' | 'poisoned' | 'paused';
      readonly message: string;
    };

export interface DeskOptions {
  readonly host: Pick<AnalysisHost, 'analyze' | 'close'>;
  readonly clock: Clock;
  /** Read at each use, so that a changed setting counts at once. */
  readonly limits: () => { readonly delay: number; readonly maximumLength: number };
  /** Called after the standing of an article changed. */
  readonly changed: (key: string) => void;
  readonly log: (line: string) => void;
}

interface Entry {
  readonly article: OpenArticle;
  standing: Standing;
  /** The version that was read last, or is being read. */
  requested: number;
  /** It is being read. */
  reading: boolean;
  /** Milliseconds the last analysis took. */
  cost: number;
  /** When the oldest edit happened that no analysis has seen; null when there is none. */
  edited: number | null;
  cancelTimer: () => void;
  waiting: ((standing: Standing | null) => void)[];
}

/** However fast somebody types, an analysis starts at least this often. */
const longestWait = 1_500;
const longestDelay = 2_000;

/**
 * Keeps what is known about each open article up to date: reads it at once when it opens, waits a little while somebody
 * types (longer where reading takes longer), and never passes on a reading of an old version.
 */
export class Desk {
  readonly #options: DeskOptions;
  readonly #entries = new Map<string, Entry>();

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  open(article: OpenArticle): void {
    if (this.#entries.has(article.key)) return;
    const entry: Entry = {
      article,
      standing: { kind: 'working' },
      requested: -1,
      reading: false,
      cost: 0,
      edited: null,
      cancelTimer: () => undefined,
      waiting: [],
    };
    this.#entries.set(article.key, entry);
    void this.#read(entry);
  }

  /** Something happened to the article; nothing is done unless its version has changed. */
  edited(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined || entry.requested === entry.article.version()) return;
    const { clock, limits } = this.#options;
    const now = clock.now();
    entry.edited ??= now;
    const delay = Math.min(Math.max(limits().delay, 3 * entry.cost), longestDelay);
    const wait = Math.max(0, Math.min(delay, entry.edited + longestWait - now));
    entry.cancelTimer();
    entry.cancelTimer = clock.after(wait, () => void this.#read(entry));
  }

  close(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    entry.cancelTimer();
    this.#options.host.close(key);
    for (const resolve of entry.waiting) resolve(null);
  }

  /** Reads every open article again, for instance after a restart. */
  readAll(): void {
    for (const entry of this.#entries.values()) void this.#read(entry);
  }

  keys(): string[] {
    return [...this.#entries.keys()];
  }

  standing(key: string): Standing | null {
    return this.#entries.get(key)?.standing ?? null;
  }

  /** The standing of the article as it is now: at once if it is known, else when it is. */
  upToDate(key: string): Promise<Standing | null> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return Promise.resolve(null);
    const asked = entry.requested === entry.article.version();
    if (asked && !entry.reading) return Promise.resolve(entry.standing);
    return new Promise((resolve) => {
      entry.waiting.push(resolve);
      if (!asked) void this.#read(entry);
    });
  }

  dispose(): void {
    for (const key of this.keys()) this.close(key);
  }

  async #read(entry: Entry): Promise<void> {
    const { article } = entry;
    const { host, limits } = this.#options;
    entry.cancelTimer();
    entry.edited = null;
    const version = article.version();
    entry.requested = version;
    entry.reading = true;
    const text = article.text();
    const limit = limits().maximumLength;
    if (text.length > limit) {
      this.#settle(entry, { kind: 'too-long', length: text.length, limit });
      return;
    }
    const { key, format, source } = article;
    const outcome = await host.analyze({ article: key, text, format, source });
    if (this.#entries.get(key) !== entry) return;
    if (article.version() !== version) {
      this.edited(key);
      return;
    }
    this.#take(entry, outcome, version, text);
  }

  #take(entry: Entry, outcome: Outcome, version: number, text: string): void {
    switch (outcome.kind) {
      case 'superseded':
      case 'stopped':
        return;
      case 'done': {
        const { annotation, milliseconds } = outcome;
        entry.cost = milliseconds;
        const counts = `${annotation.quotations.length} quotations, ${annotation.entities.length} entities`;
        this.#options.log(
          `Read ${text.length} characters in ${Math.round(milliseconds)} ms: ${counts}.`,
        );
        this.#settle(entry, { kind: 'read', version, text, annotation });
        return;
      }
      case 'failed':
        this.#giveUp(entry, 'failed', outcome.message);
        return;
      case 'poisoned':
      case 'paused':
        this.#giveUp(entry, outcome.kind, '');
    }
  }

  #giveUp(entry: Entry, because: 'failed' | 'poisoned' | 'paused', message: string): void {
    this.#options.log(`Gave up on an article: ${because}.`);
    this.#settle(entry, { kind: 'gave-up', because, message });
  }

  #settle(entry: Entry, standing: Standing): void {
    entry.standing = standing;
    entry.reading = false;
    const waiting = entry.waiting;
    entry.waiting = [];
    for (const resolve of waiting) resolve(standing);
    this.#options.changed(entry.article.key);
  }
}
