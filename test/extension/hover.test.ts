import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotationOf,
  changeSetting,
  closeEverything,
  hoversAt,
  openArticle,
  selectedText,
  visible,
} from './support';

const article = `Mayor opens bridge

“The bridge is open,” said Maria Alvarez, the mayor of Springfield.

“It took two years,” Alvarez added.
`;

/** Each is dangerous if it is taken for anything but text. */
const payloads: readonly string[] = [
  '[a](command:workbench.action.quit)',
  '![a](https://example.com/beacon.png)',
  '<img src=https://example.com/beacon.png>',
  '<a href=command:workbench.action.quit>a</a>',
  '<https://example.com>',
  'https://example.com/bare',
  'www.example.com',
  'someone@example.com',
  'command:workbench.action.quit',
  '```js',
  '$(trash)',
  '&lt;b&gt;',
  '<script>alert(1)</script>',
  '\u202Eevil\u202C',
  '=cmd()',
];

suite('Hover', () => {
  teardown(closeEverything);

  test('on a name: who it is, how often, what else they said', async () => {
    const { document } = await openArticle(article);
    const text = visible(await hoversAt(document, 'Alvarez added'));
    assert.match(text, /\*\*Maria Alvarez\*\* · Person/u);
    assert.match(text, /first on line \d/u);
    assert.match(text, /2 quotations/u);
    assert.match(text, /“The bridge is open/u);
  });

  test('on a quotation: type, speaker, cue, why, others', async () => {
    const { document } = await openArticle(article);
    const text = visible(await hoversAt(document, 'took two years'));
    assert.match(text, /\*\*Direct quotation\*\* — said by \*\*Maria Alvarez\*\*/u);
    assert.match(text, /Cue: “added”/u);
    assert.match(text, /Why\?/u);
    assert.match(text, /One other quotation/u);
  });

  test('on a date and a sum: their values, counted from the date of the article', async () => {
    const { document } = await openArticle(
      'LONDON, May 12, 2017 (Reuters) — “The bridge cost $3.5 million,” Maria Alvarez, the mayor, said on Wednesday.\n',
    );
    assert.match(visible(await hoversAt(document, '$3.5 million')), /Value: \$3,500,000\./u);
    assert.match(
      visible(await hoversAt(document, 'Wednesday')),
      /Seen from the article’s date: Wednesday, May 10, 2017, or Wednesday, May 17, 2017/u,
    );
  });

  test('nothing where nothing is, and nothing when it is switched off', async () => {
    const { document } = await openArticle(article);
    assert.deepEqual(await hoversAt(document, 'opens bridge'), []);
    const restore = await changeSetting('hover.enabled', false);
    try {
      assert.deepEqual(await hoversAt(document, 'took two years'), []);
    } finally {
      await restore();
    }
  });

  test('a link goes to the quotation', async () => {
    const { document } = await openArticle(article);
    const [card] = await hoversAt(document, 'took two years');
    const link = /\(command:pressmark\.reveal\?([^)]+)\)/u.exec(card?.value ?? '')?.[1];
    assert.ok(link !== undefined);
    const values = JSON.parse(decodeURIComponent(link)) as unknown[];
    await vscode.commands.executeCommand('pressmark.reveal', ...values);
    assert.match(selectedText(), /^The bridge is open/u);
  });

  test('the command ignores arguments that it did not make', async () => {
    await openArticle(article);
    for (const values of [[], [99, 'q1'], ['x', 'q1'], [0, {}], [-1, 'q1'], [0, 'no such id']])
      await vscode.commands.executeCommand('pressmark.reveal', ...values);
    assert.equal(selectedText(), '');
  });

  for (const payload of payloads)
    test(`shows ${JSON.stringify(payload)} as text`, async () => {
      const text = `“Look at ${payload} now,” said Maria Alvarez.\n\n“Look at ${payload} again,” Alvarez said.\n`;
      const { document } = await openArticle(text);
      await annotationOf(document);
      const cards = [
        ...(await hoversAt(document, 'Look')),
        ...(await hoversAt(document, 'Maria Alvarez')),
      ];
      assert.ok(cards.length >= 2);
      for (const card of cards) {
        assert.equal(card.supportHtml ?? false, false);
        assert.equal(card.supportThemeIcons ?? false, false);
        assert.deepEqual(card.isTrusted, { enabledCommands: ['pressmark.reveal'] });
        const ours = card.value.replaceAll(/\]\(command:pressmark\.reveal\?[\w%]+\)/gu, ']');
        assert.doesNotMatch(ours, /\]\(|[<>`$@=\u202E\u202C]|:\/\/|www\.|command:/u);
      }
    });
});
