import type { EngineModels, TextChange, TextFormat } from '../engine';
import type { PackedUpdate } from './packedUpdate';

/** Counted up whenever a message changes; a worker of another version is not talked to. */
export const protocolVersion = 4;

/** What the worker is asked about one article. */
export type Question =
  /** Forget what you had of the article and begin with this text. */
  | { readonly kind: 'open'; readonly text: string; readonly format: TextFormat }
  /** Change your text. */
  | {
      readonly kind: 'edit';
      /** How many edits the worker must have made before this one. */
      readonly edits: number;
      /** One after the other. */
      readonly changes: readonly TextChange[];
      /** Characters of the text afterwards. */
      readonly length: number;
    };

/** To the worker. The first message is always `load`; only `close` is not answered. */
export type WorkerRequest =
  | { readonly version: number; readonly kind: 'load'; readonly models: EngineModels }
  | {
      readonly version: number;
      readonly kind: 'ask';
      readonly id: number;
      readonly article: string;
      readonly question: Question;
    }
  | { readonly version: number; readonly kind: 'close'; readonly article: string };

/** From the worker: `loaded` once, then one `update`, `lost` or `failure` for every question. */
export type WorkerReply =
  | { readonly version: number; readonly kind: 'loaded' }
  | {
      readonly version: number;
      readonly kind: 'update';
      readonly id: number;
      readonly update: PackedUpdate;
    }
  /** The worker's text is not the one that the edit is for. */
  | { readonly version: number; readonly kind: 'lost'; readonly id: number }
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
  const known = typeof id === 'number';
  const whole =
    kind === 'loaded' ||
    (kind === 'update' && known && 'update' in message) ||
    (kind === 'lost' && known) ||
    (kind === 'failure' && (known || id === null));
  return whole ? (message as WorkerReply) : null;
}
