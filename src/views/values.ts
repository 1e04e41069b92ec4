import {
  convertMeasure,
  directionOf,
  isWeekday,
  readAmount,
  readDate,
  readTime,
  resolveWeekday,
  withNearestYear,
} from '../engine';
import type { AnnotatedMention, Amount } from '../engine';
import { escapeMarkdown } from '../formats/escape';
import type { Localize } from './localize';
import type { Reading } from './reading';

/** Writes values as the reader's language does. */
export interface ValueWriter {
  readonly number: (value: number) => string;
  /** @param iso a whole day, a month (`2017-05`) or a day or month of any year (`--05-10`) */
  readonly date: (iso: string) => string;
}

/** What a date, time, sum, share or measure comes to, where that says more than its words; Markdown, escaped. */
export function valueLines(
  reading: Reading,
  mention: AnnotatedMention,
  write: ValueWriter,
  t: Localize,
): string[] {
  const { text, type } = mention;
  if (type === 'DATE') return dateLines(reading, mention, write, t);
  if (type === 'TIME') {
    const time = readTime(text);
    return time === null ? [] : [t('Value: {0}.', time)];
  }
  if (type !== 'MONEY' && type !== 'QUANTITY' && type !== 'PERCENT') return [];
  const amount = readAmount(text);
  return amount === null ? [] : amountLines(text, amount, type, write, t);
}

function amountLines(
  text: string,
  { value, sign, unit }: Amount,
  type: 'MONEY' | 'QUANTITY' | 'PERCENT',
  write: ValueWriter,
  t: Localize,
): string[] {
  if (type === 'PERCENT') {
    const points = /points?$/iu.test(unit);
    return points ? [] : [t('Value: {0}.', escapeMarkdown(write.number(value / 100)))];
  }
  const lines: string[] = [];
  const number = write.number(value);
  const full = `${sign}${number}${unit === '' ? '' : ` ${unit}`}`;
  if (!text.includes(String(value)) && !text.includes(number))
    lines.push(t('Value: {0}.', escapeMarkdown(full)));
  const other = type === 'QUANTITY' ? convertMeasure(value, unit) : null;
  if (other !== null)
    lines.push(t('About {0}.', escapeMarkdown(`${write.number(other.value)} ${other.unit}`)));
  return lines;
}

function dateLines(
  reading: Reading,
  { text, start }: AnnotatedMention,
  write: ValueWriter,
  t: Localize,
): string[] {
  const article = articleDate(reading);
  const direction = directionOf(reading.text.slice(Math.max(0, start - 20), start));
  const show = (iso: string): string => escapeMarkdown(write.date(iso));
  const date = readDate(text);
  if (date === null) {
    if (!isWeekday(text)) return [];
    const days = article === null ? null : resolveWeekday(text, direction, article);
    if (article === null || days === null)
      return [t('A relative date; the text gives no date to count from.')];
    const { before, after } = days;
    if (before !== null && after !== null)
      return [
        t('Seen from the article’s date: {0}, or {1} if still to come.', show(before), show(after)),
      ];
    return [t('Seen from the article’s date: {0}.', show(before ?? after ?? article))];
  }
  if (date.startsWith('--')) {
    const nearest = article === null ? date : withNearestYear(date, direction, article);
    return nearest === date
      ? [t('The text gives no year.')]
      : [t('Seen from the article’s date, probably {0}.', show(nearest))];
  }
  return date.length === 10 ? [t('In full: {0}.', show(date))] : [];
}

/** How much of the beginning may hold a Markdown header with the date of the article. */
const longestHeader = 2_000;

/** The day of the article, in ISO 8601: that of its dateline or of the header of a Markdown file; null without a whole one. */
function articleDate({ text, annotation }: Reading): string | null {
  const { dateline } = annotation;
  const header = /^date: ?["']?(\d{4}-\d\d-\d\d)/mu.exec(text.slice(0, longestHeader));
  const given =
    header?.[1] ?? (dateline === null ? null : readDate(text.slice(dateline.start, dateline.end)));
  return given !== null && /^\d{4}-\d\d-\d\d$/u.test(given) ? given : null;
}
