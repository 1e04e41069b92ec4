import type { Readable } from 'node:stream';
import type { TextFormat } from '../engine';
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

/** Analyses every input in turn and puts it on the sheet; an input that fails is named and passed over. */
export async function annotate(job: AnnotateJob): Promise<void> {
  let done = 0;
  for await (const input of findInputs(job.operands)) {
    if (job.sheet.gone) return;
    switch (input.kind) {
      case 'note':
        job.messages.note(input.message);
        break;
      case 'failure':
        job.messages.fail(input.message);
        break;
      case 'file':
      case 'stdin':
        done += 1;
        job.messages.progress(`${done} · ${input.kind === 'file' ? input.path : '-'}`);
        await annotateOne(input.kind === 'file' ? input.path : null, job);
    }
  }
}

/** @param path null for standard input */
async function annotateOne(path: string | null, job: AnnotateJob): Promise<void> {
  const name = path ?? 'standard input';
  try {
    const decoded = decode(await readBytes(path ?? job.stdin));
    if (!decoded.ok) {
      job.messages.fail(`${name}: ${decoded.reason}`);
      return;
    }
    for (const note of decoded.notes) job.messages.note(`${name}: ${note}`);
    const source = path === null ? 'stdin' : path.replaceAll('\\', '/');
    const format = job.format ?? (path === null ? 'plain' : formatOf(path));
    const { text } = decoded;
    const annotation = await job.analyst.analyze({ text, format, source });
    for (const problem of annotation.problems) {
      const message = `${name}: ${problem.message}`;
      if (isFailure(problem)) job.messages.fail(message);
      else job.messages.note(message);
    }
    await job.sheet.add(text, annotation);
  } catch (error) {
    job.messages.fail(`${name}: ${reasonOf(error)}`);
  }
}
