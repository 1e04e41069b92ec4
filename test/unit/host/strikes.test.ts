import assert from 'node:assert/strict';
import { Strikes } from '../../../src/host/strikes';
import type { Suspect } from '../../../src/host/strikes';

function suspect(text: string, looked: string[]): Suspect {
  return {
    length: () => text.length,
    text: () => {
      looked.push(text);
      return text;
    },
  };
}

suite('Strikes', () => {
  test('are counted for each text, and a text of another length is not even looked at', () => {
    const strikes = new Strikes();
    assert.equal(strikes.add('rain'), 1);
    assert.equal(strikes.add('rain'), 2);
    const looked: string[] = [];
    assert.equal(strikes.of(suspect('a text of ten million characters', looked)), 0);
    assert.deepEqual(looked, []);
    assert.equal(strikes.of(suspect('wind', looked)), 0);
    assert.equal(strikes.of(suspect('rain', looked)), 2);
    strikes.clear();
    assert.equal(strikes.of(suspect('rain', looked)), 0);
    assert.deepEqual(looked, ['wind', 'rain']);
  });
});
