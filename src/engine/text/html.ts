import type { BlockKind } from './block';
import { isSpace } from './characters';
import type { Draft } from './draft';
import { markReferenceAt } from './entities';
import { tagEnd } from './inline-markdown';
import { kept } from './kept';
import type { Span } from './span';

/** Elements whose words are no prose, with what closes each. */
const rawElements: ReadonlyMap<string, RegExp> = new Map(
  'script style template noscript textarea svg pre code title math'
    .split(' ')
    .map((element) => [element, new RegExp(`</${element}`, 'gi')]),
);
const inlineElements = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr img'.split(
    ' ',
  ),
);
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy;
const tagName = /<\/?([a-z][a-z\d:-]{0,40})/iy;

function kindOf(element: string): BlockKind | null {
  if (/^h[1-6]$/.test(element)) return 'heading';
  return element === 'li' ? 'list' : null;
}

interface Markup extends Span {
  /** Lower-case name of the element; '' for comments, declarations and stray tags. */
  readonly element: string;
}

/** Where a raw element or comment ends: the end of the text when nothing closes it, as in a browser. */
function endOf(text: string, closer: string, from: number): number {
  const at = text.indexOf(closer, from);
  return at < 0 ? text.length : at + closer.length;
}

function rawEnd(text: string, closer: RegExp, from: number): number {
  closer.lastIndex = from;
  const found = closer.exec(text);
  return found === null ? text.length : endOf(text, '>', found.index);
}

/** The markup that begins at `at` (a `<`), or null for a plain less-than sign. */
function markupAt(text: string, at: number): Markup | null {
  if (text.startsWith('<!--', at))
    return { start: at, end: endOf(text, '-->', at + 4), element: '' };
  if (text.startsWith('<!', at) || text.startsWith('<?', at))
    return { start: at, end: endOf(text, '>', at), element: '' };
  tagName.lastIndex = at;
  const found = tagName.exec(text);
  if (found === null) return null;
  const element = (found[1] ?? '').toLowerCase();
  const end = tagEnd(text, at, text.length);
  if (end < 0) return null;
  const closer = rawElements.get(element);
  const empty = text.charAt(at + 1) === '/' || text.charAt(end - 2) === '/';
  const whole = closer === undefined || empty ? end : rawEnd(text, closer, end);
  return { start: at, end: whole, element };
}

/** A draft of a page can be read again from the tag that opens it: nothing before that tag matters. */
export interface HtmlDraft extends Draft {
  /** Where that tag begins; the start of the draft where there is none. */
  readonly opens: number;
}

/** Collects the prose between block-level tags. */
class Collector {
  readonly drafts: HtmlDraft[] = [];
  #skips: Span[] = [];
  #opens = -1;
  #start = -1;
  #end = -1;
  #kind: BlockKind | null = null;

  prose(at: number): void {
    if (this.#start < 0) this.#start = at;
    this.#end = at + 1;
  }

  skip(span: Span): void {
    if (this.#start >= 0) this.#skips.push(span);
  }

  /** A block-level tag: what follows is a block of this kind. */
  open(tag: Span, kind: BlockKind | null): void {
    this.close();
    this.#opens = tag.start;
    this.#kind = kind;
  }

  /** An element without prose. */
  raw({ start, end }: Span): void {
    this.close();
    this.drafts.push({ opens: start, start, end, kind: 'opaque', skips: kept([]) });
  }

  close(): void {
    if (this.#start >= 0) {
      const [start, end] = [this.#start, this.#end];
      const opens = this.#opens < 0 ? start : this.#opens;
      const skips = kept(this.#skips.filter((skip) => skip.end <= end));
      this.drafts.push({ opens, start, end, kind: this.#kind, skips });
    }
    this.#opens = -1;
    this.#start = -1;
    this.#skips = [];
    this.#kind = null;
  }
}

function takeMarkup(collector: Collector, markup: Markup, text: string): void {
  if (markup.element === '' || inlineElements.has(markup.element) || markup.element === 'code') {
    collector.skip(markup);
  } else if (rawElements.has(markup.element)) collector.raw(markup);
  else {
    const closes = text.charAt(markup.start + 1) === '/';
    collector.open(markup, closes ? null : kindOf(markup.element));
  }
}

/** Paragraphs of an HTML page: what stands between block-level tags; scripts, styles and code as opaque. */
export function htmlDrafts(text: string): HtmlDraft[] {
  const collector = new Collector();
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '<') {
      const markup = markupAt(text, at);
      if (markup !== null) {
        takeMarkup(collector, markup, text);
        at = markup.end;
        continue;
      }
    } else if (character === '&') {
      const quotes = markReferenceAt(text, at);
      if (quotes !== null) {
        collector.prose(at);
        collector.prose(quotes.end - 1);
        at = quotes.end;
        continue;
      }
      entity.lastIndex = at;
      const found = entity.exec(text);
      if (found !== null) {
        collector.skip({ start: at, end: at + found[0].length });
        at += found[0].length;
        continue;
      }
    }
    if (!isSpace(text.charCodeAt(at))) collector.prose(at);
    at += 1;
  }
  collector.close();
  return collector.drafts;
}
