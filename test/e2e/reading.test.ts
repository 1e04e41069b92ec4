import assert from 'node:assert/strict';
import type { ArticleWindow } from './driver/article-window';
import type { Painted } from './driver/paint';
import { useVsCode } from './driver/session';

const clear = 'rgba(0, 0, 0, 0)';

function painted(all: readonly Painted[], text: string): Painted[] {
  return all.filter((piece) => piece.text === text);
}

suite('Reading an article in a window', () => {
  const vscode = useVsCode({ name: 'reading' });
  let window: ArticleWindow;

  suiteSetup(async () => {
    window = await vscode.open({ height: 1400 });
    await window.paintUntil((all) => all.length >= 10);
    await window.showSidebar();
    await window.row(/Sergei Lavrov, \d+ quotations/u).waitFor();
  });

  test('quotations have a background, names a line below, sources a box, cues a colour', async () => {
    const all = await window.paint();
    const quotation = all.find(({ text }) => text.startsWith('Whenever people are taking care'));
    assert.ok(quotation !== undefined);
    assert.notEqual(quotation.background, clear);
    const [cue] = painted(all, 'said').filter(({ color }) => color !== '');
    assert.match(cue?.textDecoration ?? '', /underline dotted/u);
    const lavrov = painted(all, 'Lavrov').map(({ border }) => border);
    assert.ok(lavrov.some((border) => border.startsWith('2px solid rgb')));
    const source = painted(all, 'the foreign minister').map(({ border }) => border);
    assert.ok(source.some((border) => border.match(/1px solid/gu)?.length === 4));
    const place = painted(all, 'Ukraine').map(({ border }) => border);
    assert.ok(place.some((border) => border.startsWith('2px dotted')));
  });

  test('no letter is moved: painted text is as wide as unpainted text', async () => {
    const widths = await window.editor
      .locator('.view-line span span')
      .evaluateAll((spans) =>
        spans
          .filter((span) => span.textContent.length > 3 && span.getClientRects().length === 1)
          .map((span) => span.getBoundingClientRect().width / span.textContent.length),
      );
    assert.ok(widths.length > 20);
    assert.ok(Math.max(...widths) - Math.min(...widths) < 0.1);
  });

  test('the hover on “Lavrov” says who he is', async () => {
    const text = await window.hover('Lavrov', 'Sergei Lavrov');
    assert.match(text, /Sergei Lavrov · Person/u);
    assert.match(text, /Russian Foreign Minister/u);
    assert.match(text, /mentions/u);
  });

  test('the hover on a quotation says who said it and why, and its links jump', async () => {
    const text = await window.hover('taking care of business', 'Direct quotation');
    assert.match(text, /said by Sergei Lavrov/u);
    assert.match(text, /Why\?/u);
    await window.clickInHover('that no evidence exists');
    const { line, selected } = await window.positionUntil((position) => position.selected > 0);
    assert.equal(line, 11);
    assert.ok(selected > 100);
  });

  test('a click in the tree selects the quotation and moves the focus to the article', async () => {
    await window.row(/Direct quotation by Putin/u).click();
    const words = 'Your question seems very amusing to me';
    await window.positionUntil(({ selected }) => selected === words.length);
    await window.page.keyboard.press('ArrowRight');
    await window.positionUntil(({ selected }) => selected === 0);
  });

  test('rows are sentences for a screen reader', async () => {
    const rows = await window.rows();
    assert.ok(rows.some((row) => /^Sergei Lavrov, \d+ quotations/u.test(row)));
    assert.ok(
      rows.some((row) => /^(?:Direct|Mixed|Indirect) quotation by .+, line \d+: /u.test(row)),
    );
    assert.ok(rows.some((row) => /^People, \d+/u.test(row)));
  });

  test('typing a quotation updates the tree and the paint', async () => {
    await window.page.keyboard.press('Control+End');
    await window.settled();
    await window.type('\n\n"We have never met before," said Henrik Olsen.\n', 5);
    await window.row(/Henrik Olsen, one quotation/u).waitFor();
    await window.paintUntil((all) =>
      all.some(
        ({ text, background }) => text.startsWith('We have never met') && background !== clear,
      ),
    );
  });

  test('a filter leaves the rows that hold its words', async () => {
    await window.page.keyboard.press('F1');
    const input = window.page.locator('.quick-input-widget input');
    await input.fill('>Pressmark: Filter Quotations');
    await window.page.keyboard.press('Enter');
    await window.page.getByText('Show only what holds these words').waitFor();
    await input.fill('amusing');
    await window.page.keyboard.press('Enter');
    await window.row(/Direct quotation by Putin/u).waitFor();
    await window.row(/Sergei Lavrov, \d+ quotations/u).waitFor({ state: 'detached' });
    await window.runCommand('Pressmark: Clear Filter of Quotations');
    await window.row(/Sergei Lavrov, \d+ quotations/u).waitFor();
  });

  test('the row of the quotation under the cursor is selected', async () => {
    await window.page.keyboard.press('Control+1');
    await window.page.keyboard.press('Control+G');
    await window.page.locator('.quick-input-widget input').fill(':5:20');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await window.positionUntil(({ line }) => line === 5);
    await window.page.keyboard.press('ArrowRight');
    await window.page
      .locator('.sidebar [role="treeitem"][aria-selected="true"]')
      .filter({ hasText: 'Whenever people are taking' })
      .waitFor();
  });

  test('highlights go and come back with the command', async () => {
    await window.runCommand('Pressmark: Toggle Highlights');
    await window.paintUntil((all) => all.length === 0);
    await window.runCommand('Pressmark: Toggle Highlights');
    await window.paintUntil((all) => all.length > 0);
  });

  test('the status bar counts', async () => {
    const entries = await window.statusItems();
    assert.ok(
      entries.some((entry) => /^\d+$/u.test(entry)),
      entries.join(' | '),
    );
  });

  test('no other host was asked, no error was logged, no message was shown', async () => {
    assert.deepEqual(window.foreignRequests, []);
    assert.deepEqual(window.errors, []);
    assert.deepEqual(await window.notifications(), []);
  });
});
