import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createMessages } from '../../../src/cli/messages';

interface Scene {
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readonly watched?: boolean;
}

/** What stands on stderr after a run of four steps at half-second intervals, with a note before the last. */
function said({ stdoutIsTerminal, stderrIsTerminal, watched = false }: Scene): string {
  const stdout = Object.assign(new PassThrough(), { isTTY: stdoutIsTerminal });
  const stderr = Object.assign(new PassThrough(), { isTTY: stderrIsTerminal, columns: 30 });
  let now = 0;
  const streams = { stdin: new PassThrough(), stdout, stderr, env: {} };
  const messages = createMessages(streams, watched, () => now);
  for (const step of [1, 2, 3, 4]) {
    now = step * 500;
    if (step === 4) messages.note('a\u001b[2Jb');
    messages.progress(`${step} documents of a very long corpus`);
  }
  messages.done();
  return String(stderr.read() ?? '');
}

suite('messages', () => {
  test('show progress on a terminal only, after a second, on one line that goes away', () => {
    const clear = '\r\u001b[2K';
    assert.equal(
      said({ stdoutIsTerminal: false, stderrIsTerminal: true }),
      `${clear}2 documents of a very long co${clear}3 documents of a very long co${clear}pressmark: a␛[2Jb\n${clear}4 documents of a very long co${clear}`,
    );
  });

  const quiet: readonly (readonly [what: string, scene: Scene])[] = [
    ['in a pipe', { stdoutIsTerminal: false, stderrIsTerminal: false }],
    ['between the articles on the screen', { stdoutIsTerminal: true, stderrIsTerminal: true }],
  ];
  for (const [what, scene] of quiet) {
    test(`show no progress ${what}`, () => {
      assert.equal(said(scene), 'pressmark: a␛[2Jb\n');
    });
  }

  test('show progress beside files that are written', () => {
    assert.match(
      said({ stdoutIsTerminal: true, stderrIsTerminal: true, watched: true }),
      /2 documents/u,
    );
  });
});
