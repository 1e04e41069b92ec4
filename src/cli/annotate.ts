import type { Readable } from 'node:stream';
import type { TextFormat } from '../engine';
import type { Analyst, Article, PrintedArticle, Remark } from './analyst';
import { inOrder } from './in-order';
import { findInputs, formatOf, readBytes, reasonOf, sizeOf } from './inputs';
import type { Messages } from './messages';
import { unread } from './reader';
import type { Sheet } from './sheet';

export interface AnnotateJob {
  readonly operands: readonly string[];
  /** Overrides what the file's name promises. */
  readonly format: TextFormat | null;
  readonly stdin: Readable;
  readonly analyst: Analyst;
  readonly sheet: Sheet;
  readonly messages: Messages;
}

/** Articles that are worth handing over together, or a word about an input that is passed over. */
type Turn = { readonly kind: 'articles'; readonly articles: readonly Article[] } | Remark;

/** Says what became of a turn; to be called when all before it have been reported. */
type Report = () => Promise<void>;

/**
 * Analyses the inputs, as many at a time as the analyst is worth, and puts them on the sheet in their order; an input
 * that fails is named and passed over. No more are read than are under way, so a folder of any size needs little memory.
 */
export async function annotate(job: AnnotateJob): Promise<void> {
  const reports = inOrder(turnsOf(job), job.analyst.width, (turn) => take(turn, job));
  for await (const report of reports) {
    if (job.sheet.gone) return;
    await report();
  }
}

/** The inputs in their order, small files together. */
async function* turnsOf(job: AnnotateJob): AsyncGenerator<Turn> {
  let articles: Article[] = [];
  let load = 0;
  let place = 0;
  for await (const input of findInputs(job.operands)) {
    if (input.kind === 'file') {
      place += 1;
      job.messages.progress(`${place} · ${input.path}`);
      articles.push(fileArticle(input.path, place, job));
      load += Math.max(LEAST_LOAD, sizeOf(input.path));
      if (load < job.analyst.load) continue;
    }
    if (articles.length > 0) yield { kind: 'articles', articles };
    [articles, load] = [[], 0];
    if (input.kind === 'stdin') {
      place += 1;
      job.messages.progress(`${place} · -`);
      yield await readStandardInput(place, job);
    } else if (input.kind !== 'file') yield input;
  }
  if (articles.length > 0) yield { kind: 'articles', articles };
}

/** What an article counts for at least: one of few words is work too. */
const LEAST_LOAD = 512;

function articleOf(
  { from, name, source, format }: Pick<Article, 'from' | 'name' | 'source' | 'format'>,
  place: number,
  job: AnnotateJob,
): Article {
  return {
    from,
    name,
    source,
    format: job.format ?? format,
    print: job.sheet.print,
    place: job.sheet.single ? null : place,
  };
}

function fileArticle(path: string, place: number, job: AnnotateJob): Article {
  const source = path.replaceAll('\\', '/');
  return articleOf({ from: path, name: path, source, format: formatOf(path) }, place, job);
}

async function readStandardInput(place: number, job: AnnotateJob): Promise<Turn> {
  const name = 'standard input';
  try {
    const from = await readBytes(job.stdin);
    const article = articleOf({ from, name, source: 'stdin', format: 'plain' }, place, job);
    return { kind: 'articles', articles: [article] };
  } catch (error) {
    return { kind: 'failure', message: `${name}: ${reasonOf(error)}` };
  }
}

async function take(turn: Turn, job: AnnotateJob): Promise<Report> {
  if (turn.kind !== 'articles') return () => passOver(turn, job.messages);
  const printed = await job.analyst.annotate(turn.articles);
  return async () => {
    for (const [at, article] of turn.articles.entries())
      await put(article, printed[at] ?? unread(article.name, 'was not answered'), job);
  };
}

function passOver(remark: Remark, messages: Messages): Promise<void> {
  say(remark, messages);
  return Promise.resolve();
}

function say({ kind, message }: Remark, messages: Messages): void {
  if (kind === 'note') messages.note(message);
  else messages.fail(message);
}

async function put(
  { name, source }: Article,
  { content, remarks }: PrintedArticle,
  { sheet, messages }: AnnotateJob,
): Promise<void> {
  for (const remark of remarks) say(remark, messages);
  if (content === null) return;
  try {
    await sheet.add(source, content);
  } catch (error) {
    messages.fail(`${name}: ${reasonOf(error)}`);
  }
}
