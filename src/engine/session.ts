import type { Annotation, Problem } from './annotation';
import { assemble } from './assemble';
import { Reading } from './incremental';
import type { TextChange } from './incremental';
import type { ReadParagraphs } from './paragraph';
import { refusal } from './refusal';
import type { TextFormat } from './text/block';
import { Updates } from './updates';
import type { FindingsUpdate } from './updates';
import { ENGINE_VERSION } from './version';

export interface AnalyzeOptions {
  /** How the text is called in the annotation; a label, never opened. */
  readonly source?: string;
  readonly format?: TextFormat;
}

/** Reads a text once. */
export function analyzeOnce(
  read: ReadParagraphs,
  text: string,
  options: AnalyzeOptions,
): Annotation {
  const reading = readSafely(read, text, options, false);
  return 'code' in reading
    ? annotationOf(text, options, null, reading)
    : annotationOf(text, options, reading, null);
}

function readSafely(
  read: ReadParagraphs,
  text: string,
  { format }: AnalyzeOptions,
  following: boolean,
): Reading | Problem {
  const refused = refusal(text);
  if (refused !== null) return refused;
  try {
    return new Reading(read, text, format ?? 'plain', following);
  } catch (error) {
    return internal(error);
  }
}

function internal(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'internal', message, span: null };
}

function annotationOf(
  text: string,
  { source }: AnalyzeOptions,
  reading: Reading | null,
  problem: Problem | null,
): Annotation {
  return assemble({
    text,
    source: source ?? '',
    engine: ENGINE_VERSION,
    paragraphs: problem === null ? (reading?.paragraphs() ?? []) : [],
    entity: (number) => reading?.entity(number),
    problems: problem === null ? [] : [problem],
  });
}

/** One document as it is being edited. Holds as much memory as the latest text needs. */
export interface Session {
  /** Takes a whole text; of one that is like the text before, only the difference is read. */
  analyze(text: string, options?: AnalyzeOptions): Annotation;
  /**
   * Changes the text, one change after the other. Costs what reading the changed paragraphs costs, however long the
   * text is.
   */
  edit(changes: readonly TextChange[]): void;
  /** The annotation of the text as it stands: the bytes that a full analysis would give. */
  annotation(): Annotation;
  /** What has changed since this was last asked for, at first everything. Its size is that of the change. */
  update(): FindingsUpdate;
}

export class DocumentSession implements Session {
  #text = '';
  #options: AnalyzeOptions;
  #reading: Reading | null = null;
  #problem: Problem | null = null;
  #updates: Updates | null = null;

  constructor(
    private readonly read: ReadParagraphs,
    options: AnalyzeOptions,
  ) {
    this.#options = options;
  }

  analyze(text: string, options: AnalyzeOptions = {}): Annotation {
    const like = this.#reading !== null && options.format === this.#options.format;
    this.#options = options;
    if (like) this.edit([difference(this.#whole(), text)]);
    else this.#open(text);
    return this.annotation();
  }

  edit(changes: readonly TextChange[]): void {
    if (this.#reading === null) {
      this.#open(changes.reduce(applied, this.#text));
      return;
    }
    try {
      const changed = this.#reading.edit(changes);
      this.#updates?.note(changed);
      this.#problem = this.#reading.refused;
    } catch (error) {
      this.#text = '';
      this.#reading = null;
      this.#problem = internal(error);
    }
  }

  annotation(): Annotation {
    return annotationOf(this.#whole(), this.#options, this.#reading, this.#problem);
  }

  update(): FindingsUpdate {
    this.#updates ??= new Updates();
    const length = this.#reading?.length ?? this.#text.length;
    return this.#updates.take(this.#reading, this.#problem, length);
  }

  #open(text: string): void {
    const reading = readSafely(this.read, text, this.#options, true);
    const failed = 'code' in reading;
    this.#text = failed ? text : '';
    this.#reading = failed ? null : reading;
    this.#problem = failed ? reading : null;
  }

  #whole(): string {
    return this.#reading?.text() ?? this.#text;
  }
}

function applied(text: string, { start, end, text: insert }: TextChange): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** The one change between what two texts have in common at their beginnings and ends. */
function difference(before: string, after: string): TextChange {
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shared - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
