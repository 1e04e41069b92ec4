/** What a keystroke costs in texts of several lengths: somebody types a sentence here and there, and takes it back. */
import type { Engine, Session } from '../../src/engine/index';
import { median } from './measure';
import { longText } from './texts';

export interface Keystrokes {
  /** Length of the text in characters. */
  readonly length: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** How many times as much as in the shortest text, by medians. */
  readonly againstShortest: number;
  /** How many keystrokes one full analysis of the same text costs. */
  readonly inFullAnalysis: number;
}

const TYPED =
  ' The minister told Ada Holm on Monday that it would rain, she said. “We stay,” he added.';
/** Sentences typed before any is measured, and after. */
const WARM_UPS = 4;
const FULL_ROUNDS = 3;

interface Desk {
  readonly text: string;
  readonly session: Session;
  /** Ends of paragraphs, where people go on writing. */
  readonly ends: readonly number[];
  readonly times: number[];
}

function openDesk(engine: Engine, length: number): Desk {
  const text = longText(length);
  const session = engine.open();
  session.analyze(text);
  const ends = [...text.matchAll(/[.”"](?=\n)/g)].map(({ index }) => index + 1);
  return { text, session, ends, times: [] };
}

/** Milliseconds of one full analysis, when the compiler has seen many. */
function fullAnalysis(engine: Engine, text: string): number {
  const rounds = Array.from({ length: FULL_ROUNDS }, () =>
    milliseconds(() => engine.analyze(text)),
  );
  return median(rounds);
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function typeSentence({ session, ends, times }: Desk, round: number): void {
  const start = ends[(round * 7919) % ends.length] ?? 0;
  let at = start;
  for (const letter of TYPED) {
    const time = milliseconds(() => {
      session.edit([{ start: at, end: at, text: letter }]);
    });
    at += letter.length;
    if (round >= WARM_UPS) times.push(time);
  }
  session.edit([{ start, end: at, text: '' }]);
}

function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor((ordered.length - 1) * share)] ?? 0;
}

/** Types `rounds` sentences into a text of each length, in turn, so that a slow moment of the machine hits all alike. */
export function measureKeystrokes(
  engine: Engine,
  lengths: readonly number[],
  rounds: number,
): Keystrokes[] {
  const desks = lengths.map((length) => openDesk(engine, length));
  for (let round = 0; round < WARM_UPS + rounds; round += 1)
    for (const desk of desks) typeSentence(desk, round);
  const shortest = median(desks[0]?.times ?? []);
  return desks.map(({ text, times }) => ({
    length: text.length,
    median: median(times),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    againstShortest: median(times) / shortest,
    inFullAnalysis: fullAnalysis(engine, text) / median(times),
  }));
}
