import assert from 'node:assert/strict';
import type { Evidence } from '../../../../src/engine/attribution/confidence';
import { probabilityOf } from '../../../../src/engine/attribution/confidence';

const named: Evidence = {
  why: 'content-cue-source',
  type: 'direct',
  source: 'name',
  resolved: 'name',
  outcome: 'named',
  rival: '',
  nested: false,
  continues: false,
  length: 80,
};

function likely(more: Partial<Evidence>): number {
  return probabilityOf({ ...named, ...more });
}

suite('the confidence of a quotation', () => {
  test('is a probability, also for a rule that nobody has seen', () => {
    for (const why of ['content-cue-source', 'a-new-rule']) {
      const value = likely({ why });
      assert.ok(value > 0 && value < 1, why);
    }
  });

  const doubts: readonly [string, Partial<Evidence>][] = [
    ['nobody who says it', { why: 'unattributed', source: 'none', resolved: '', outcome: 'open' }],
    ['a speaker who is as near', { rival: 'farther' }],
    ['a quotation inside a quotation', { nested: true }],
    ['two words of content', { length: 10 }],
  ];
  for (const [name, more] of doubts) {
    test(`${name} lowers it`, () => {
      assert.ok(likely(more) < likely({}));
    });
  }
});
