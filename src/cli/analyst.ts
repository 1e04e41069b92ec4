import type { AnalyzeOptions, Annotation, Problem, TextFormat } from '../engine';
import type { Print } from './page';

/** The engine, or who stands in for it. */
export type Analyze = (text: string, options: AnalyzeOptions) => Annotation;

/** Whole lines of a corpus, as they came. */
export interface Batch {
  /** Number of the first line, from 1. */
  readonly first: number;
  readonly bytes: Uint8Array;
  readonly format: TextFormat;
}

/** What a corpus run writes for a batch. */
export interface Predictions {
  readonly bytes: Uint8Array;
  readonly documents: number;
  /** Why some lines have no prediction. */
  readonly failures: readonly string[];
}

/** A file or what came on standard input, and how its analysis is to be printed. */
export interface Article {
  /** Path of a file, or all bytes of it. */
  readonly from: string | Uint8Array;
  /** What messages call it. */
  readonly name: string;
  /** The name that the annotation carries. */
  readonly source: string;
  readonly format: TextFormat;
  readonly print: Print;
  /** Its place among several in one stream, from 1; null when it stands alone. */
  readonly place: number | null;
}

/** Something to be said about an input when its turn has come. */
export interface Remark {
  readonly kind: 'note' | 'failure';
  readonly message: string;
}

export interface PrintedArticle {
  /** Null when it could not be read. */
  readonly content: Uint8Array | null;
  readonly remarks: readonly Remark[];
}

/**
 * Whoever reads, analyses and prints: this thread, or a pool of workers. Answers come in any order, so whoever asks
 * keeps the order.
 */
export interface Analyst {
  /** How many requests are worth having under way at once. */
  readonly width: number;
  /** How many bytes of articles are worth a request. */
  readonly load: number;
  /** Never rejects: a line without an answer is a failure among the others. */
  predict(batch: Batch): Promise<Predictions>;
  /** Never rejects either: one answer for each article, in their order. */
  annotate(articles: readonly Article[]): Promise<readonly PrintedArticle[]>;
  /** Lets the process end. */
  close(): Promise<void>;
}

/** Makes an analyst when it is needed, so that `--help` loads no model; `jobs` is the number of threads. */
export type LoadAnalyst = (jobs: number) => Promise<Analyst>;

/** True for a problem that kept the text from being analysed at all; others are only worth knowing. */
export function isFailure({ code }: Problem): boolean {
  return code !== 'unclosed-mark';
}
