import { columnsOf, columnsOfCharacter } from './columns';

/** How a stretch looks in a terminal; colours are the sixteen that the reader's own theme defines. */
export interface Style {
  readonly colour?: 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

/** A stretch of safe text without line ends and the way it looks. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

export const PLAIN: Style = {};

const COLOUR_CODES = { red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

function codesOf({ colour, bold, dim, italic, underline }: Style): string {
  const codes: number[] = [];
  if (bold === true) codes.push(1);
  if (dim === true) codes.push(2);
  if (italic === true) codes.push(3);
  if (underline === true) codes.push(4);
  if (colour !== undefined) codes.push(COLOUR_CODES[colour]);
  return codes.join(';');
}

/** One line as a terminal wants it; each run is closed, so a line cut off anywhere leaves no colour behind. */
export function printLine(runs: readonly Run[], colour: boolean): string {
  return joined(runs)
    .map(({ text, style }) => {
      const codes = colour ? codesOf(style) : '';
      return codes === '' || text === '' ? text : `\u001b[${codes}m${text}\u001b[0m`;
    })
    .join('')
    .trimEnd();
}

/** Neighbours of one look as one run. */
function joined(runs: readonly Run[]): Run[] {
  const merged: { text: string; readonly style: Style }[] = [];
  for (const { text, style } of runs) {
    const last = merged.at(-1);
    if (last?.style === style) last.text += text;
    else merged.push({ text, style });
  }
  return merged;
}

export interface WrapOptions {
  /** Columns of a line. */
  readonly width: number;
  /** Put before the first line; its columns are taken from the width. */
  readonly first: string;
  /** Put before every other line. */
  readonly rest: string;
}

interface Word {
  readonly runs: readonly Run[];
  readonly columns: number;
}

/** Breaks one paragraph into lines at spaces; a word longer than a line is broken where the line ends. */
export function wrap(runs: readonly Run[], { width, first, rest }: WrapOptions): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [{ text: first, style: PLAIN }];
  let columns = columnsOf(first);
  let empty = true;
  for (const word of wordsOf(runs, Math.max(8, width - columnsOf(rest)))) {
    const space = empty ? 0 : 1;
    if (!empty && columns + space + word.columns > width) {
      lines.push(line);
      line = [{ text: rest, style: PLAIN }];
      columns = columnsOf(rest);
      empty = true;
    }
    if (!empty) line.push({ text: ' ', style: spaceStyle(line.at(-1), word.runs[0]) });
    line.push(...word.runs);
    columns += (empty ? 0 : 1) + word.columns;
    empty = false;
  }
  return [...lines, line];
}

/** A space between two words of one look has that look too, so that underlines do not break. */
function spaceStyle(before: Run | undefined, after: Run | undefined): Style {
  return before !== undefined && before.style === after?.style ? before.style : PLAIN;
}

function* wordsOf(runs: readonly Run[], longest: number): Generator<Word> {
  let word: Run[] = [];
  let columns = 0;
  let text = '';
  for (const { text: whole, style } of runs) {
    for (const character of whole) {
      const taken = columnsOfCharacter(character);
      const ends = character === ' ' || columns + taken > longest;
      if (ends) {
        if (text !== '') word.push({ text, style });
        if (word.length > 0) yield { runs: word, columns };
        [word, columns, text] = [[], 0, ''];
      }
      if (character === ' ') continue;
      text += character;
      columns += taken;
    }
    if (text !== '') word.push({ text, style });
    text = '';
  }
  if (word.length > 0) yield { runs: word, columns };
}
