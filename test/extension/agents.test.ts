import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { EntityAnswer, QuotationAnswer, SpeakerAnswer } from '../../src/views/answers';
import { annotationOf, closeEverything, openArticle, pressmark } from './support';

const article = `“The bridge is open,” said Maria Alvarez, the mayor of Springfield.

“It took two years,” Alvarez added.
`;

async function invoke<T>(tool: string, input: object): Promise<T> {
  const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value) as T;
}

suite('Tools for language models', () => {
  teardown(closeEverything);

  test('are three, all named in the manifest', async () => {
    await pressmark();
    const names = vscode.lm.tools.map(({ name }) => name);
    for (const name of ['list_quotations', 'get_speaker', 'list_entities'])
      assert.ok(names.includes(`pressmark_${name}`), names.join(', '));
  });

  test('answer from the article in front of the reader, without a model or a network', async () => {
    const { document } = await openArticle(article);
    await annotationOf(document);
    const { quotations } = await invoke<{ quotations: QuotationAnswer[] }>(
      'pressmark_list_quotations',
      { speaker: 'alvarez' },
    );
    assert.deepEqual(
      quotations.map(({ line }) => line),
      [1, 3],
    );
    const { found } = await invoke<{ found: SpeakerAnswer[] }>('pressmark_get_speaker', {
      name: 'Alvarez',
    });
    assert.equal(found[0]?.said.length, 2);
    const { entities } = await invoke<{ entities: EntityAnswer[] }>('pressmark_list_entities', {
      type: 'PLACE',
    });
    assert.deepEqual(
      entities.map(({ name }) => name),
      ['Springfield'],
    );
  });

  test('say so when no article is open there', async () => {
    await pressmark();
    const { error } = await invoke<{ error: string }>('pressmark_list_quotations', {
      uri: 'file:///nowhere.txt',
    });
    assert.match(error, /No article/u);
  });
});
