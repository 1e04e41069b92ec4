import type { EntityFindings, ParagraphFindings, Span } from '../engine';

/*
 * What is found in a paragraph, as one string: its characters are numbers, of 15 bits each. So it weighs a fifteenth of the
 * objects, and passes from thread to thread in no time. Words that are not of the article (rules, types) are numbers too.
 */

type Mention = ParagraphFindings['mentions'][number];
type Quotation = ParagraphFindings['quotations'][number];
type Link = NonNullable<Quotation['parent']>;

const bits = 15;
const more = 1 << bits;
const largest = more - 1;
/** A confidence has two decimals. */
const hundred = 100;
const [isLead, isAnonymous] = [1, 2];

/** The words that findings are written with, numbered as they come; a reader needs the same list. */
export class Wording {
  readonly #numbers = new Map<string, number>();
  #told = 0;

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** Those that this was not yet asked for. */
  news(): string[] {
    const news = [...this.#numbers.keys()].slice(this.#told);
    this.#told = this.#numbers.size;
    return news;
  }
}

class Writer {
  written = '';

  constructor(private readonly wording: Wording) {}

  /** A whole number from 0 to 2³⁰. */
  number(value: number): void {
    if (value > largest) this.written += String.fromCharCode(more | (value >> bits));
    this.written += String.fromCharCode(value & largest);
  }

  word(word: string): void {
    this.number(this.wording.numberOf(word));
  }

  optional<T>(value: T | null, write: (value: T) => void): void {
    this.number(value === null ? 0 : 1);
    if (value !== null) write(value);
  }

  span({ start, end }: Span): void {
    this.number(start);
    this.number(end - start);
  }

  spans(list: readonly Span[]): void {
    this.number(list.length);
    for (const span of list) this.span(span);
  }
}

class Reader {
  constructor(
    private readonly written: string,
    private readonly words: readonly string[],
    private at: number,
    private readonly end: number,
  ) {}

  get position(): number {
    return this.at;
  }

  get atEnd(): boolean {
    return this.at >= this.end;
  }

  number(): number {
    const code = this.written.charCodeAt(this.at);
    this.at += 1;
    if (code < more) return code;
    this.at += 1;
    return ((code & largest) << bits) | this.written.charCodeAt(this.at - 1);
  }

  word(): string {
    return this.words[this.number()] ?? '';
  }

  optional<T>(read: () => T): T | null {
    return this.number() === 0 ? null : read();
  }

  span(): Span {
    const start = this.number();
    return { start, end: start + this.number() };
  }

  spans(): Span[] {
    return Array.from({ length: this.number() }, () => this.span());
  }
}

export function packFindings(findings: ParagraphFindings, wording: Wording): string {
  const mentions = new Writer(wording);
  for (const mention of findings.mentions) writeMention(mentions, mention);
  const whole = new Writer(wording);
  whole.word(findings.kind);
  whole.number(mentions.written.length);
  whole.written += mentions.written;
  for (const quotation of findings.quotations) writeQuotation(whole, quotation);
  return whole.written;
}

/** Findings that are read from their string each time that somebody asks. */
export class PackedFindings implements ParagraphFindings {
  constructor(
    private readonly packed: string,
    private readonly words: readonly string[],
  ) {}

  get kind(): ParagraphFindings['kind'] {
    return this.#from(0).word() as ParagraphFindings['kind'];
  }

  get mentions(): readonly Mention[] {
    const { from, to } = this.#mentionsPart();
    const reader = this.#from(from, to);
    const mentions: Mention[] = [];
    while (!reader.atEnd) mentions.push(readMention(reader));
    return mentions;
  }

  get quotations(): readonly Quotation[] {
    const reader = this.#from(this.#mentionsPart().to);
    const quotations: Quotation[] = [];
    while (!reader.atEnd) quotations.push(readQuotation(reader));
    return quotations;
  }

  #mentionsPart(): { readonly from: number; readonly to: number } {
    const head = this.#from(0);
    head.number();
    const length = head.number();
    return { from: head.position, to: head.position + length };
  }

  #from(at: number, end = this.packed.length): Reader {
    return new Reader(this.packed, this.words, at, end);
  }
}

function writeMention(writer: Writer, mention: Mention): void {
  writer.span(mention);
  writer.word(mention.form);
  writer.word(mention.type ?? '');
  writer.optional(mention.entity, (entity) => {
    writer.number(entity);
  });
  writer.number(Math.round(mention.confidence * hundred));
  writer.word(mention.why);
}

function readMention(reader: Reader): Mention {
  const { start, end } = reader.span();
  const form = reader.word() as Mention['form'];
  const type = reader.word();
  return {
    start,
    end,
    form,
    type: type === '' ? null : (type as Mention['type']),
    entity: reader.optional(() => reader.number()),
    confidence: reader.number() / hundred,
    why: reader.word(),
  };
}

function writeQuotation(writer: Writer, quotation: Quotation): void {
  const number = (value: number): void => {
    writer.number(value);
  };
  const span = (value: Span): void => {
    writer.span(value);
  };
  const link = ({ back, index }: Link): void => {
    writer.number(back);
    writer.number(index);
  };
  writer.word(quotation.type);
  writer.spans(quotation.spans);
  writer.spans(quotation.marked);
  writer.optional(quotation.cue, span);
  writer.optional(quotation.source, span);
  writer.number((quotation.lead ? isLead : 0) | (quotation.anonymous ? isAnonymous : 0));
  writer.optional(quotation.sourceMention, number);
  writer.optional(quotation.speaker, number);
  writer.optional(quotation.runnerUp, ({ entity, why }) => {
    writer.number(entity);
    writer.word(why);
  });
  writer.optional(quotation.addressee, span);
  writer.optional(quotation.parent, link);
  writer.optional(quotation.continues, link);
  writer.number(Math.round(quotation.confidence * hundred));
  writer.word(quotation.why);
}

function readQuotation(reader: Reader): Quotation {
  const number = (): number => reader.number();
  const span = (): Span => reader.span();
  const link = (): Link => ({ back: reader.number(), index: reader.number() });
  const type = reader.word() as Quotation['type'];
  const [spans, marked] = [reader.spans(), reader.spans()];
  const [cue, source] = [reader.optional(span), reader.optional(span)];
  const flags = reader.number();
  return {
    type,
    spans,
    marked,
    cue,
    source,
    lead: (flags & isLead) !== 0,
    anonymous: (flags & isAnonymous) !== 0,
    sourceMention: reader.optional(number),
    speaker: reader.optional(number),
    runnerUp: reader.optional(() => ({ entity: reader.number(), why: reader.word() })),
    addressee: reader.optional(span),
    parent: reader.optional(link),
    continues: reader.optional(link),
    confidence: reader.number() / hundred,
    why: reader.word(),
  };
}

export function packEntity({ type, name, aliases, descriptors }: EntityFindings): string {
  return JSON.stringify([type, name, aliases, descriptors]);
}

export function unpackEntity(packed: string): EntityFindings {
  const [type, name, aliases, descriptors] = JSON.parse(packed) as [
    EntityFindings['type'],
    string,
    string[],
    string[],
  ];
  return { type, name, aliases, descriptors };
}
