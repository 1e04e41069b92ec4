import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation, Engine, TextChange, TextFormat } from '../../src/engine/index';
import { AnalysisHost } from '../../src/host/analysisHost';
import { Answerer } from '../../src/host/answer';
import { Desk } from '../../src/host/desk';
import type { OpenArticle } from '../../src/host/follower';
import type { WorkerRequest } from '../../src/host/protocol';
import type { StartTransport } from '../../src/host/transport';
import { shippedEngine } from '../../tools/bench/shipped';
import { FakeClock, settle } from '../unit/host/support';
import { ARTICLES } from './arbitraries';
import { changed, changeOf, edits, undoing } from './edits';
import type { Edit } from './edits';

/** An article in an editor that somebody types into. */
class Typed implements OpenArticle {
  readonly key = 'a';
  readonly source = 'a.txt';
  readonly #undo: TextChange[][] = [];
  #version = 1;

  constructor(
    readonly format: TextFormat,
    public whole: string,
  ) {}

  version(): number {
    return this.#version;
  }

  length(): number {
    return this.whole.length;
  }

  text(start: number, end: number): string {
    return this.whole.slice(start, end);
  }

  /** Makes these changes as one; says what was changed. */
  make(changes: readonly TextChange[]): readonly TextChange[] {
    const back: TextChange[] = [];
    for (const change of changes) {
      back.unshift(undoing(this.whole, change));
      this.whole = changed(this.whole, change);
    }
    this.#undo.push(back);
    this.#version += 1;
    return changes;
  }

  undo(): readonly TextChange[] {
    const back = this.#undo.pop() ?? [];
    if (back.length > 0) this.make(back);
    this.#undo.pop();
    return back;
  }

  /** The editor says that everything is another text when line ends change. */
  changeLineEnds(): readonly TextChange[] {
    const plain = this.whole.replaceAll('\r\n', '\n');
    const text = plain === this.whole ? plain.replaceAll('\n', '\r\n') : plain;
    return this.make([{ start: 0, end: this.whole.length, text }]);
  }
}

/** Workers with the real engine behind a message channel; each does its next piece of work when it is told to. */
function workers(engine: Engine): {
  readonly start: StartTransport;
  readonly work: () => boolean;
  readonly kill: () => void;
} {
  let work = (): boolean => false;
  let kill = (): void => undefined;
  const start: StartTransport = ({ message, failure }) => {
    const answerer = new Answerer(() => engine);
    const waiting: WorkerRequest[] = [];
    let ended = false;
    work = () => {
      const request = waiting.shift();
      if (ended || request === undefined) return false;
      const reply = answerer.answer(structuredClone(request));
      if (reply !== null) message(structuredClone(reply));
      return true;
    };
    kill = () => {
      if (!ended) failure('killed');
    };
    return {
      place: 'a test',
      stretch: 700,
      longestStretch: 2_000,
      post: (request) => waiting.push(request),
      terminate: () => (ended = true),
    };
  };
  return {
    start,
    work: () => work(),
    kill: () => {
      kill();
    },
  };
}

type Step =
  | { readonly do: 'edit'; readonly edits: readonly Edit[] }
  | { readonly do: 'undo' | 'line ends' | 'work' | 'kill' | 'restart' | 'untold' }
  | { readonly do: 'pass'; readonly time: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { arbitrary: fc.record({ do: fc.constant('edit' as const), edits }), weight: 8 },
    { arbitrary: fc.constant({ do: 'undo' as const }), weight: 4 },
    { arbitrary: fc.constant({ do: 'work' as const }), weight: 10 },
    {
      arbitrary: fc.record({ do: fc.constant('pass' as const), time: fc.nat(600) }),
      weight: 6,
    },
    { arbitrary: fc.constant({ do: 'line ends' as const }), weight: 1 },
    { arbitrary: fc.constant({ do: 'kill' as const }), weight: 1 },
    { arbitrary: fc.constant({ do: 'restart' as const }), weight: 1 },
    { arbitrary: fc.constant({ do: 'untold' as const }), weight: 1 },
  ),
  { minLength: 5, maxLength: 40 },
);

/** Changes of one event: none of them touches another, the last one in the text comes first. */
function apart(text: string, wanted: readonly Edit[]): TextChange[] {
  const changes = wanted.map((edit) => changeOf(text, edit)).sort((a, b) => b.start - a.start);
  return changes.filter(({ end }, index) => end <= (changes[index - 1]?.start ?? Infinity));
}

function drained(steps: Iterator<undefined, Annotation>): Annotation {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

suite('an article on the desk', () => {
  let engine: Engine;
  suiteSetup(async () => {
    engine = await shippedEngine();
  });

  async function follow(draft: Typed, script: readonly Step[]): Promise<Annotation | null> {
    const clock = new FakeClock();
    const { start, work, kill } = workers(engine);
    const models = { pos: new Uint8Array(), names: new Uint8Array() };
    const log = (): void => undefined;
    const host = new AnalysisHost({ start, clock, loadModels: () => Promise.resolve(models), log });
    const limits = (): { delay: number; maximumLength: number } => ({
      delay: 20,
      maximumLength: 1_000_000,
    });
    const desk = new Desk({ host, clock, limits, changed: log, log });
    desk.open(draft);
    for (const step of script) {
      if (step.do === 'edit') desk.edited('a', draft.make(apart(draft.whole, step.edits)));
      else if (step.do === 'undo') desk.edited('a', draft.undo());
      else if (step.do === 'line ends') desk.edited('a', draft.changeLineEnds());
      else if (step.do === 'untold') draft.make([{ start: 0, end: 0, text: 'Untold. ' }]);
      else if (step.do === 'work') work();
      else if (step.do === 'kill') kill();
      else if (step.do === 'pass') await clock.pass(step.time);
      else {
        host.restart();
        desk.readAll();
      }
      await settle();
    }
    host.restart();
    void desk.upToDate('a');
    for (let idle = 0; idle < 4; idle += 1) {
      await settle();
      while (work()) {
        await settle();
        idle = 0;
      }
      await clock.pass(1_000);
    }
    const standing = desk.standing('a');
    if (standing?.kind !== 'read' || !standing.complete) return null;
    assert.equal(standing.version, draft.version());
    return drained(standing.copy.annotation(draft.whole, draft.source));
  }

  test('shows what a full analysis finds, however it was typed and whatever became of the worker', async () => {
    const texts = fc.constantFrom(
      ...ARTICLES,
      ...ARTICLES.map((article) => article.replaceAll('\n', '\r\n')),
      ARTICLES.join('\n\n'),
      `${ARTICLES[0] ?? ''}\n\n“😀,” said Ada 𝒜. Holm.`,
      '',
    );
    const formats = fc.constantFrom<TextFormat>('plain', 'plain', 'markdown', 'html');
    await fc.assert(
      fc.asyncProperty(texts, formats, steps, async (text, format, script) => {
        const draft = new Typed(format, text);
        const shown = await follow(draft, script);
        assert.deepEqual(shown, engine.analyze(draft.whole, { format, source: 'a.txt' }));
      }),
      { numRuns: 100, seed: 12 },
    );
  });
});
