import type { TextChange, TextFormat } from '../engine';
import type { AnalysisHost, Outcome, WorkerState } from './analysisHost';
import { Copy } from './copy';
import type { Question } from './protocol';

/** An article that is open somewhere; the editor keeps its text and counts its versions. */
export interface OpenArticle {
  /** Names the article for as long as it is open. */
  readonly key: string;
  readonly format: TextFormat;
  /** Goes into the annotation as its `source`. */
  readonly source: string;
  version(): number;
  /** Characters of the text. */
  length(): number;
  text(start: number, end: number): string;
}

/** What came of a question. */
export type Step =
  | {
      readonly kind: 'done';
      /** The reader's own change was read, and nothing besides. */
      readonly edit: boolean;
      readonly milliseconds: number;
    }
  | Exclude<Outcome, { readonly kind: 'done' | 'lost' }>;

/** A longer insertion is not sent as a change: what stands from there on is read anew, in stretches. */
const longestInsertion = 64_000;
/** A stretch is as long as this part of what stands before it, so that each costs about as much as what it adds. */
const share = 4;
/** So many stretches are short after somebody has shown that they wait. */
const shortStretches = 8;

/**
 * Follows one article. The worker has the beginning of its text, up to the front; each step tells the worker what was
 * changed there or, where nothing was, what stands next. What comes back goes into the copy.
 */
export class Follower {
  readonly copy = new Copy();
  readonly #article: OpenArticle;
  readonly #host: Pick<AnalysisHost, 'ask'>;
  /** The worker that knows the article; null when none does. */
  #worker: number | null = null;
  /** Edits sent to this worker. */
  #edits = 0;
  /** The worker has so many characters, once it has got the pending changes. */
  #front = 0;
  /** So many characters stand behind the front. */
  #unread = 0;
  #pending: TextChange[] = [];
  /** The version of the article that the changes lead to. */
  #told: number;
  #asked = -1;
  /** The last question was about changes only. */
  #edited = false;
  #version = -1;
  #short = 0;

  constructor(article: OpenArticle, host: Pick<AnalysisHost, 'ask'>) {
    this.#article = article;
    this.#host = host;
    this.#told = article.version();
  }

  /** The version of the article that the copy belongs to. */
  get version(): number {
    return this.#version;
  }

  /** The version that the last question was about. */
  get asked(): number {
    return this.#asked;
  }

  /** The worker has been asked about the whole text. */
  get atEnd(): boolean {
    return this.#unread === 0;
  }

  /** The text was changed, one change after the other, and is of this version now. */
  changed(changes: readonly TextChange[], version: number): void {
    this.#told = version;
    this.hurry();
    if (this.#worker !== null) for (const change of changes) this.#fold(change);
  }

  /** Somebody waits for the worker now and then: the next steps are short ones. */
  hurry(): void {
    this.#short = shortStretches;
  }

  /** The next step starts from the beginning. */
  forget(): void {
    this.#worker = null;
    this.#pending = [];
  }

  /** Asks the worker once more and takes the answer in. */
  async step(): Promise<Step> {
    const outcome = await this.#host.ask({
      article: this.#article.key,
      compose: (worker) => this.#compose(worker),
      length: () => this.#article.length(),
      text: () => this.#textAsked(),
    });
    if (outcome.kind === 'done') {
      this.copy.apply(outcome.update);
      this.#version = this.#asked;
      return { kind: 'done', edit: this.#edited, milliseconds: outcome.milliseconds };
    }
    this.forget();
    return outcome.kind === 'lost' ? this.step() : outcome;
  }

  #compose(worker: WorkerState): Question {
    this.#asked = this.#article.version();
    const { format } = this.#article;
    const length = this.#article.length();
    const follows = this.#worker === worker.generation && this.#told === this.#asked;
    if (!follows || this.#front + this.#unread !== length) {
      this.#begin(worker, length);
      this.#edited = false;
      return { kind: 'open', format, text: this.#next(worker) };
    }
    const changes = this.#pending;
    this.#pending = [];
    this.#edited = changes.length > 0;
    if (!this.#edited) changes.push(this.#extension(worker));
    const edits = this.#edits;
    this.#edits += 1;
    return { kind: 'edit', edits, changes, length: this.#front };
  }

  #begin({ generation }: WorkerState, length: number): void {
    this.#told = this.#asked;
    this.#worker = generation;
    this.#edits = 0;
    this.#pending = [];
    this.#front = 0;
    this.#unread = length;
  }

  #extension(worker: WorkerState): TextChange {
    const start = this.#front;
    return { start, end: start, text: this.#next(worker) };
  }

  /**
   * Moves the front on, at first a little, so that there is something to see; what is not much longer than a stretch is
   * taken at once. A stretch ends behind a line, where there is one, so that few paragraphs are read twice.
   */
  #next(worker: WorkerState): string {
    const from = this.#front;
    const stretch = this.#stretch(worker);
    const all = this.#unread <= 1.5 * stretch;
    const to = from + (all ? this.#unread : from === 0 ? stretch / 4 : stretch);
    const text = this.#article.text(from, to);
    const line = all ? text.length : text.lastIndexOf('\n') + 1;
    const taken = line > 0 ? text.slice(0, line) : text;
    this.#front += taken.length;
    this.#unread -= taken.length;
    return taken;
  }

  #stretch({ stretch, longestStretch }: WorkerState): number {
    if (this.#short > 0) this.#short -= 1;
    else return Math.max(stretch, Math.min(longestStretch, Math.floor(this.#front / share)));
    return stretch;
  }

  /** Remembers the part of a change that the worker must know of. */
  #fold({ start, end, text }: TextChange): void {
    const gone = end - start;
    if (start >= this.#front && this.#unread > 0) this.#unread += text.length - gone;
    else if (end <= this.#front && text.length <= longestInsertion) {
      this.#pending.push({ start, end, text });
      this.#front += text.length - gone;
    } else {
      if (start < this.#front) this.#pending.push({ start, end: this.#front, text: '' });
      this.#unread += this.#front - start + text.length - gone;
      this.#front = start;
    }
  }

  #textAsked(): string | null {
    const same = this.#asked === this.#article.version();
    return same || this.#asked === -1 ? this.#article.text(0, this.#article.length()) : null;
  }
}

/** Reads an article that nobody edits and lets the worker forget it; null when that did not work. */
export async function readThrough(
  article: OpenArticle,
  host: Pick<AnalysisHost, 'ask' | 'close'>,
): Promise<Copy | null> {
  const follower = new Follower(article, host);
  let step: Step;
  do step = await follower.step();
  while (step.kind === 'done' && !follower.atEnd);
  host.close(article.key);
  return step.kind === 'done' ? follower.copy : null;
}
