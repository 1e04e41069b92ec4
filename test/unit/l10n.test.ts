import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectSentences } from '../../tools/l10n/sentences';

const root = join(__dirname, '..', '..');
const languages = ['de', 'es', 'fr'];

function readBundle(...path: readonly string[]): Map<string, string> {
  const json = JSON.parse(readFileSync(join(root, ...path), 'utf8')) as Record<string, string>;
  return new Map(Object.entries(json));
}

/** What must be the same in every language: the places of values, settings, and the commands that links run. */
function fixedParts(sentence: string): string[] {
  return [...sentence.matchAll(/\{\d\}|\]\([^)]*\)|`#[^`]*`|\n|pressmark\.\w+/gu)]
    .map(([part]) => part)
    .sort();
}

function checkTranslation(
  source: ReadonlyMap<string, string>,
  translated: ReadonlyMap<string, string>,
): void {
  assert.deepEqual([...translated.keys()].sort(), [...source.keys()].sort());
  for (const [key, sentence] of source) {
    const other = translated.get(key) ?? '';
    assert.notEqual(other.trim(), '', key);
    assert.deepEqual(fixedParts(other), fixedParts(sentence), other);
    // Ends alike: a sentence stays a sentence, a label a label.
    assert.equal(/[.:…]$/u.exec(other)?.[0], /[.:…]$/u.exec(sentence)?.[0], other);
  }
}

suite('Languages', () => {
  const said = readBundle('l10n', 'bundle.l10n.json');

  test('the list for translators is what the code says; `npm run l10n` writes it anew', () => {
    const { said: sentences, unknown } = collectSentences();
    assert.deepEqual(unknown, []);
    assert.deepEqual([...said.keys()], sentences);
  }).timeout(60_000);

  test('every bundle belongs to a language of the product', () => {
    const expected = languages.map((language) => `bundle.l10n.${language}.json`);
    assert.deepEqual(readdirSync(join(root, 'l10n')).sort(), [...expected, 'bundle.l10n.json']);
  });

  for (const language of languages) {
    test(`${language}: every sentence of the code, with the same places for values`, () => {
      checkTranslation(said, readBundle('l10n', `bundle.l10n.${language}.json`));
    });

    test(`${language}: every sentence of the manifest, with the same links`, () => {
      checkTranslation(readBundle('package.nls.json'), readBundle(`package.nls.${language}.json`));
    });
  }

  test('the manifest asks for no sentence that is missing, and none is left over', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const asked = [...manifest.matchAll(/"%([\w.]+)%"/gu)].map(([, key = '']) => key);
    assert.deepEqual([...new Set(asked)].sort(), [...readBundle('package.nls.json').keys()].sort());
  });
});
