/**
 * Speakers given gold quotations: sources, cues and contents come from the annotation, names and everything behind them
 * from the engine. `npx tsx tools/eval/speakers.ts --data DIR [--corpus NAME] [--split NAME] [--errors]`
 */
import { parseArgs } from 'node:util';
import type { AttributedQuotation } from '../../src/engine/attribution/quotation';
import type { Report } from '../../src/engine/quotations/report';
import { reviseNames } from '../../src/engine/tagging/document';
import type { Tagger } from '../../src/engine/tagging/tagger';
import type { Block } from '../../src/engine/text/block';
import { splitBlocks } from '../../src/engine/text/blocks';
import type { Span } from '../../src/engine/text/span';
import { findSpeakers, gather } from './companies';
import type { Gathering, MarkedQuotation } from './companies';
import { corporaFor, filesOf } from './corpora';
import { loadTagger } from './engine';
import { readLines } from './documents';
import type { GoldDocument, QuotationLine, Range } from './documents';
import { sameName } from './speakerName';

/** How many speakers the gold names, and how many of them are right. */
export interface Tally {
  named: number;
  right: number;
  nobody: number;
  /** Quotations of nobody named that are left without a speaker. */
  kept: number;
}

/** One gold quotation with what the engine made of its source. */
interface Outcome {
  readonly gold: QuotationLine;
  readonly quotation: AttributedQuotation;
  readonly name: string | null;
  readonly why: string;
}

function speakersOf(document: GoldDocument, tagger: Tagger): Outcome[] {
  const blocks = splitBlocks(document.text, 'plain');
  const passages = reviseNames(
    blocks.map((block) =>
      tagger.tagPassage(block.kind, document.text.slice(block.start, block.end), block.skips),
    ),
  );
  const golds = (document.quotes ?? []).filter((quote) => quote.span.length > 0);
  const marked = golds.map((gold) => asQuotation(gold, golds, blocks));
  const order = [...golds.keys()].sort(
    (a, b) => (marked[a]?.passage ?? 0) - (marked[b]?.passage ?? 0) || a - b,
  );
  const gathering = gather(passages);
  const found = findSpeakers(gathering, marked);
  return order.flatMap((number, index) => {
    const [gold, quotation] = [golds[number], found[index]];
    if (gold === undefined || quotation === undefined) return [];
    return [outcomeOf(gold, quotation, gathering, marked[number]?.passage ?? 0)];
  });
}

function outcomeOf(
  gold: QuotationLine,
  quotation: AttributedQuotation,
  { company, leaves }: Gathering,
  passage: number,
): Outcome {
  const name = company.entity(quotation.speaker ?? -1)?.name ?? null;
  const why = leaves[passage]?.settled?.why[quotation.sourceMention ?? -1] ?? '-';
  return { gold, quotation, name, why };
}

/** The quotation whose content holds the whole of this one, for corpora that do not say. */
function enclosing(gold: QuotationLine, golds: readonly QuotationLine[]): number | null {
  const [start] = gold.speaker?.span?.[0] ?? gold.span[0] ?? [0];
  const end = gold.span.at(-1)?.[1] ?? start;
  const index = golds.findLastIndex(
    (other) => other !== gold && other.span.some(([from, to]) => from <= start && end <= to),
  );
  return index < 0 ? null : index;
}

/** The passage of a quotation is that of its source, or of its content. */
function asQuotation(
  gold: QuotationLine,
  golds: readonly QuotationLine[],
  blocks: readonly Block[],
): MarkedQuotation {
  const source = gold.speaker?.span?.[0];
  const at = source ?? gold.span[0] ?? [0, 0];
  const passage = Math.max(
    0,
    blocks.findLastIndex((block) => block.start <= at[0]),
  );
  const start = blocks[passage]?.start ?? 0;
  const local = ([from, to]: Range): Span => ({ start: from - start, end: to - start });
  const report: Report = {
    type: gold.type,
    content: gold.span.map(local),
    marked: gold.type === 'direct' ? gold.span.map(local) : [],
    cue: gold.cue?.[0] === undefined ? null : local(gold.cue[0]),
    source: source === undefined ? null : local(source),
    addressee: null,
    parent: null,
    continues: null,
    reopens: false,
    unclosed: false,
    confidence: 1,
    why: 'gold',
  };
  const parent = gold.parent ?? enclosing(gold, golds);
  return { passage, report, parent, continues: null };
}

function count(tally: Tally, { gold, name }: Outcome): boolean {
  const wanted = gold.speaker?.name ?? null;
  if (wanted === null) {
    tally.nobody++;
    if (name === null) tally.kept++;
    return name === null;
  }
  tally.named++;
  const right = sameName(name, wanted, gold.speaker?.aliases);
  if (right) tally.right++;
  return right;
}

function describe(document: GoldDocument, { gold, name, why, quotation }: Outcome): string {
  const source = gold.speaker?.span?.[0];
  const from = Math.max(0, (source ?? gold.span[0] ?? [0, 0])[0] - 160);
  const words = source === undefined ? '(no source)' : document.text.slice(source[0], source[1]);
  const before = document.text.slice(from, source?.[0] ?? from).replaceAll('\n', ' ');
  const wanted = gold.speaker?.name ?? (gold.anonymous === true ? 'anonymous' : 'nobody');
  const got = name ?? (quotation.anonymous ? 'anonymous' : 'nobody');
  return `${document.id}\t${wanted} <> ${got} (${why})\t[${words}]\t…${before}`;
}

/** Counts over some documents, with a line for every wrong name. */
export function measureSpeakers(
  documents: readonly GoldDocument[],
  tagger: Tagger,
): { readonly tally: Readonly<Tally>; readonly wrong: readonly string[] } {
  const tally: Tally = { named: 0, right: 0, nobody: 0, kept: 0 };
  const wrong: string[] = [];
  for (const document of documents) {
    for (const outcome of speakersOf(document, tagger))
      if (!count(tally, outcome)) wrong.push(describe(document, outcome));
  }
  return { tally, wrong };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      corpus: { type: 'string', multiple: true },
      split: { type: 'string', multiple: true },
      errors: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) throw new Error('Give --data DIR.');
  const tagger = await loadTagger();
  for (const corpus of corporaFor('entities', values.corpus ?? [])) {
    const files = filesOf(corpus, values.data, values.split ?? []);
    const splits = await Promise.all(files.map((file) => readLines<GoldDocument>(file)));
    const { tally, wrong } = measureSpeakers(splits.flat(), tagger);
    if (values.errors) for (const line of wrong) console.log(line);
    console.log(
      `${corpus.name}: names right ${share(tally.right, tally.named)}, left without a name where none is given ${share(tally.kept, tally.nobody)}`,
    );
  }
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} % of ${whole}`;
}

if (process.argv[1]?.endsWith('speakers.ts') === true) void main();
