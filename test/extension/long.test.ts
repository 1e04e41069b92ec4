import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lineMark } from './harness/suites';
import { annotationOf, closeEverything, openArticle } from './support';

const people = ['Maria Alvarez', 'Henrik Olsen', 'Ada Holm', 'Tom Reith', 'Ines Carvallo'];
const places = ['Springfield', 'Norwich', 'Leeds', 'York', 'Dover', 'Bath'];

/** An article of so many paragraphs, no two of which are alike. */
function articleOf(paragraphs: number): string {
  const text = Array.from({ length: paragraphs }, (_, number) => {
    const [person, place] = [people[number % people.length], places[number % places.length]];
    return `“We lost ${number} boats,” said ${person}, the mayor of ${place}. She told reporters that the harbour would open on Monday.`;
  });
  return text.join('\n\n');
}

/** Watches how long this host is kept from other work, in milliseconds. */
function watchBlocks(): { readonly longest: () => number } {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return {
    longest: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

suite('A long article', () => {
  teardown(closeEverything);

  test('has, after edits while it is read and after, the annotation of a new one', async () => {
    const text = articleOf(1_500);
    const editor = await openArticle(text);
    const { document } = editor;
    const blocks = watchBlocks();
    const insert = (offset: number, words: string): Thenable<boolean> =>
      editor.edit((edit) => {
        edit.insert(document.positionAt(offset), words);
      });
    for (let round = 0; round < 10; round += 1) await insert(round * 900, `Note ${round}. `);
    await insert(text.length - 10, '“No,” said Berit Holm. ');
    await annotationOf(document);
    await insert(5_000, '\n\n“It will snow,” said Quillon Vash.\n\n');
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(0, 0, 0, 10), '“Rain');
      edit.delete(new vscode.Range(8, 0, 12, 0));
      edit.setEndOfLine(vscode.EndOfLine.CRLF);
    });
    await insert(70_000, 'Vash agreed. 😀 ');
    await vscode.commands.executeCommand('undo');
    const annotation = { ...(await annotationOf(document)), source: '' };
    console.log(
      `${lineMark}    ${text.length} characters: the host was held up for at most ${blocks.longest().toFixed(0)} ms`,
    );
    assert.equal(annotation.length, document.getText().length);
    const whole = document.getText();
    const fresh = await openArticle(whole);
    await fresh.edit((edit) => {
      edit.setEndOfLine(vscode.EndOfLine.CRLF);
    });
    assert.equal(fresh.document.getText(), whole);
    const expected = { ...(await annotationOf(fresh.document)), source: '' };
    assert.ok(expected.quotations.length > 1_500);
    assert.deepEqual(annotation, expected);
  });
});
