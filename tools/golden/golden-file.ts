import type { Engine, TextFormat } from '../../src/engine';
import { END_OF_ARTICLE, printGolden, stripMarkup } from '../../src/formats/markup';

/*
 * A golden file holds cases, each a title line, an article with its marks, the end mark and a legend:
 *
 *     === the cue comes before its source
 *     “⟦Q1 Yes,⟧” ⟦cue1 said⟧ ⟦P1 Ann⟧.
 *     ⟦end⟧
 *
 *     Q1  direct · P1 Ann · said · …
 *
 *     # FIXME what is known to be wrong above, and what would be right
 *
 * Lines of the legend that begin with `#` are notes for people; they survive every rewriting.
 */

export interface GoldenCase {
  readonly title: string;
  /** The article as it was before it was marked. */
  readonly text: string;
  readonly notes: readonly string[];
}

const TITLE = '=== ';

/** Reads the cases of a golden file. A new case is begun by hand with its title, its text and the end mark. */
export function readGoldenFile(content: string): GoldenCase[] {
  const cases: { title: string; marked: string[]; legend: string[] | null }[] = [];
  for (const line of content.split('\n')) {
    const last = cases.at(-1);
    if (line.startsWith(TITLE) && last?.legend !== null)
      cases.push({ title: line.slice(TITLE.length), marked: [], legend: null });
    else if (line === END_OF_ARTICLE && last?.legend === null) last.legend = [];
    else (last?.legend ?? last?.marked)?.push(line);
  }
  return cases.map(({ title, marked, legend }) => ({
    title,
    text: stripMarkup(marked.join('\n')),
    notes: (legend ?? []).filter((line) => line.startsWith('#')),
  }));
}

/** What the engine makes of a case, with the notes of the case below. */
export function printCase(
  engine: Pick<Engine, 'analyze'>,
  { title, text, notes }: GoldenCase,
): string {
  const annotation = engine.analyze(text, { format: formatOf(title), source: title });
  const kept = notes.length === 0 ? '' : `\n${notes.join('\n')}\n`;
  return `${printGolden(title, text, annotation)}${kept}`;
}

/** A title says what the text is written in by a file's ending or a last word in square brackets. */
function formatOf(title: string): TextFormat {
  if (/(?:\.md|\[markdown\])$/u.test(title)) return 'markdown';
  return /(?:\.html|\[html\])$/u.test(title) ? 'html' : 'plain';
}
