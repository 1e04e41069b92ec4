import * as vscode from 'vscode';
import type { Steps } from '../engine';
import { systemClock } from '../host/clock';
import type { Copy } from '../host/copy';
import type { Desk } from '../host/desk';
import { inTurns } from '../host/turns';
import { readingAnnotation } from '../views/reading';
import type { Reading } from '../views/reading';

/** Milliseconds without typing after which a reading is made of a text of at most so many characters, or of more. */
const shortRest = 60;
export const shortText = 50_000;
export const rest = 600;

interface Made {
  readonly version: number;
  /** So much of the text had been read. */
  readonly length: number;
  readonly reading: Promise<Reading>;
}

/**
 * The readings of the articles on the desk: everything that was found, with ids and look-ups. Making one costs time that
 * grows with the article, so it is made in turns, and not for every keystroke in a long article.
 */
export class Readings implements vscode.Disposable {
  readonly #desk: Desk;
  readonly #made = new WeakMap<vscode.TextDocument, Made>();
  readonly #latest = new WeakMap<vscode.TextDocument, { version: number; reading: Reading }>();
  readonly #timers = new Map<vscode.TextDocument, () => void>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** There is a newer reading of the document, or it is known why there is none. */
  readonly onDidChange = this.#changed.event;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The reading of the document as it is now; null while there is none. */
  current(document: vscode.TextDocument): Reading | null {
    const standing = this.#desk.standing(keyOf(document));
    if (standing?.kind !== 'read' || !standing.complete) return null;
    const latest = this.#latest.get(document);
    return latest?.version === document.version ? latest.reading : null;
  }

  /** The newest reading of the document, though somebody may have typed since; null where it is known to have none. */
  latest(document: vscode.TextDocument): Reading | null {
    if (this.#desk.standing(keyOf(document))?.kind !== 'read') return null;
    return this.#latest.get(document)?.reading ?? null;
  }

  /** Something is known about the document: makes its first reading at once, another one when typing rests. */
  follow(document: vscode.TextDocument): void {
    this.#stop(document);
    const standing = this.#desk.standing(keyOf(document));
    if (standing?.kind !== 'read') this.#changed.fire(document);
    else if (!this.#latest.has(document)) void this.make(document);
    else if (standing.complete) {
      const wait = standing.copy.length <= shortText ? shortRest : rest;
      const stop = systemClock.after(wait, () => void this.make(document));
      this.#timers.set(document, stop);
    }
  }

  /** Makes the reading of what is known of the document as it is now, which may be its beginning only. */
  async make(document: vscode.TextDocument): Promise<Reading | null> {
    const standing = this.#desk.standing(keyOf(document));
    const { version } = document;
    if (standing?.kind !== 'read' || standing.version !== version) return null;
    this.#stop(document);
    const { copy } = standing;
    const { length } = copy;
    const known = this.#made.get(document);
    if (known?.version === version && known.length === length) return known.reading;
    const text = document.getText();
    const reading = inTurns(readingOf(copy, text, nameOf(document.uri)), systemClock);
    this.#made.set(document, { version, length, reading });
    const made = await reading;
    if (this.#made.get(document)?.reading !== reading) return made;
    this.#latest.set(document, { version, reading: made });
    this.#changed.fire(document);
    return made;
  }

  /** The document is no article any more. */
  forget(document: vscode.TextDocument): void {
    this.#stop(document);
    this.#made.delete(document);
    this.#latest.delete(document);
  }

  dispose(): void {
    for (const document of [...this.#timers.keys()]) this.#stop(document);
    this.#changed.dispose();
  }

  #stop(document: vscode.TextDocument): void {
    this.#timers.get(document)?.();
    this.#timers.delete(document);
  }
}

/** The reading of a text that a copy is of, in steps. */
export function* readingOf(copy: Copy, text: string, source: string): Steps<Reading> {
  return yield* readingAnnotation(text, yield* copy.annotation(text, source));
}

export function keyOf(document: vscode.TextDocument): string {
  return document.uri.toString();
}

/** How an article is called. */
export function nameOf({ path }: vscode.Uri): string {
  return path.split('/').at(-1) ?? '';
}
