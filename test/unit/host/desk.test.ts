import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Draft, generous, readLength, rig } from './deskRig';
import { nothingIn } from './support';

suite('Desk', () => {
  test('reads an article at once when it opens', async () => {
    const { desk, asked, changed } = rig();
    desk.open(new Draft('a', 'first'));
    assert.deepEqual(
      asked.map(({ text }) => text),
      ['first'],
    );
    assert.equal(desk.standing('a')?.kind, 'working');
    await asked[0]?.answer();
    const standing = desk.standing('a');
    assert.ok(standing?.kind === 'read' && standing.complete);
    assert.deepEqual([standing.version, standing.copy.length], [1, 5]);
    assert.deepEqual(changed, ['a']);
  });

  test('waits until typing rests', async () => {
    const { desk, asked, clock } = rig();
    const draft = new Draft('a', '');
    desk.open(draft);
    await asked[0]?.answer();
    for (const text of ['w', 'wo', 'wor']) {
      desk.edited('a', draft.write(text));
      await clock.pass(100);
    }
    assert.equal(asked.length, 1);
    await clock.pass(150);
    assert.deepEqual(
      asked.slice(1).map(({ text }) => text),
      ['wor'],
    );
  });

  test('reads now and then though typing never rests', async () => {
    const { desk, asked, clock } = rig();
    const draft = new Draft('a', '');
    desk.open(draft);
    await asked[0]?.answer();
    for (let key = 0; key < 40; key += 1) {
      desk.edited('a', draft.write('x'.repeat(key)));
      await clock.pass(100);
      await asked.at(-1)?.answer();
    }
    assert.ok(asked.length >= 3, `only ${asked.length} readings in four seconds`);
  });

  test('waits longer where reading takes longer', async () => {
    const { desk, asked, clock } = rig();
    const draft = new Draft('a', '');
    desk.open(draft);
    await asked[0]?.answer();
    desk.edited('a', draft.write('x'));
    await clock.pass(250);
    await asked[1]?.answer({ kind: 'done', update: nothingIn(1), milliseconds: 300 });
    desk.edited('a', draft.write('xy'));
    await clock.pass(899);
    assert.equal(asked.length, 2);
    await clock.pass(1);
    assert.equal(asked.length, 3);
  });

  test('never passes on a reading of an old version', async () => {
    const { desk, asked, changed, clock } = rig();
    const draft = new Draft('a', 'old');
    desk.open(draft);
    desk.edited('a', draft.write('new!'));
    await asked[0]?.answer();
    assert.deepEqual(changed, []);
    await clock.pass(250);
    await asked[1]?.answer();
    assert.equal(readLength(desk, draft), 4);
  });

  test('keeps the last reading while a newer one is made', async () => {
    const { desk, asked } = rig();
    const draft = new Draft('a', 'old');
    desk.open(draft);
    await asked[0]?.answer();
    desk.edited('a', draft.write('new!'));
    assert.equal(desk.standing('a')?.kind, 'read');
  });

  test('does not read what is longer than the limit, and says so', () => {
    const { desk, asked } = rig({ ...generous, maximumLength: 10 });
    desk.open(new Draft('a', 'x'.repeat(10)));
    desk.open(new Draft('b', 'x'.repeat(11)));
    assert.equal(asked.length, 1);
    assert.deepEqual(desk.standing('b'), { kind: 'too-long', length: 11, limit: 10 });
  });

  for (const kind of ['poisoned', 'paused'] as const)
    test(`says that it gave up: ${kind}`, async () => {
      const { desk, asked } = rig();
      desk.open(new Draft('a', ''));
      await asked[0]?.answer({ kind });
      assert.deepEqual(desk.standing('a'), { kind: 'gave-up', because: kind, message: '' });
    });

  test('says nothing of an article that was closed', async () => {
    const { desk, asked, changed, closed, clock } = rig();
    const draft = new Draft('a', '');
    desk.open(draft);
    desk.edited('a', draft.write('x'));
    const waiting = desk.upToDate('a');
    desk.close('a');
    await asked[0]?.answer();
    await clock.pass(5_000);
    assert.equal(await waiting, null);
    assert.deepEqual(changed, []);
    assert.deepEqual(closed, ['a']);
    assert.equal(desk.standing('a'), null);
  });

  test('an article that is closed and opened again starts afresh', async () => {
    const { desk, asked } = rig();
    desk.open(new Draft('a', 'one'));
    desk.close('a');
    desk.open(new Draft('a', 'two'));
    await asked[0]?.answer();
    assert.equal(desk.standing('a')?.kind, 'working');
    await asked[1]?.answer();
    assert.equal(desk.standing('a')?.kind, 'read');
  });

  test('whoever waits for the newest reading gets it without the delay', async () => {
    const { desk, asked } = rig();
    const draft = new Draft('a', 'one');
    desk.open(draft);
    await asked[0]?.answer();
    assert.equal((await desk.upToDate('a'))?.kind, 'read');
    desk.edited('a', draft.write('three'));
    const waiting = desk.upToDate('a');
    await asked[1]?.answer();
    assert.equal((await waiting)?.kind, 'read');
    assert.equal(readLength(desk, draft), 5);
  });

  test('an event that changes no version starts no reading', async () => {
    const { desk, asked, clock } = rig();
    desk.open(new Draft('a', 'one'));
    await asked[0]?.answer();
    desk.edited('a', []);
    await clock.pass(5_000);
    assert.equal(asked.length, 1);
  });

  test('a change that no event told of is seen by whoever waits', async () => {
    const { desk, asked } = rig();
    const draft = new Draft('a', 'one');
    desk.open(draft);
    await asked[0]?.answer();
    draft.write('three');
    const waiting = desk.upToDate('a');
    assert.deepEqual(asked[1]?.question, { kind: 'open', text: 'three', format: 'plain' });
    await asked[1].answer();
    assert.equal((await waiting)?.kind, 'read');
    assert.equal(readLength(desk, draft), 5);
  });

  test('a change that no event told of during a reading leads to another reading', async () => {
    const { desk, asked, clock } = rig();
    const draft = new Draft('a', 'one');
    desk.open(draft);
    const waiting = desk.upToDate('a');
    draft.write('three');
    await asked[0]?.answer();
    await clock.pass(250);
    await asked[1]?.answer();
    assert.equal((await waiting)?.kind, 'read');
    assert.equal(readLength(desk, draft), 5);
  });

  test('whoever waits during a reading gets that one', async () => {
    const { desk, asked } = rig();
    desk.open(new Draft('a', 'one'));
    const waiting = desk.upToDate('a');
    assert.equal(asked.length, 1);
    await asked[0]?.answer();
    assert.equal((await waiting)?.kind, 'read');
  });

  test('nobody waits for an article that is not there', async () => {
    assert.equal(await rig().desk.upToDate('x'), null);
  });

  test('in any order of edits, answers, closings and time: only current readings, and all settles', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('edit' as const), text: fc.string({ maxLength: 12 }) }),
      fc.record({ do: fc.constant('answer' as const), which: fc.nat(5) }),
      fc.record({ do: fc.constant('pass' as const), time: fc.nat(800) }),
      fc.constant({ do: 'wait' as const }),
      fc.constant({ do: 'reopen' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { desk, clock, asked } = rig();
        let draft = new Draft('a', 'start');
        desk.open(draft);
        let waiting = 0;
        for (const each of steps) {
          if (each.do === 'edit') {
            desk.edited('a', draft.write(each.text));
          } else if (each.do === 'answer') await asked[each.which]?.answer();
          else if (each.do === 'pass') await clock.pass(each.time);
          else if (each.do === 'wait') {
            waiting += 1;
            void desk.upToDate('a').then(() => (waiting -= 1));
          } else {
            desk.close('a');
            draft = new Draft('a', draft.text());
            desk.open(draft);
          }
          const length = readLength(desk, draft);
          if (length !== null) assert.equal(length, draft.length());
        }
        for (let round = 0; round < 5; round += 1) {
          for (const { answer } of [...asked]) await answer();
          await clock.pass(3_000);
        }
        assert.equal(readLength(desk, draft), draft.length());
        assert.equal(asked.at(-1)?.text, draft.text());
        assert.equal(waiting, 0);
      }),
      { numRuns: 500 },
    );
  });

  test('asks about what was changed only, in the order in which it was changed', async () => {
    const { desk, asked, clock } = rig();
    const draft = new Draft('a', 'one');
    desk.open(draft);
    desk.edited('a', draft.write('two'));
    desk.edited('a', draft.write('three'));
    await asked[0]?.answer();
    await clock.pass(250);
    assert.deepEqual(asked[1]?.question, {
      kind: 'edit',
      edits: 0,
      changes: [
        { start: 0, end: 3, text: 'two' },
        { start: 0, end: 3, text: 'three' },
      ],
      length: 5,
    });
  });

  test('a worker that has lost the text is given it again', async () => {
    const { desk, asked } = rig();
    const draft = new Draft('a', 'one');
    desk.open(draft);
    await asked[0]?.answer();
    draft.write('three');
    void desk.upToDate('a');
    await asked[1]?.answer({ kind: 'lost' });
    assert.deepEqual(asked[2]?.question, { kind: 'open', text: 'three', format: 'plain' });
    await asked[2].answer();
    assert.equal(readLength(desk, draft), 5);
  });
});
