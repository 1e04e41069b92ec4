import assert from 'node:assert/strict';
import { answerAll, Draft, generous, readLength, rig } from './deskRig';

suite('Desk with a long article', () => {
  const line = 'Rain fell on the harbour for most of the day.\n';
  const text = line.repeat(100);

  test('reads the beginning first, then more and more', async () => {
    const { desk, asked, changed } = rig(generous, 1_000);
    const draft = new Draft('a', text);
    desk.open(draft);
    const lengths: number[] = [];
    await answerAll(asked, 0, ({ text: sent }) => lengths.push(sent.length));
    assert.deepEqual(lengths, [230, 1196, 2162, 3128, 4600]);
    assert.equal(asked.at(-1)?.text, text);
    assert.equal(readLength(desk, draft), text.length);
    assert.equal(changed.length, 4, 'told where it has doubled, and at the end');
  });

  test('takes longer stretches where there is much before, until somebody types', async () => {
    const { desk, asked } = rig(generous, 300, 2_000);
    const draft = new Draft('a', text.repeat(4));
    desk.open(draft);
    const sizes: number[] = [];
    const bounds: number[] = [];
    let before = 0;
    let typed = text.repeat(4);
    await answerAll(asked, 0, ({ text: sent, question }) => {
      if (question.kind === 'edit' && question.changes[0]?.start === 0) sizes.push(0);
      else sizes.push(sent.length - before);
      bounds.push(Math.max(300, Math.min(2_000, before / 4)));
      before = sent.length;
      if (before < 12_000 || typed.startsWith('x')) return;
      typed = `x${typed}`;
      draft.write(typed);
      desk.edited('a', [{ start: 0, end: 0, text: 'x' }]);
    });
    const key = sizes.indexOf(0);
    assert.ok(sizes.slice(0, key).every((size, at) => size <= (bounds[at] ?? 0)));
    assert.ok(Math.max(...sizes.slice(0, key)) > 1_200, 'they grow');
    assert.ok(
      sizes.slice(key + 1, key + 9).every((size) => size <= 300),
      'they are short again',
    );
    assert.ok((sizes[key + 9] ?? 0) > 1_200, 'they grow again');
    assert.equal(asked.at(-1)?.text, typed);
  });

  test('what is typed meanwhile comes before what was not read yet, and nothing is lost', async () => {
    const { desk, asked } = rig(generous, 1_000);
    let now = text;
    const draft = new Draft('a', now);
    const insert = (at: number, words: string): void => {
      now = now.slice(0, at) + words + now.slice(at);
      draft.write(now);
      desk.edited('a', [{ start: at, end: at, text: words }]);
    };
    desk.open(draft);
    insert(10, 'in the beginning ');
    insert(4_000, 'further on ');
    await asked[0]?.answer();
    assert.deepEqual(asked[1]?.question.kind === 'edit' ? asked[1].question.changes : [], [
      { start: 10, end: 10, text: 'in the beginning ' },
    ]);
    await answerAll(asked, 1);
    assert.equal(asked.at(-1)?.text, now);
    assert.equal(readLength(desk, draft), now.length);
  });

  test('a very long insertion is read in stretches too', async () => {
    const { desk, asked, clock } = rig({ delay: 250, maximumLength: 1_000_000 }, 50_000);
    const draft = new Draft('a', text);
    desk.open(draft);
    await asked[0]?.answer();
    const pasted = line.repeat(4_000);
    const now = text.slice(0, 92) + pasted + text.slice(92);
    draft.write(now);
    desk.edited('a', [{ start: 92, end: 92, text: pasted }]);
    await clock.pass(250);
    await answerAll(asked, 1, ({ question }) => {
      assert.ok(question.kind === 'edit');
      assert.ok(question.changes.every((change) => change.text.length <= 75_000));
    });
    assert.equal(asked.at(-1)?.text, now);
  });

  test('what the reader sees is read on its own where it would come late', async () => {
    const { desk, asked, changed, closed } = rig(generous, 1_000);
    const draft = new Draft('a', text);
    desk.open(draft);
    await asked[0]?.answer();
    changed.length = 0;
    assert.equal(desk.found('a', { start: 0, end: 100 })?.from, 0);
    const visible = { start: 4_000, end: 4_100 };
    assert.equal(desk.found('a', visible), null);
    assert.equal(desk.found('a', visible), null);
    const [glimpse, ...others] = asked.filter(({ article }) => article !== 'a');
    assert.equal(others.length, 0);
    assert.ok(glimpse !== undefined);
    assert.ok(glimpse.text.includes(text.slice(4_000, 4_100)));
    await glimpse.answer();
    assert.deepEqual([changed, closed], [['a'], ['a glimpse of a']]);
    assert.equal(desk.found('a', visible)?.copy.length, glimpse.text.length);
    for (const { answer, article } of asked) if (article === 'a') await answer();
    await answerAll(asked, 0);
    assert.equal(desk.found('a', visible)?.from, 0);
  });

  test('what is typed where the reader looks ahead is read on its own too', async () => {
    const { desk, asked, changed } = rig(generous, 1_000);
    const draft = new Draft('a', text);
    desk.open(draft);
    await asked[0]?.answer();
    const visible = { start: 4_000, end: 4_100 };
    const glimpses = (): typeof asked => asked.filter(({ article }) => article !== 'a');
    const type = (words: string): void => {
      const now = `${draft.text().slice(0, 4_050)}${words}${draft.text().slice(4_050)}`;
      draft.write(now);
      desk.edited('a', [{ start: 4_050, end: 4_050, text: words }]);
    };
    desk.found('a', visible);
    type('x');
    changed.length = 0;
    await glimpses()[0]?.answer();
    assert.deepEqual(changed, ['a'], 'it was too late, so the reader has to ask again');
    assert.equal(desk.found('a', visible), null);
    await glimpses()[1]?.answer();
    assert.notEqual(desk.found('a', visible), null);
    changed.length = 0;
    type('y');
    assert.deepEqual(changed, ['a']);
    assert.equal(desk.found('a', visible), null);
    assert.ok(glimpses()[2]?.text.includes('yx'));
  });
});
