import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../src/engine/index';
import { shippedEngine } from '../../tools/bench/shipped';
import { ARTICLES } from './arbitraries';

/** What people do to a text: type, cut, paste a piece of it elsewhere, open and close quotation marks, break lines. */
interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}

const insertions = fc.oneof(
  fc.constantFrom('"', '“', '”', '‘', '\n', '\n\n', ' ', '.', ' he said', 'Mr. Reith said ', '# '),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', ''),
);
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ at: fc.nat(20_000), cut: fc.nat(40), insert: insertions }),
  { minLength: 1, maxLength: 6 },
);

function edited(text: string, { at, cut, insert }: Edit): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + insert + text.slice(start + cut);
}

suite('following a document through its edits', () => {
  let engine: Engine;
  suiteSetup(async () => {
    engine = await shippedEngine();
  });

  test('gives what a full analysis gives, also after undoing everything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ARTICLES), edits, (article, steps) => {
        const session = engine.open();
        const texts = [article];
        for (const step of steps) texts.push(edited(texts.at(-1) ?? '', step));
        for (const text of [...texts, ...texts.reverse()])
          assert.deepEqual(session.analyze(text), engine.analyze(text));
      }),
      { numRuns: 40, seed: 10 },
    );
  });
});
