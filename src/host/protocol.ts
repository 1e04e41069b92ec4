import type { Annotation, EngineModels, TextFormat } from '../engine';

/** Counted up whenever a message changes; a worker of another version is not talked to. */
export const protocolVersion = 1;

/** To the worker. The first message is always `load`; only `close` is not answered. */
export type WorkerRequest =
  | { readonly version: number; readonly kind: 'load'; readonly models: EngineModels }
  | {
      readonly version: number;
      readonly kind: 'analyze';
      readonly id: number;
      /** The worker remembers what it read of this article, so that an edit costs little. */
      readonly article: string;
      readonly text: string;
      readonly format: TextFormat;
      readonly source: string;
    }
  | { readonly version: number; readonly kind: 'close'; readonly article: string };

/** From the worker: `loaded` once, then one `result` or `failure` for every `analyze`. */
export type WorkerReply =
  | { readonly version: number; readonly kind: 'loaded' }
  | {
      readonly version: number;
      readonly kind: 'result';
      readonly id: number;
      readonly annotation: Annotation;
    }
  | {
      readonly version: number;
      readonly kind: 'failure';
      /** Null when it was loading that failed. */
      readonly id: number | null;
      readonly message: string;
    };

/** The reply if the message is one of ours, whole and of our version; null for anything else. */
export function parseReply(message: unknown): WorkerReply | null {
  if (typeof message !== 'object' || message === null) return null;
  const { version, kind, id } = message as Readonly<Record<string, unknown>>;
  if (version !== protocolVersion) return null;
  if (kind === 'loaded') return message as WorkerReply;
  if (kind === 'result' && typeof id === 'number' && 'annotation' in message)
    return message as WorkerReply;
  const known = id === null || typeof id === 'number';
  return kind === 'failure' && known ? (message as WorkerReply) : null;
}
