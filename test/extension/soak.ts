import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/engine';
import { annotationOf, closeEverything, openArticle } from './support';

export interface SoakOptions {
  readonly seed: number;
  /** Whether there is a next round. */
  readonly goesOn: (round: number) => boolean;
  /** Texts of the articles that are opened. */
  readonly texts: readonly string[];
  /** Called now and then with how many rounds there were. */
  readonly note?: (round: number) => void;
}

const phrases = [
  '“We stay,” said Berit Holm.',
  ' She said it would rain.',
  '\n\nThe mayor of Leeds, Tom Reith, told reporters: “No.”\n\n',
  '”',
  '“',
  '\n',
  ' x',
  '😀',
  '\n\nAccording to Ada Holm, the harbour is closed.',
];
/** Rounds after which everything known is compared with what a new article gives. */
const comparedEvery = 60;
const mostOpen = 4;

/** A generator of whole numbers below a bound, the same for the same seed (mulberry32). */
function createDice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** Somebody who opens, edits, undoes, switches and closes articles without ever waiting for anything. */
class Restless {
  readonly #open: vscode.TextDocument[] = [];
  readonly #dice: (bound: number) => number;
  readonly #texts: readonly string[];

  constructor({ seed, texts }: SoakOptions) {
    this.#dice = createDice(seed);
    this.#texts = texts;
  }

  async act(): Promise<void> {
    const document = this.#open[this.#dice(this.#open.length)];
    if (document === undefined) return this.#add();
    const editor = await vscode.window.showTextDocument(document);
    const choice = this.#dice(20);
    if (choice < 11) await this.#edit(editor);
    else if (choice < 14) await vscode.commands.executeCommand('undo');
    else if (choice < 15) await vscode.commands.executeCommand('redo');
    else if (choice < 17) this.#ask(document);
    else if (choice < 19) await this.#add();
    else await this.#close(document);
  }

  /** Every article as it is now is annotated as one that is opened with its text. */
  async compare(): Promise<void> {
    for (const document of [...this.#open]) {
      await vscode.window.showTextDocument(document);
      const known = await annotationOf(document);
      const fresh = await openArticle(document.getText());
      const { eol } = document;
      await fresh.edit((edit) => {
        edit.setEndOfLine(eol);
      });
      assert.equal(fresh.document.getText(), document.getText());
      assert.deepEqual(nameless(known), nameless(await annotationOf(fresh.document)));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }

  async #add(): Promise<void> {
    if (this.#open.length >= mostOpen) return;
    const text = this.#texts[this.#dice(this.#texts.length)] ?? '';
    this.#open.push((await openArticle(text)).document);
  }

  async #close(document: vscode.TextDocument): Promise<void> {
    this.#open.splice(this.#open.indexOf(document), 1);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }

  async #edit(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const places = 1 + this.#dice(2);
    const line = (): number => this.#dice(document.lineCount);
    const lines = [...new Set(Array.from({ length: places }, line))];
    const kind = this.#dice(12);
    await editor.edit((builder) => {
      for (const at of lines) {
        const { length } = document.lineAt(at).text;
        const from = this.#dice(length + 1);
        const to = Math.min(length, from + this.#dice(40));
        if (kind === 0) builder.setEndOfLine(this.#ending());
        else if (kind < 4) builder.delete(new vscode.Range(at, from, at, to));
        else builder.insert(new vscode.Position(at, from), phrases[this.#dice(9)] ?? '');
      }
    });
  }

  #ending(): vscode.EndOfLine {
    return this.#dice(2) === 0 ? vscode.EndOfLine.LF : vscode.EndOfLine.CRLF;
  }

  /** What the editor asks by itself; nobody waits for the answers. */
  #ask(document: vscode.TextDocument): void {
    const at = new vscode.Position(this.#dice(document.lineCount), this.#dice(40));
    const questions = ['Hover', 'Definition', 'DocumentSymbol', 'FoldingRange'];
    const question = questions[this.#dice(questions.length)] ?? 'Hover';
    void vscode.commands.executeCommand(`vscode.execute${question}Provider`, document.uri, at);
  }
}

function nameless(annotation: Annotation): Annotation {
  return { ...annotation, source: '' };
}

/** Works restlessly; fails where what is known of an article is not what a new one gives. Closes everything. */
export async function soak(options: SoakOptions): Promise<void> {
  const restless = new Restless(options);
  let round = 0;
  while (options.goesOn(round)) {
    await restless.act();
    round += 1;
    if (round % comparedEvery !== 0) continue;
    await restless.compare();
    options.note?.(round);
  }
  await restless.compare();
  await closeEverything();
}
