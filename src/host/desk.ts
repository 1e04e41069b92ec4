import type { Span, TextChange } from '../engine';
import type { AnalysisHost } from './analysisHost';
import type { Clock } from './clock';
import type { Copy } from './copy';
import { Follower } from './follower';
import type { OpenArticle, Step } from './follower';
import { readGlimpse } from './glimpse';
import type { Glimpse } from './glimpse';

/** What is known about an open article. */
export type Standing =
  | { readonly kind: 'working' }
  | {
      readonly kind: 'read';
      /** The version of the article that the copy belongs to. */
      readonly version: number;
      readonly copy: Copy;
      /** The whole article has been read; if not, the beginning. */
      readonly complete: boolean;
    }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | {
      readonly kind: 'gave-up';
      readonly because: 'failed' | 'poisoned' | 'paused';
      readonly message: string;
    };

export interface DeskOptions {
  readonly host: Pick<AnalysisHost, 'ask' | 'close'>;
  readonly clock: Clock;
  /** Read at each use, so that a changed setting counts at once. */
  readonly limits: () => { readonly delay: number; readonly maximumLength: number };
  /** Called after the standing of an article changed, or after what the reader sees of it was read. */
  readonly changed: (key: string) => void;
  readonly log: (line: string) => void;
}

interface Entry {
  readonly article: OpenArticle;
  readonly follower: Follower;
  standing: Standing;
  /** It is being read, and somebody wants it read again afterwards. */
  reading: boolean;
  again: boolean;
  /** Until then the worker is left alone, so that reading takes a part of its time only. */
  resting: number;
  /** When the oldest edit happened that no question was about; null when there is none. */
  edited: number | null;
  /** How far it was read when that was last made known, and since when it is being read. */
  known: number;
  began: number;
  /** What the reader saw of it before all was read, the latest at the end. */
  glimpses: Glimpse[];
  glimpsing: boolean;
  cancelTimer: () => void;
  waiting: ((standing: Standing | null) => void)[];
}

/** However fast somebody types, a question is asked at least this often. */
const longestWait = 1_500;
const longestRest = 2_000;
/** One article may be seen at several places. */
const mostGlimpses = 4;

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
      follower: new Follower(article, this.#options.host),
      standing: { kind: 'working' },
      reading: false,
      again: false,
      resting: 0,
      edited: null,
      known: 0,
      began: 0,
      glimpses: [],
      glimpsing: false,
      cancelTimer: () => undefined,
      waiting: [],
    };
    this.#entries.set(article.key, entry);
    void this.#read(entry);
  }

  /** The text of an article was changed, one change after the other. */
  edited(key: string, changes: readonly TextChange[]): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    if (changes.length > 0) entry.follower.changed(changes, entry.article.version());
    this.#readSoon(entry);
    // Who looks at a place that is still to be read has to ask for it again.
    if (entry.glimpses.length > 0) this.#options.changed(key);
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
    for (const entry of this.#entries.values()) {
      entry.follower.forget();
      void this.#read(entry);
    }
  }

  keys(): string[] {
    return [...this.#entries.keys()];
  }

  standing(key: string): Standing | null {
    return this.#entries.get(key)?.standing ?? null;
  }

  /**
   * What was found where the reader looks, as the text is now. Where the reading of the whole has not got there yet, the
   * stretch is read on its own and `changed` is called.
   */
  found(key: string, visible: Span): { readonly copy: Copy; readonly from: number } | null {
    const entry = this.#entries.get(key);
    if (entry?.standing.kind !== 'read') return null;
    const { article, standing, glimpses } = entry;
    const version = article.version();
    if (standing.complete || visible.end <= standing.copy.length)
      return standing.version === version ? { copy: standing.copy, from: 0 } : null;
    const glimpse = glimpses.findLast((each) => each.version === version && covers(each, visible));
    if (glimpse !== undefined) return { copy: glimpse.copy, from: glimpse.start };
    void this.#glimpse(entry, visible);
    return null;
  }

  /** The standing of the article as it is now: at once if it is known, else when it is. */
  upToDate(key: string): Promise<Standing | null> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return Promise.resolve(null);
    if (isUpToDate(entry)) return Promise.resolve(entry.standing);
    return new Promise((resolve) => {
      entry.waiting.push(resolve);
      void this.#read(entry);
    });
  }

  dispose(): void {
    for (const key of this.keys()) this.close(key);
  }

  #readSoon(entry: Entry): void {
    if (entry.follower.asked === entry.article.version()) return;
    const { clock, limits } = this.#options;
    const now = clock.now();
    entry.edited ??= now;
    const delay = Math.max(limits().delay, entry.resting - now);
    const wait = Math.min(delay, entry.edited + longestWait - now);
    entry.cancelTimer();
    if (wait <= 0) void this.#read(entry);
    else entry.cancelTimer = clock.after(wait, () => void this.#read(entry));
  }

  /** Asks until the whole article has been read, or something stands in the way. */
  async #read(entry: Entry): Promise<void> {
    entry.cancelTimer();
    entry.edited = null;
    entry.again = entry.reading;
    if (entry.reading) return;
    entry.reading = true;
    entry.began = this.#options.clock.now();
    const { article, follower } = entry;
    let standing: Standing | null;
    do {
      standing = this.#refusal(entry) ?? this.#take(entry, await follower.step());
      if (this.#entries.get(article.key) !== entry) return;
    } while (standing === null && !follower.atEnd);
    entry.reading = false;
    if (standing !== null) entry.standing = standing;
    if (standing !== null || isUpToDate(entry)) this.#settle(entry);
    if (entry.again || entry.waiting.length > 0) void this.#read(entry);
    else if (standing === null) this.#readSoon(entry);
  }

  #refusal({ article, follower }: Entry): Standing | null {
    const length = article.length();
    const limit = this.#options.limits().maximumLength;
    if (length <= limit) return null;
    follower.forget();
    this.#options.host.close(article.key);
    return { kind: 'too-long', length, limit };
  }

  /** Why there is nothing more to ask for now; null when there may be. */
  #take(entry: Entry, step: Step): Standing | null {
    switch (step.kind) {
      case 'done':
        this.#takeIn(entry, step);
        return null;
      case 'superseded':
      case 'stopped':
        return entry.standing;
      case 'failed':
        return this.#giveUp('failed', step.message);
      case 'poisoned':
      case 'paused':
        return this.#giveUp(step.kind, '');
    }
  }

  #takeIn(entry: Entry, { edit, milliseconds }: Step & { kind: 'done' }): void {
    const { article, follower } = entry;
    const { copy, version, atEnd } = follower;
    const rest = Math.min(3 * milliseconds, longestRest);
    if (edit) entry.resting = this.#options.clock.now() + rest;
    const current = version === article.version();
    if (current || entry.standing.kind === 'read')
      entry.standing = { kind: 'read', version, copy, complete: atEnd };
    if (atEnd && !edit) this.#logReading(entry);
    if (!current || atEnd) return;
    if (!edit && entry.known <= copy.length && copy.length < 2 * entry.known) return;
    entry.known = copy.length;
    this.#options.changed(article.key);
  }

  #logReading({ follower, began }: Entry): void {
    const milliseconds = Math.round(this.#options.clock.now() - began);
    this.#options.log(`Read ${follower.copy.length} characters in ${milliseconds} ms.`);
  }

  #giveUp(because: 'failed' | 'poisoned' | 'paused', message: string): Standing {
    this.#options.log(`Gave up on an article: ${because}.`);
    return { kind: 'gave-up', because, message };
  }

  #settle(entry: Entry): void {
    const { standing, waiting } = entry;
    entry.known = 0;
    entry.glimpses = [];
    entry.waiting = [];
    for (const resolve of waiting) resolve(standing);
    this.#options.changed(entry.article.key);
  }

  async #glimpse(entry: Entry, visible: Span): Promise<void> {
    if (entry.glimpsing) return;
    entry.glimpsing = true;
    entry.follower.hurry();
    const { article } = entry;
    const version = article.version();
    const glimpse = await readGlimpse(article, visible, this.#options.host);
    entry.glimpsing = false;
    if (this.#entries.get(article.key) !== entry) return;
    if (glimpse !== null) entry.glimpses = [...entry.glimpses.slice(1 - mostGlimpses), glimpse];
    else if (article.version() === version) return;
    this.#options.changed(article.key);
  }
}

function isUpToDate({ article, follower, standing, reading }: Entry): boolean {
  if (reading) return false;
  const version = article.version();
  if (standing.kind !== 'read') return standing.kind !== 'working' && follower.asked === version;
  return standing.complete && standing.version === version;
}

/** Whether the glimpse shows as much as can be seen at once; of very long lines it does not show all. */
function covers({ start, end, visible }: Glimpse, seen: Span): boolean {
  return Math.min(start, visible.start) <= seen.start && seen.end <= Math.max(end, visible.end);
}
