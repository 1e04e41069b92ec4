import assert from 'node:assert/strict';
import fc from 'fast-check';
import { enrol, inTextOrder, Roll, strike } from '../../../../src/engine/text/roll';
import type { Ranked } from '../../../../src/engine/text/roll';

/** Paragraphs of an article, by their position. */
function article(length: number): Ranked[] {
  return Array.from({ length }, (_, rank) => ({ rank }));
}

const picks = fc.array(fc.nat({ max: 29 }), { maxLength: 60 });

suite('members of an article in text order', () => {
  test('stand there once, in whatever order they come', () => {
    fc.assert(
      fc.property(picks, (positions) => {
        const all = article(30);
        const members: Ranked[] = [];
        const picked = positions.flatMap((at) => all[at] ?? []);
        for (const member of picked) enrol(members, member);
        const expected = all.filter((member) => picked.includes(member));
        assert.deepEqual(members, expected);
        assert.deepEqual(inTextOrder([...picked]), expected);
      }),
      { seed: 20 },
    );
  });

  test('are not copied where they are in order', () => {
    const members = article(5);
    assert.equal(inTextOrder(members), members);
  });

  test('leave one by one, and those that go together all at once', () => {
    const all = article(8);
    const members = all.filter(({ rank }) => rank % 2 === 0);
    const [, one, two] = all;
    if (one === undefined || two === undefined) throw new Error('the article is too short');
    strike(members, one);
    assert.equal(members.length, 4);
    strike(members, two);
    assert.deepEqual(
      members.map(({ rank }) => rank),
      [0, 4, 6],
    );
    for (const member of all.slice(3, 7)) member.rank = 3;
    strike(members, { rank: 3 });
    assert.deepEqual(
      members.map(({ rank }) => rank),
      [0],
    );
  });

  test('are found under each of their words until the last has left', () => {
    const [one = { rank: 0 }, two = { rank: 1 }] = article(2);
    const roll = new Roll<Ranked>();
    roll.add('holm', two);
    roll.add('holm', one);
    assert.deepEqual(roll.of('holm'), [one, two]);
    roll.remove('holm', one);
    assert.deepEqual(roll.of('holm'), [two]);
    roll.remove('holm', two);
    assert.deepEqual(roll.of('holm'), []);
  });
});
