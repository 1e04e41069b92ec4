import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  annotationOf,
  changeSetting,
  closeEverything,
  eventually,
  openArticle,
  pressmark,
} from './support';

const article = `Mayor opens bridge

“The bridge is open,” said Maria Alvarez, the mayor of Springfield.

Alvarez told reporters that the work had taken two years.
`;

suite('Articles', () => {
  teardown(closeEverything);

  test('an untitled article is read', async () => {
    const { document } = await openArticle(article);
    const annotation = await annotationOf(document);
    assert.equal(annotation.length, article.length);
    const names = annotation.entities.map(({ name }) => name);
    assert.ok(names.includes('Maria Alvarez'), names.join(', '));
  });

  test('the offsets are those of the document, whatever its line ends', async () => {
    const editor = await openArticle(article);
    await editor.edit((edit) => {
      edit.setEndOfLine(vscode.EndOfLine.CRLF);
    });
    const { document } = editor;
    const annotation = await annotationOf(document);
    assert.ok(annotation.mentions.length > 0);
    for (const { start, end, text } of annotation.mentions) {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      assert.equal(document.getText(range), text);
    }
  });

  test('the annotation follows what is typed', async () => {
    const api = await pressmark();
    const editor = await openArticle(article);
    const { document } = editor;
    await annotationOf(document);
    const changed = new Promise<void>((resolve) => {
      const subscription = api.onDidChangeAnnotation((uri) => {
        if (uri.toString() !== document.uri.toString()) return;
        subscription.dispose();
        resolve();
      });
    });
    const added = '\n“I was born on that bridge,” said Henrik Olsen.\n';
    await editor.edit((edit) => {
      edit.insert(document.positionAt(document.getText().length), added);
    });
    await changed;
    const annotation = await annotationOf(document);
    assert.equal(annotation.length, document.getText().length);
    assert.ok(annotation.entities.some(({ name }) => name === 'Henrik Olsen'));
  });

  test('an annotation is never older than the document', async () => {
    const editor = await openArticle(article);
    const { document } = editor;
    for (let round = 1; round <= 5; round += 1) {
      const asked = annotationOf(document);
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), `${round} `);
      });
      await asked.catch(() => undefined);
      const annotation = await annotationOf(document);
      assert.equal(annotation.length, document.getText().length);
    }
  });

  test('a closed document has no annotation', async () => {
    const api = await pressmark();
    const { document } = await openArticle(article);
    await annotationOf(document);
    await closeEverything();
    await eventually(() => (document.isClosed ? true : undefined));
    assert.equal(await api.getAnnotation(document.uri), undefined);
  });

  test('code is no article', async () => {
    const api = await pressmark();
    const { document } = await openArticle(article, 'javascript');
    assert.equal(await api.getAnnotation(document.uri), undefined);
  });

  test('the languages are a setting', async () => {
    const api = await pressmark();
    const { document } = await openArticle(article, 'html');
    assert.equal(await api.getAnnotation(document.uri), undefined);
    const restore = await changeSetting('languages', ['html']);
    try {
      await annotationOf(document);
      const plain = await openArticle(article);
      assert.equal(await api.getAnnotation(plain.document.uri), undefined);
    } finally {
      await restore();
    }
  });

  test('Markdown is read without its markup', async () => {
    const { document } = await openArticle(
      '# Bridge\n\nThe mayor, [Maria Alvarez](https://example.com/Olsen), spoke.\n',
      'markdown',
    );
    const annotation = await annotationOf(document);
    assert.ok(annotation.mentions.some(({ text }) => text === 'Maria Alvarez'));
    assert.ok(annotation.mentions.every(({ text }) => !text.includes('example')));
  });

  test('a text beyond the limit is left alone', async () => {
    const api = await pressmark();
    const restore = await changeSetting('analysis.maximumLength', 10_000);
    try {
      const { document } = await openArticle('word '.repeat(3_000));
      assert.equal(await api.getAnnotation(document.uri), undefined);
    } finally {
      await restore();
    }
  });

  test('an empty article has an empty annotation', async () => {
    const { document } = await openArticle('');
    const { length, mentions, quotations } = await annotationOf(document);
    assert.deepEqual({ length, mentions, quotations }, { length: 0, mentions: [], quotations: [] });
  });

  test('unusable settings change nothing', async () => {
    const restores = [
      await changeSetting('languages', { plaintext: true }),
      await changeSetting('analysis.delay', 'soon'),
      await changeSetting('highlights.limit', -1e9),
      await changeSetting('highlights.people', 'yes'),
    ];
    try {
      const { document } = await openArticle(article);
      assert.equal((await annotationOf(document)).length, article.length);
    } finally {
      for (const restore of restores) await restore();
    }
  });

  test('a restart reads again', async () => {
    const { document } = await openArticle(article);
    await annotationOf(document);
    await vscode.commands.executeCommand('pressmark.restartAnalysis');
    assert.equal((await annotationOf(document)).length, article.length);
  });
});
