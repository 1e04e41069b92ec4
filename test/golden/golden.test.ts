import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Ajv from 'ajv';
import { checkAnnotation, createEngine } from '../../src/engine';
import type { Engine } from '../../src/engine';
import { readModels } from '../../tools/eval/engine';
import { readGoldenFile } from '../../tools/golden/golden-file';
import {
  atRoot,
  goldenNames,
  goldenOfCases,
  goldenOfSeed,
  readSeed,
  seedNames,
} from '../../tools/golden/goldens';
import type { Golden } from '../../tools/golden/goldens';

/** Never rewrites the expectation: that is what `npm run golden` is for. */
function compare({ path, expected, actual }: Golden): void {
  const file = atRoot(`${path}.actual`);
  rmSync(file, { force: true });
  if (expected === actual) return;
  writeFileSync(file, actual);
  assert.equal(
    actual,
    expected ?? '',
    `${path} is not as expected: see ${path}.actual, then npm run golden`,
  );
}

const schema: unknown = JSON.parse(readFileSync(atRoot('schema/annotation.schema.json'), 'utf8'));
const fitsSchema = new Ajv({ strict: true }).compile(schema as object);

suite('golden files', () => {
  let engine: Engine;
  suiteSetup(async () => {
    engine = createEngine(await readModels());
  });

  for (const name of seedNames()) {
    test(name, () => {
      const text = readSeed(name);
      const format = name.endsWith('.md') ? 'markdown' : 'plain';
      const annotation = engine.analyze(text, { format });
      assert.deepEqual(checkAnnotation(annotation, text), []);
      assert.ok(fitsSchema(annotation), JSON.stringify(fitsSchema.errors));
      compare(goldenOfSeed(engine, name));
    });

    test(`${name} comes back when the marks are taken away`, () => {
      const golden = readFileSync(atRoot(`test/golden/articles/${name}.golden.txt`), 'utf8');
      assert.deepEqual(
        readGoldenFile(golden).map(({ title, text }) => [title, text]),
        [[name, readSeed(name)]],
      );
    });
  }

  for (const name of goldenNames('cases')) {
    test(name, () => {
      compare(goldenOfCases(engine, name));
    });
  }

  test('every golden article has its seed', () => {
    assert.deepEqual(
      goldenNames('articles'),
      seedNames().map((name) => `${name}.golden.txt`),
    );
  });
});
