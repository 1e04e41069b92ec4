import type { AnnotatedEntity, AnnotatedQuotation, Annotation, EntityType } from '../engine';
import { plainLine, terminalText } from './escape';
import { marksOf, walkMarks } from './marks';
import type { Mark } from './marks';
import { contentOf, groupBySpeaker, otherWordsForSpeaker } from './speakers';
import type { SpeakerGroup } from './speakers';
import { PLAIN, printLine, wrap } from './styled';
import type { Run, Style } from './styled';

export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Without colour, content that stands in no quotation marks is put in square brackets. */
  readonly colour: boolean;
}

/**
 * The article with what was said and the names in colour, each quotation followed by its small number, then the list of
 * who said what and of the names. For people to read; nothing in it is meant for a program.
 */
export function printText(text: string, annotation: Annotation, options: TextOptions): string {
  const lines = [
    ...printArticle(text, annotation, options),
    [],
    ...printSpeakers(text, annotation, options),
    ...printNames(annotation, options),
    ...printProblems(annotation, options),
  ];
  return lines.map((line) => `${printLine(line, options.colour)}\n`).join('');
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function numberOf({ id }: AnnotatedQuotation): string {
  return id.slice(1);
}

function superscript(quotation: AnnotatedQuotation): string {
  return Array.from(numberOf(quotation), (digit) => SUPERSCRIPT.charAt(Number(digit))).join('');
}

const NUMBER: Style = { dim: true };
const CUE: Style = { underline: true };

const STYLE_OF_QUOTATION: Readonly<Record<AnnotatedQuotation['type'], Style>> = {
  direct: { colour: 'green' },
  mixed: { colour: 'cyan' },
  indirect: { colour: 'cyan', italic: true },
};

const STYLE_OF_NAME: Readonly<Partial<Record<EntityType, Style>>> = {
  PERSON: { bold: true },
  ORG: { bold: true, colour: 'magenta' },
  PLACE: { bold: true, colour: 'blue' },
};

const UNATTRIBUTED: Style = { colour: 'yellow' };

function styleOf(mark: Mark, around: Style): Style {
  switch (mark.role) {
    case 'cue':
      return { ...around, ...CUE };
    case 'quotation': {
      const { type, speaker, source } = mark.quotation;
      return speaker === null && source === null ? UNATTRIBUTED : STYLE_OF_QUOTATION[type];
    }
    case 'name':
      // A pronoun is known to everybody who reads; marking each would be noise.
      if (mark.form === 'pronoun') return around;
      return around.colour === undefined
        ? (STYLE_OF_NAME[mark.entity.type] ?? around)
        : { ...around, bold: STYLE_OF_NAME[mark.entity.type] !== undefined };
  }
}

/** Content that stands in marks from end to end needs no brackets when there is no colour. */
function needsBrackets({ spans, marked }: AnnotatedQuotation): boolean {
  return !spans.every(({ start, end }) =>
    marked.some((quoted) => quoted.start === start && quoted.end === end),
  );
}

/* What of the article comes before the number: the closing marks, with a comma that American style puts inside. */
const CLOSING_MARKS = /^[!,.:;?]?["'’”»“›`]{1,2}/u;

function printArticle(text: string, annotation: Annotation, options: TextOptions): Run[][] {
  const runs: Run[] = [];
  const styles: Style[] = [PLAIN];
  const brackets = (mark: Mark): boolean =>
    mark.role === 'quotation' && !options.colour && needsBrackets(mark.quotation);
  let after = '';
  const add = (words: string, style = styles.at(-1) ?? PLAIN): void =>
    void runs.push({ text: words, style });
  const addAfter = (): void => {
    add(after, NUMBER);
    after = '';
  };
  walkMarks(text.length, marksOf(annotation), {
    open: (mark) => {
      if (mark.role === 'quotation') addAfter();
      if (brackets(mark)) add('[', NUMBER);
      styles.push(styleOf(mark, styles.at(-1) ?? PLAIN));
    },
    text: (start, end) => {
      const next = after === '' ? '' : text.slice(start, Math.min(end, start + 3));
      const closing = CLOSING_MARKS.exec(next)?.[0] ?? '';
      add(closing);
      addAfter();
      add(text.slice(start + closing.length, end));
    },
    close: (mark, last) => {
      styles.pop();
      if (brackets(mark)) after += ']';
      if (mark.role === 'quotation' && last && mark.end === mark.quotation.spans.at(-1)?.end)
        after += `${/[⁰¹²³⁴⁵⁶⁷⁸⁹]$/u.test(after) ? '·' : ''}${superscript(mark.quotation)}`;
    },
  });
  addAfter();
  return layOut(runs, options.width);
}

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/** Splits runs at the line ends of the article, makes them safe and wraps every line. */
function layOut(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  const flush = (): void => {
    const indent = /^ {1,8}/u.exec(line[0]?.text ?? '')?.[0] ?? '';
    lines.push(...wrap(line, { width, first: indent, rest: '' }));
    line = [];
  };
  for (const { text, style } of runs) {
    text.split(LINE_END).forEach((piece, index) => {
      if (index > 0) flush();
      if (piece !== '') line.push({ text: terminalText(piece.replaceAll('\t', '  ')), style });
    });
  }
  if (line.length > 0) flush();
  return lines;
}

function heading(title: string): Run[] {
  return [{ text: title, style: { bold: true, underline: true } }];
}

function printSpeakers(text: string, annotation: Annotation, options: TextOptions): Run[][] {
  if (annotation.quotations.length === 0) return [[{ text: 'Nobody is quoted.', style: PLAIN }]];
  const lines: Run[][] = [heading('Who said what')];
  for (const group of groupBySpeaker(annotation)) {
    lines.push([], ...printGroupHead(group, options));
    for (const quotation of group.quotations)
      lines.push(...printQuotation(quotation, group, text, options));
  }
  return lines;
}

function printGroupHead({ kind, name, entity }: SpeakerGroup, { width }: TextOptions): Run[][] {
  const note = {
    named: entity?.descriptors.slice(0, 3).map(plainLine).join(', ') ?? '',
    described: '',
    anonymous: 'not named',
    unclear: 'unclear who',
    unattributed: '',
  }[kind];
  const title = kind === 'unattributed' ? 'Nobody named' : plainLine(name);
  const runs: Run[] = [{ text: title, style: { bold: true } }];
  if (note !== '') runs.push({ text: ` — ${note}`, style: NUMBER });
  return wrap(runs, { width, first: '', rest: '  ' });
}

function printQuotation(
  quotation: AnnotatedQuotation,
  group: SpeakerGroup,
  text: string,
  { width }: TextOptions,
): Run[][] {
  const indent = ' '.repeat(6);
  const style = styleOf({ role: 'quotation', start: 0, end: 0, quotation }, PLAIN);
  const content = wrap([{ text: plainLine(contentOf(quotation, text)), style }], {
    width,
    first: `${numberOf(quotation).padStart(4)}  `,
    rest: indent,
  });
  const words = otherWordsForSpeaker(quotation, group);
  const about = [
    quotation.type,
    quotation.cue?.text ?? '',
    quotation.addressee === null ? '' : `to ${quotation.addressee.text}`,
    words === null ? '' : `“${words}”`,
    quotation.parent === null ? '' : `inside ${quotation.parent.slice(1)}`,
    quotation.continues === null ? '' : `goes on from ${quotation.continues.slice(1)}`,
  ].filter((part) => part !== '');
  const note: Run = { text: plainLine(about.join(' · ')), style: NUMBER };
  return [...content, ...wrap([note], { width, first: indent, rest: indent })];
}

const NAME_GROUPS: readonly (readonly [title: string, types: readonly EntityType[]])[] = [
  ['People', ['PERSON']],
  ['Organisations', ['ORG']],
  ['Places', ['PLACE']],
  ['Groups', ['NORP']],
  ['Other names', ['EVENT', 'WORK', 'OTHER']],
];

function printNames(annotation: Annotation, { width }: TextOptions): Run[][] {
  const lines: Run[][] = [];
  for (const [title, types] of NAME_GROUPS) {
    const names = annotation.entities.filter(({ type }) => types.includes(type));
    if (names.length === 0) continue;
    const runs: Run[] = [{ text: `${title}: `, style: { bold: true } }];
    names.forEach((entity, index) => {
      runs.push({ text: `${index > 0 ? ', ' : ''}${nameAndCount(entity)}`, style: PLAIN });
    });
    lines.push(...wrap(runs, { width, first: '', rest: '  ' }));
  }
  return lines.length === 0 ? [] : [[], heading('Names'), [], ...lines];
}

function nameAndCount({ name, mentions }: AnnotatedEntity): string {
  return mentions.length === 1 ? plainLine(name) : `${plainLine(name)} (${mentions.length})`;
}

function printProblems({ problems }: Annotation, { width }: TextOptions): Run[][] {
  const lines = problems.flatMap(({ message }) =>
    wrap([{ text: `Note: ${plainLine(message)}`, style: UNATTRIBUTED }], {
      width,
      first: '',
      rest: '  ',
    }),
  );
  return lines.length === 0 ? [] : [[], ...lines];
}
