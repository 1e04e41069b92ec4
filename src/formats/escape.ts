/*
 * The one door between the words of an article and a medium that gives characters a meaning of their own: Markdown,
 * HTML, CSV, a terminal, a file name (invariant 7). An article may hold anything at all, so nothing here trusts it, and
 * whatever could hide or turn text around (control characters, bidirectional overrides, half a surrogate pair) is shown.
 */

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
const TAB_OR_SPACES = /[\t ]+/gu;
const ASCII_PUNCTUATION = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/gu;
/* Cc is C0, DEL and C1; Cs under the u flag is a surrogate without its partner; the rest turns the writing direction. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const UNSEEN_BUT_LINES = /(?![\t\n])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const UNSEEN_BUT_LAYOUT =
  /(?![\t\n\r])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A visible stand-in for a character that has no shape: `␛` for ESC, `⟨U+202E⟩` for an override. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/**
 * The text on one line with nothing hidden in it: line ends, tabs and runs of spaces become one space, control
 * characters and direction overrides become visible. Safe as a label in a tree, a tooltip or a log.
 */
export function plainLine(text: string): string {
  return text.replace(LINE_END, ' ').replace(TAB_OR_SPACES, ' ').replace(UNSEEN, picture);
}

/**
 * The text as it may be sent to a terminal: no escape sequence survives and no override turns the line around. Line
 * ends and tabs are shown too, so split lines before. Spaces stay as they are.
 */
export function terminalText(text: string): string {
  return text.replace(UNSEEN, picture);
}

/** Several lines as they may be sent to a terminal; only line feeds and tabs keep their meaning. */
export function terminalLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(UNSEEN_BUT_LINES, picture);
}

/**
 * The text as words, and only words, of Markdown: every ASCII punctuation mark becomes a numeric character reference,
 * so that no link, image, HTML, emphasis, bare address or `command:` URI is left to find. Put it after a label, never
 * at the start of a line that Markdown could read as a code block.
 */
export function escapeMarkdown(text: string): string {
  return plainLine(text).replace(ASCII_PUNCTUATION, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The text for an HTML text node or a quoted attribute; line ends stay. */
export function escapeHtml(text: string): string {
  return text
    .replace(UNSEEN_BUT_LAYOUT, picture)
    .replace(/[&<>"'`]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

export interface CsvOptions {
  /** Write the text as it is, without the apostrophe and the visible controls; for programs, not for spreadsheets. */
  readonly raw: boolean;
}

/* The last four are the full-width forms, which some spreadsheets read as their ASCII twins. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * One quoted CSV cell (RFC 4180). A cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`,
 * a tab or a line end) gets an apostrophe in front, unless the option `raw` is set.
 */
export function csvCell(text: string, options: CsvOptions): string {
  const shown = options.raw ? text : text.replace(UNSEEN_BUT_LAYOUT, picture);
  const guarded = !options.raw && FORMULA_START.test(shown) ? `'${shown}` : shown;
  return `"${guarded.replaceAll('"', '""')}"`;
}

const LONGEST_NAME = 100;
const LONGEST_NAME_BYTES = 200;
const WINDOWS_DEVICE = /^(?:aux|com\d|conin|conout|con|lpt\d|nul|prn)$/u;

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** The longest beginning that fits a file system's limits and cuts no character in two. */
function fit(name: string, characters: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    if (bytes > LONGEST_NAME_BYTES || kept.length + character.length > characters) break;
    kept += character;
  }
  return kept;
}

/** Without the dots, hyphens and spaces at the ends, which hide a file or which Windows drops. */
function trimEdges(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && '. -_'.includes(name.charAt(start))) start += 1;
  while (end > start && '. -'.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

/**
 * A file name, never a path, that any file system takes: letters, digits, `.`, `_`, `-` and single spaces of `title`,
 * at most 100 characters with the extension (given with its dot), no leading dot, no Windows device name.
 */
export function fileName(title: string, extension: string): string {
  const allowed = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, ' ')
    .replace(/\.{2,}/gu, '.');
  const room = LONGEST_NAME - extension.length;
  const stem = trimEdges(fit(trimEdges(allowed), room));
  const device = (stem.split('.', 1)[0] ?? '').trim().toLowerCase();
  if (stem === '') return `untitled${extension}`;
  return (WINDOWS_DEVICE.test(device) ? fit(`_${stem}`, room) : stem) + extension;
}
