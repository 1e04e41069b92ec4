import type { Readable } from 'node:stream';
import type { TextFormat } from '../engine';
import type { Analyst, Article, PrintedArticle, Remark } from './analyst';
import { findInputs, formatOf, readBytes, reasonOf } from './inputs';
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

/** Says what became of an input; to be called when its turn has come. */
type Report = () => Promise<void>;

/**
 * Analyses the inputs, as many at a time as the analyst is worth, and puts them on the sheet in their order; an input
 * that fails is named and passed over. No more are read than are under way, so a folder of any size needs little memory.
 */
export async function annotate(job: AnnotateJob): Promise<void> {
  const pending: Promise<Report>[] = [];
  const reportNext = async (): Promise<void> => {
    const report = await pending.shift();
    if (report !== undefined && !job.sheet.gone) await report();
  };
  let done = 0;
  for await (const input of findInputs(job.operands)) {
    if (job.sheet.gone) break;
    if (input.kind === 'file' || input.kind === 'stdin') {
      done += 1;
      const path = input.kind === 'file' ? input.path : null;
      job.messages.progress(`${done} · ${path ?? '-'}`);
      pending.push(annotateOne(path, done, job));
    } else pending.push(Promise.resolve(() => passOver(input, job.messages)));
    if (pending.length >= job.analyst.width) await reportNext();
  }
  while (pending.length > 0) await reportNext();
}

/** @param path null for standard input */
async function annotateOne(path: string | null, place: number, job: AnnotateJob): Promise<Report> {
  const article = {
    name: path ?? 'standard input',
    source: path === null ? 'stdin' : path.replaceAll('\\', '/'),
    format: job.format ?? (path === null ? 'plain' : formatOf(path)),
    print: job.sheet.print,
    place: job.sheet.single ? null : place,
  };
  try {
    const from = path ?? (await readBytes(job.stdin));
    const printed = await job.analyst.annotate({ ...article, from });
    return () => put(article, printed, job);
  } catch (error) {
    return () => put(article, unread(article.name, reasonOf(error)), job);
  }
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
  { name, source }: Pick<Article, 'name' | 'source'>,
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
