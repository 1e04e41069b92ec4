import assert from 'node:assert/strict';
import { ENGINE_VERSION } from '../../../src/engine/index';
import manifest from '../../../package.json';

suite('the engine version', () => {
  test("is the package's", () => {
    assert.equal(ENGINE_VERSION, manifest.version);
  });
});
