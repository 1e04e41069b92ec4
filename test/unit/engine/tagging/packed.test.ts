import assert from 'node:assert/strict';
import { ModelError, pack, section, unpack } from '../../../../src/engine/tagging/packed';

const KIND = 7;
const model = (): Uint8Array =>
  pack(
    KIND,
    new Map([
      [1, Uint8Array.of(1, 2, 3)],
      [5, Uint8Array.of(9)],
    ]),
  );

/** The model with one byte changed. */
function changed(at: number): Uint8Array {
  const bytes = model();
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

const BROKEN: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['is empty', new Uint8Array(0), /too short/],
  ['has another magic', changed(0), /not a Pressmark model/],
  ['is of another version', changed(4), /format version/],
  ['is of another kind', changed(8), /kind/],
  ['is cut short', model().subarray(0, model().length - 4), /bytes, expected/],
  ['is damaged', changed(model().length - 1), /checksum/],
];

suite('packed models', () => {
  test('give back their sections', () => {
    const sections = unpack(model(), KIND);
    assert.deepEqual([...section(sections, 1)], [1, 2, 3]);
    assert.deepEqual([...section(sections, 5)], [9]);
  });

  test('may stand at any offset of a larger buffer', () => {
    const larger = new Uint8Array(model().length + 3);
    larger.set(model(), 3);
    assert.deepEqual([...section(unpack(larger.subarray(3), KIND), 1)], [1, 2, 3]);
  });

  for (const [name, bytes, message] of BROKEN) {
    test(`a model that ${name} is refused`, () => {
      assert.throws(
        () => unpack(bytes, KIND),
        (error) => error instanceof ModelError && message.test(error.message),
      );
    });
  }

  test('a section that is not there is named', () => {
    assert.throws(() => section(unpack(model(), KIND), 2), /lacks section 2/);
  });
});
