/** The command line of `npm run eval`. */
import { parseArgs } from 'node:util';
import type { Measure } from './corpora';

export const USAGE = `Usage: npm run eval -- MEASURE --data DIR [--corpus NAME …] [--split NAME …]
       npm run eval -- quotes|names --gold FILE --pred FILE

MEASURE is quotes, names, pos (part of speech, tokens, sentences) or entities (who stands behind a source).

  --data DIR       the folder with the corpora (there is none in this repository)
  --corpus NAME    only this corpus; may be repeated
  --split NAME     this split instead of the usual one; may be repeated
  --gold, --pred   score ready predictions, one JSON document a line
  --view VIEW      quotes: headline (default; speech and parts), all, speech, or parts
  --verbs FILE     the verbs of saying of the speech view, base forms; by default our own cue lexicon
  --reliability    quotes: what share of each band of stated confidence is right, and the calibration error
  --by WHAT        quotes: also by publisher, rule or confidence; may be repeated
  --tagger         names: the paragraph-local tagger alone, before any stage that reads the document
  --misc           names: also MISC, with NORP counted as MISC
  --json           figures as JSON
  --markdown       tables for the README`;

export type View = 'headline' | 'all' | 'speech' | 'parts';
export type GroupBy = 'publisher' | 'rule' | 'confidence';

export interface EvalOptions {
  readonly measure: Measure;
  readonly folder: string | null;
  readonly corpora: readonly string[];
  readonly splits: readonly string[];
  readonly gold: string | null;
  readonly predictions: string | null;
  readonly view: View;
  readonly verbs: string | null;
  readonly by: readonly GroupBy[];
  readonly reliability: boolean;
  readonly tagger: boolean;
  readonly misc: boolean;
  readonly output: 'text' | 'json' | 'markdown';
}

/** A mistake of the user: printed without a stack. */
export class UsageError extends Error {}

function oneOf<T extends string>(value: string, known: readonly T[], what: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${what} "${value}": use ${known.join(', ')}.`);
  return found;
}

const FLAGS = {
  data: { type: 'string' },
  corpus: { type: 'string', multiple: true },
  split: { type: 'string', multiple: true },
  gold: { type: 'string' },
  pred: { type: 'string' },
  view: { type: 'string', default: 'headline' },
  verbs: { type: 'string' },
  by: { type: 'string', multiple: true },
  reliability: { type: 'boolean', default: false },
  tagger: { type: 'boolean', default: false },
  misc: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
} as const;

/** Reads the arguments after `npm run eval --`. */
export function readOptions(args: readonly string[]): EvalOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: FLAGS,
    allowPositionals: true,
  });
  const measures: readonly Measure[] = ['quotes', 'names', 'pos', 'entities'];
  const options: EvalOptions = {
    measure: oneOf(positionals[0] ?? '', measures, 'Measure'),
    folder: values.data ?? null,
    corpora: values.corpus ?? [],
    splits: values.split ?? [],
    gold: values.gold ?? null,
    predictions: values.pred ?? null,
    view: oneOf(values.view, ['headline', 'all', 'speech', 'parts'], 'View'),
    verbs: values.verbs ?? null,
    by: (values.by ?? []).map((by) => oneOf(by, ['publisher', 'rule', 'confidence'], 'Breakdown')),
    reliability: values.reliability,
    tagger: values.tagger,
    misc: values.misc,
    output: values.json ? 'json' : values.markdown ? 'markdown' : 'text',
  };
  if (options.gold === null && options.folder === null)
    throw new UsageError('Give --data DIR, or --gold FILE with --pred FILE.');
  return options;
}
