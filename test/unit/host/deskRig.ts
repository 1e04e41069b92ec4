import assert from 'node:assert/strict';
import type { TextChange } from '../../../src/engine';
import type { AnalysisRequest, Outcome } from '../../../src/host/analysisHost';
import { Desk } from '../../../src/host/desk';
import type { OpenArticle } from '../../../src/host/follower';
import type { Question } from '../../../src/host/protocol';
import { FakeClock, nothingIn, settle } from './support';

/** An article that a test edits. */
export class Draft implements OpenArticle {
  readonly format = 'plain';
  readonly source = 'draft';
  readonly key: string;
  #version = 1;
  #text: string;

  constructor(key: string, text: string) {
    this.key = key;
    this.#text = text;
  }

  version(): number {
    return this.#version;
  }

  length(): number {
    return this.#text.length;
  }

  text(start = 0, end = this.#text.length): string {
    return this.#text.slice(start, end);
  }

  /** Makes it another text, as one change. */
  write(text: string): TextChange[] {
    const change = { start: 0, end: this.#text.length, text };
    this.#text = text;
    this.#version += 1;
    return [change];
  }
}

interface Asked {
  readonly article: string;
  readonly question: Question;
  /** What the worker makes of it. */
  readonly text: string;
  readonly answer: (outcome?: Outcome) => Promise<void>;
}

interface Rig {
  readonly desk: Desk;
  readonly clock: FakeClock;
  readonly asked: Asked[];
  readonly changed: string[];
  readonly closed: string[];
  readonly lines: string[];
}

export const generous = { delay: 250, maximumLength: 100_000 };

export function rig(limits = generous, stretch = 50_000, longestStretch = stretch): Rig {
  const clock = new FakeClock();
  const asked: Asked[] = [];
  const changed: string[] = [];
  const closed: string[] = [];
  const lines: string[] = [];
  const texts = new Map<string, string>();
  const ask = ({ article, compose }: AnalysisRequest): Promise<Outcome> =>
    new Promise((resolve) => {
      const question = compose({ generation: 1, stretch, longestStretch });
      const text = textAfter(texts.get(article) ?? '', question);
      texts.set(article, text);
      const update = nothingIn(text.length, question.kind === 'open');
      const done: Outcome = { kind: 'done', update, milliseconds: 5 };
      const answer = (outcome: Outcome = done): Promise<void> => {
        resolve(outcome);
        return settle();
      };
      asked.push({ article, question, text, answer });
    });
  const desk = new Desk({
    host: { ask, close: (key) => closed.push(key) },
    clock,
    limits: () => limits,
    changed: (key) => changed.push(key),
    log: (line) => lines.push(line),
  });
  return { desk, clock, asked, changed, closed, lines };
}

function textAfter(text: string, question: Question): string {
  if (question.kind === 'open') return question.text;
  const after = question.changes.reduce(
    (now, change) => now.slice(0, change.start) + change.text + now.slice(change.end),
    text,
  );
  assert.equal(after.length, question.length);
  return after;
}

/** The length of the text that was read, if it is the current one and whole. */
export function readLength(desk: Desk, draft: Draft): number | null {
  const standing = desk.standing(draft.key);
  const whole = standing?.kind === 'read' && standing.complete;
  return whole && standing.version === draft.version() ? standing.copy.length : null;
}

/** Answers what was asked from position `from` on, and what is asked upon that. */
export async function answerAll(
  asked: readonly Asked[],
  from: number,
  look: (each: Asked) => void = () => undefined,
): Promise<void> {
  let next = from;
  for (let each = asked[next]; each !== undefined; each = asked[next]) {
    look(each);
    await each.answer();
    next += 1;
  }
}
