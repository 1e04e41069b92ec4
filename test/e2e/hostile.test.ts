import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleWindow } from './driver/article-window';
import { useVsCode } from './driver/session';

/** Each would fetch, run, link or hide something if it were taken for more than text. */
const payloads = [
  '[quit](command:workbench.action.quit)',
  '![beacon](https://example.com/beacon.png)',
  '<img src=https://example.com/beacon.png onerror=alert(1)>',
  '<b>bold</b> $(trash) `code`',
  'https://example.com/bare www.example.com',
  '\u202Edesrever\u202C',
  '=cmd()',
];

const article = `Hostile words

${payloads.map((payload) => `“We know ${payload} well,” said Maria Alvarez.`).join('\n\n')}
`;

suite('An article full of traps', () => {
  const vscode = useVsCode({ name: 'hostile' });
  let window: ArticleWindow;

  suiteSetup(async () => {
    writeFileSync(join(vscode.session.articles, 'hostile.txt'), article);
    window = await vscode.open({ article: 'hostile.txt' });
    await window.showSidebar();
    await window.row(/Maria Alvarez, 7 quotations/u).waitFor();
  });

  test('the side bar shows the words and nothing but words', async () => {
    const rows = await window.rows();
    for (const part of ['[quit](command:', '![beacon](https:', '<img src=', '$(trash)', '=cmd()'])
      assert.ok(
        rows.some((row) => row.includes(part)),
        `${part} in ${rows.join('\n')}`,
      );
    const active = window.page.locator('.sidebar .pane-body').locator('img, b, code, script');
    assert.equal(await active.count(), 0);
    assert.ok(rows.some((row) => row.includes('⟨U+202E⟩desrever')));
  });

  test('the hover shows the words, and its only links are ours', async () => {
    const text = await window.hover('said', 'Direct quotation');
    assert.match(text, /6 other quotations/u);
    assert.match(text, /!\[beacon\]\(https:\/\/example\.com\/beacon\.png\)/u);
    const hover = window.page.locator('.monaco-hover:visible .hover-contents');
    assert.equal(await hover.locator('img, script, code, b').count(), 0);
    const links = await hover
      .locator('a')
      .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('data-href') ?? ''));
    assert.ok(links.length >= 5);
    for (const link of links) assert.match(link, /^command:pressmark\.reveal\?/u);
  });

  test('nothing was fetched and nothing was logged as an error', async () => {
    assert.deepEqual(window.foreignRequests, []);
    assert.deepEqual(window.errors, []);
    assert.deepEqual(await window.notifications(), []);
  });
});

suite('A window without an article', () => {
  const vscode = useVsCode({ name: 'welcome' });

  test('says what to do, and opens the bundled article when asked', async () => {
    const window = await vscode.open({ article: null });
    await window.page.getByRole('tab', { name: 'Pressmark' }).first().click();
    const welcome = window.page.locator('.welcome-view-content');
    await welcome.getByText('to see who said what').waitFor();
    await welcome.getByRole('button', { name: 'Open the Sample Article' }).click();
    await window.row(/Sergei Lavrov, \d+ quotations/u).waitFor();
    assert.deepEqual(window.errors, []);
    assert.deepEqual(window.foreignRequests, []);
  });
});
