import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotationOf,
  closeEverything,
  eventually,
  openArticle,
  pressmark,
  selectedText,
} from './support';

const article = `“First,” said Maria Alvarez.

“Second,” Alvarez said.

“Third,” said Henrik Olsen.
`;

async function run(command: string): Promise<void> {
  await vscode.commands.executeCommand(`pressmark.${command}`);
}

suite('Commands', () => {
  teardown(closeEverything);

  test('go from quotation to quotation, round at the ends', async () => {
    const editor = await openArticle(article);
    await annotationOf(editor.document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const steps = [
      ['nextQuotation', 'First'],
      ['nextQuotation', 'Second'],
      ['nextQuotation', 'Third'],
      ['nextQuotation', 'First'],
      ['previousQuotation', 'Third'],
    ] as const;
    for (const [command, words] of steps) {
      await run(command);
      await eventually(() => (selectedText().startsWith(words) ? true : undefined));
      // The editor confirms a selection with a delay; the next step begins where it really is.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  test('do nothing where there is no article', async () => {
    await run('nextQuotation');
    await run('previousQuotation');
    await run('nextUnattributedQuotation');
  });

  test('switch the highlights off and on again', async () => {
    const isOn = (): unknown =>
      vscode.workspace.getConfiguration('pressmark').get('highlights.enabled');
    await run('toggleHighlights');
    await eventually(() => (isOn() === false ? true : undefined));
    await run('toggleHighlights');
    await eventually(() => (isOn() === true ? true : undefined));
    await vscode.workspace
      .getConfiguration('pressmark')
      .update('highlights.enabled', undefined, vscode.ConfigurationTarget.Global);
  });

  test('open the bundled article', async () => {
    await run('openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document !== undefined);
    assert.match(document.getText(), /Lavrov/u);
    const { entities } = await annotationOf(document);
    assert.ok(entities.some(({ name }) => name === 'Sergei Lavrov'));
  });

  test('copy a quotation with its attribution', async () => {
    const { document } = await openArticle(article);
    const { quotations } = await annotationOf(document);
    const row = { subject: quotations[0]?.id, children: [] };
    await eventually(async () => {
      await vscode.commands.executeCommand('pressmark.copyQuotation', row);
      const copied = await vscode.env.clipboard.readText();
      return /^“First,?” — Maria Alvarez \(.+, line 1\)$/u.test(copied) ? true : undefined;
    });
    await vscode.commands.executeCommand('pressmark.copyMarkdown', row);
    assert.match(
      await vscode.env.clipboard.readText(),
      /^> “First.*”\n>\n> — \*\*Maria Alvarez\*\*/u,
    );
  });

  test('list the quotations in another order', async () => {
    const grouping = (): unknown =>
      vscode.workspace.getConfiguration('pressmark').get('quotations.grouping');
    await run('groupByText');
    await eventually(() => (grouping() === 'text' ? true : undefined));
    await run('groupBySpeaker');
    await eventually(() => (grouping() === 'speaker' ? true : undefined));
  });

  for (const [label, beginning] of [
    ['Markdown', /^# Who said what/u],
    ['HTML', /^<!DOCTYPE html>/u],
    ['CSV', /^file,quotation,type/u],
    ['JSON', /^\{/u],
  ] as const)
    test(`export to a new editor as ${label}, which is no article itself`, async () => {
      const { document } = await openArticle(article);
      await annotationOf(document);
      await vscode.commands.executeCommand('pressmark.exportToEditor', label);
      const exported = vscode.window.activeTextEditor?.document;
      assert.ok(exported !== undefined && exported !== document);
      assert.match(exported.getText(), beginning);
      assert.match(exported.getText(), /Alvarez/u);
      assert.equal(await (await pressmark()).getAnnotation(exported.uri), undefined);
    });

  test('copy who said what', async () => {
    const { document } = await openArticle(article);
    await annotationOf(document);
    await run('copyLedger');
    assert.match(await vscode.env.clipboard.readText(), /^# Who said what/u);
  });

  test('show who is quoted how much', async () => {
    const { document } = await openArticle(article);
    await annotationOf(document);
    await run('showStatistics');
    await eventually(() =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputWebview),
    );
  });
});
