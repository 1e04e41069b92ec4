import type { Problem, ProblemCode } from '../engine';
import { counted } from './localize';
import type { Localize } from './localize';
import type { Reading } from './reading';

/** What the status bar says about the article in front of the reader. */
export interface StatusLine {
  /** Starts with one product icon, as in `$(quote) 12`. */
  readonly text: string;
  readonly tooltip: string;
  /** The same for a screen reader. */
  readonly spoken: string;
  /** Something limits what is shown. */
  readonly warning: boolean;
}

export type ArticleState =
  | {
      readonly kind: 'reading';
      readonly reading: Reading;
      readonly omitted: number;
      /** The article is long and only its beginning has been read so far. */
      readonly unfinished: boolean;
    }
  | { readonly kind: 'working' }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly kind: 'gave-up'; readonly reason: string }
  /** The editor shows the file and gives it to no extension. */
  | { readonly kind: 'withheld' };

export function statusLine(state: ArticleState, t: Localize): StatusLine {
  switch (state.kind) {
    case 'working':
      return quiet('$(sync~spin) Pressmark', t('Pressmark is reading the article.'));
    case 'too-long':
      return warn(
        'Pressmark',
        t(
          'Pressmark does not read this text: it has {0} characters and the limit is {1}. The setting “pressmark.analysis.maximumLength” raises it.',
          state.length,
          state.limit,
        ),
      );
    case 'gave-up':
      return warn('Pressmark', state.reason);
    case 'withheld':
      return warn(
        'Pressmark',
        t('Pressmark does not read this file: the editor gives files this large to no extension.'),
      );
    case 'reading':
      return readingLine(state, t);
  }
}

function readingLine(
  { reading, omitted, unfinished }: ArticleState & { readonly kind: 'reading' },
  t: Localize,
): StatusLine {
  const { quotations, entities, problems } = reading.annotation;
  const { unattributed } = reading;
  const sentences = [
    counted(t, quotations.length, 'One quotation', '{0} quotations'),
    counted(t, reading.spokenBy.size, 'one speaker', '{0} speakers'),
    counted(t, entities.length, 'one name', '{0} names'),
  ];
  const lines = [`${sentences.join(', ')}.`];
  if (unattributed > 0)
    lines.push(
      counted(t, unattributed, 'One quotation has no source.', '{0} quotations have no source.'),
    );
  if (omitted > 0)
    lines.push(
      t('{0} highlights far from here are not painted, to keep the editor fast.', omitted),
    );
  lines.push(...limitLines(problems, t), ...unclosedLine(reading, t));
  const count = String(quotations.length);
  if (unfinished)
    return quiet(`$(sync~spin) ${count}`, t('The rest of the article is still being read.'));
  const limited = omitted > 0 || problems.some(({ code }) => code !== 'unclosed-mark');
  const tooltip = lines.join('\n');
  return limited ? warn(count, tooltip) : quiet(`$(quote) ${count}`, tooltip);
}

/** Most lines named where marks stay open. */
const longestList = 3;

function unclosedLine(reading: Reading, t: Localize): string[] {
  const open = reading.annotation.problems.filter(({ code }) => code === 'unclosed-mark');
  const lines = open.map(({ span }) => reading.lineAt(span?.start ?? 0));
  const [first] = lines;
  if (first === undefined) return [];
  if (lines.length === 1) return [t('A quotation mark on line {0} is never closed.', first)];
  const named = lines.slice(0, longestList).join(', ');
  const more = lines.length > longestList ? `${named} …` : named;
  return [t('{0} quotation marks are never closed, on lines {1}.', lines.length, more)];
}

function limitLines(problems: readonly Problem[], t: Localize): string[] {
  return [...new Set(problems.map(({ code }) => limitLine(code, t)))].filter((line) => line !== '');
}

function limitLine(code: ProblemCode, t: Localize): string {
  switch (code) {
    case 'too-long':
      return t('Only the beginning was read: the text is too long.');
    case 'binary':
      return t('This does not look like text, so it was not read.');
    case 'internal':
      return t('Part of the text could not be read.');
    case 'unclosed-mark':
      return '';
  }
}

function quiet(text: string, tooltip: string): StatusLine {
  return { text, tooltip, spoken: `Pressmark: ${tooltip}`, warning: false };
}

function warn(text: string, tooltip: string): StatusLine {
  return { text: `$(warning) ${text}`, tooltip, spoken: `Pressmark: ${tooltip}`, warning: true };
}
