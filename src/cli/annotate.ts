import type { Readable } from 'node:stream';
import type { Annotation, TextFormat } from '../engine';
import { isFailure } from './analyst';
import type { Analyst } from './analyst';
import { decode } from './decode';
import { findInputs, formatOf, readBytes, reasonOf } from './inputs';
import type { Messages } from './messages';
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
      job.messages.progress(`${done} · ${input.kind === 'file' ? input.path : '-'}`);
      pending.push(annotateOne(input.kind === 'file' ? input.path : null, job));
    } else pending.push(Promise.resolve(passOver(input.kind, input.message, job.messages)));
    if (pending.length >= job.analyst.width) await reportNext();
  }
  while (pending.length > 0) await reportNext();
}

function passOver(kind: 'note' | 'failure', message: string, messages: Messages): Report {
  return () => {
    if (kind === 'note') messages.note(message);
    else messages.fail(message);
    return Promise.resolve();
  };
}

/** @param path null for standard input */
async function annotateOne(path: string | null, job: AnnotateJob): Promise<Report> {
  const name = path ?? 'standard input';
  const failed = (reason: string): Report =>
    passOver('failure', `${name}: ${reason}`, job.messages);
  try {
    const decoded = decode(await readBytes(path ?? job.stdin));
    if (!decoded.ok) return failed(decoded.reason);
    const { text, notes } = decoded;
    const source = path === null ? 'stdin' : path.replaceAll('\\', '/');
    const format = job.format ?? (path === null ? 'plain' : formatOf(path));
    const annotation = await job.analyst.analyze({ text, format, source });
    return async () => {
      for (const note of notes) job.messages.note(`${name}: ${note}`);
      for (const problem of annotation.problems) {
        const message = `${name}: ${problem.message}`;
        if (isFailure(problem)) job.messages.fail(message);
        else job.messages.note(message);
      }
      await add(name, text, annotation, job);
    };
  } catch (error) {
    return failed(reasonOf(error));
  }
}

async function add(
  name: string,
  text: string,
  annotation: Annotation,
  { sheet, messages }: AnnotateJob,
): Promise<void> {
  try {
    await sheet.add(text, annotation);
  } catch (error) {
    messages.fail(`${name}: ${reasonOf(error)}`);
  }
}
