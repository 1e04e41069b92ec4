import * as vscode from 'vscode';
import { highlights } from '../views/categories';
import type { Highlight } from '../views/categories';
import { groupings } from '../views/quotationRows';
import type { Grouping } from '../views/quotationRows';
import { outlineModes } from '../views/symbols';
import type { OutlineMode } from '../views/symbols';

/** The settings, read, checked and held within their limits; what cannot be used falls back to the default. */
export interface Settings {
  readonly languages: readonly string[];
  /** Glob patterns of files to read; none means every file of the languages. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly highlightsOn: boolean;
  readonly highlights: ReadonlySet<Highlight>;
  readonly highlightLimit: number;
  readonly hover: boolean;
  readonly outline: OutlineMode;
  readonly grouping: Grouping;
  readonly followCursor: boolean;
  readonly delay: number;
  readonly maximumLength: number;
}

export const section = 'pressmark';

/** Longest list and longest word taken from a setting. */
const longestList = 100;
const longestWord = 200;

/** Reads all settings; each value that is not usable gives one line to `complain`. */
function readSettings(complain: (line: string) => void): Settings {
  const source = vscode.workspace.getConfiguration(section);
  const reader = new Reader(source, complain);
  return {
    languages: reader.words('languages', ['plaintext', 'markdown']),
    include: reader.words('files.include', []),
    exclude: reader.words('files.exclude', []),
    highlightsOn: reader.flag('highlights.enabled', true),
    highlights: new Set(highlights.filter((name) => reader.flag(`highlights.${name}`, true))),
    highlightLimit: reader.count('highlights.limit', 2_000, 100, 10_000),
    hover: reader.flag('hover.enabled', true),
    grouping: reader.choice('quotations.grouping', groupings, 'speaker'),
    followCursor: reader.flag('quotations.followCursor', true),
    outline: reader.choice('outline', outlineModes, 'text'),
    delay: reader.count('analysis.delay', 0, 0, 5_000),
    maximumLength: reader.count('analysis.maximumLength', 12_000_000, 10_000, 20_000_000),
  };
}

/** The settings as they are now, and word of every change. */
export class LiveSettings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #now: Settings;
  readonly onDidChange = this.#changed.event;

  constructor(complain: (line: string) => void) {
    this.#now = readSettings(complain);
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(section)) return;
      this.#now = readSettings(complain);
      this.#changed.fire();
    });
  }

  get now(): Settings {
    return this.#now;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

class Reader {
  readonly #source: Pick<vscode.WorkspaceConfiguration, 'get'>;
  readonly #complain: (line: string) => void;

  constructor(
    source: Pick<vscode.WorkspaceConfiguration, 'get'>,
    complain: (line: string) => void,
  ) {
    this.#source = source;
    this.#complain = complain;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.#source.get<unknown>(name);
    if (typeof value === 'boolean') return value;
    return this.#instead(name, value, fallback);
  }

  count(name: string, fallback: number, least: number, most: number): number {
    const value = this.#source.get<unknown>(name);
    if (typeof value !== 'number' || !Number.isFinite(value))
      return this.#instead(name, value, fallback);
    const held = Math.min(Math.max(Math.round(value), least), most);
    return held === value ? value : this.#instead(name, value, held);
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const value = this.#source.get<unknown>(name);
    return choices.find((choice) => choice === value) ?? this.#instead(name, value, fallback);
  }

  words(name: string, fallback: readonly string[]): readonly string[] {
    const value = this.#source.get<unknown>(name);
    if (!Array.isArray(value)) return this.#instead(name, value, fallback);
    const usable = value
      .filter((word): word is string => typeof word === 'string')
      .filter((word) => word !== '' && word.length <= longestWord)
      .slice(0, longestList);
    return usable.length === value.length ? usable : this.#instead(name, value, usable);
  }

  /** The value itself is not logged: a setting may hold anything. */
  #instead<T>(name: string, value: unknown, instead: T): T {
    if (value !== undefined)
      this.#complain(
        `The setting ${section}.${name} holds something unusable; using what can be used.`,
      );
    return instead;
  }
}
