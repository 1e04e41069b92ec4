/** The value of a written date: "July 4, 2021" is 2021-07-04, "June 2022" is 2022-06, "May 22" is --05-22 (ISO 8601). */

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** From Monday, as ISO 8601 counts. */
const weekdays = 'mon tue wed thu fri sat sun'.split(' ');
const token = /[a-z]+|\d+/gu;
const longest = 200;

/** The date in ISO 8601 as far as it is given, or null when there is no month and no year, or more than one date. */
export function readDate(phrase: string): string | null {
  let year = '';
  let month = '';
  let day = '';
  const text = phrase.slice(0, longest).toLowerCase();
  const whole = /(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)/u.exec(text);
  if (whole?.[1] !== undefined) return whole[1];
  if (isRange(text)) return null;
  for (const [word] of text.matchAll(token)) {
    const number = months.indexOf(word.slice(0, 3));
    if (/^\d{4}$/u.test(word)) year ||= word;
    else if (/^\d{1,2}$/u.test(word)) day ||= word.padStart(2, '0');
    else if (number >= 0 && isMonth(word)) month ||= String(number + 1).padStart(2, '0');
  }
  if (year === '' && month === '') return null;
  if (month === '') return year;
  const head = year === '' ? '-' : year;
  return day === '' ? `${head}-${month}` : `${head}-${month}-${day}`;
}

/** "2013-2021", "March 3-5", "the 1990s": more than one day or year. */
function isRange(text: string): boolean {
  return /\d\s?[-–—]\s?\d|\d to \d|\d'?s\b/u.test(text);
}

function isMonth(word: string): boolean {
  return /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u.test(
    word,
  );
}

/** Where a relative date lies, seen from the article's own date. */
export type Direction = 'before' | 'after' | 'open';

/** What a relative date can stand for: the day before (or on) the article's own, the one after, or either. */
export interface RelativeDate {
  readonly before: string | null;
  readonly after: string | null;
}

/** The direction that the words right in front of a date give it: "last Tuesday", "next May". */
export function directionOf(wordsBefore: string): Direction {
  const word = wordsBefore.slice(-20).toLowerCase().trim().split(/\s/u).at(-1) ?? '';
  if (/^(?:last|past|previous)$/u.test(word)) return 'before';
  return /^(?:next|coming|following)$/u.test(word) ? 'after' : 'open';
}

/** True for the name of a weekday and nothing else. */
export function isWeekday(phrase: string): boolean {
  return weekdayOf(phrase) !== null;
}

/**
 * The days that a weekday stands for, seen from the article's own date (a whole one in ISO 8601): without a direction
 * the same day or the one before it within the week, and the one after it.
 */
export function resolveWeekday(
  phrase: string,
  direction: Direction,
  articleDate: string,
): RelativeDate | null {
  const wanted = weekdayOf(phrase);
  const today = dayNumber(articleDate);
  if (wanted === null || today === null) return null;
  const back = (7 + weekdayNumber(today) - wanted) % 7;
  const before = direction === 'before' && back === 0 ? 7 : back;
  return {
    before: direction === 'after' ? null : isoDate(today - before),
    after: direction === 'before' ? null : isoDate(today - back + 7),
  };
}

/** A day or month without a year gets the year in which it lies nearest to the article's own date; else as it was. */
export function withNearestYear(date: string, direction: Direction, articleDate: string): string {
  const today = dayNumber(articleDate);
  if (today === null || !date.startsWith('--')) return date;
  const rest = date.slice(2);
  const year = Number(articleDate.slice(0, 4));
  let best = date;
  let least = Infinity;
  for (const candidate of [year - 1, year, year + 1]) {
    const iso = `${String(candidate).padStart(4, '0')}-${rest}`;
    const distance = (dayNumber(rest.length === 2 ? `${iso}-15` : iso) ?? Infinity) - today;
    const wrong = direction === 'before' ? distance >= 0 : direction === 'after' && distance <= 0;
    if (wrong || Math.abs(distance) >= least) continue;
    least = Math.abs(distance);
    best = iso;
  }
  return best;
}

function weekdayOf(phrase: string): number | null {
  const name = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?$/iu.exec(
    phrase,
  );
  return name === null ? null : weekdays.indexOf(name[0].slice(0, 3).toLowerCase());
}

/** Days since 1 January 1970 of a whole date that exists; null for any other (after Hinnant, days_from_civil). */
function dayNumber(iso: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
  const number = era * 146_097 + days - 719_468;
  return isoDate(number) === iso ? number : null;
}

function isoDate(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const day = shifted - era * 146_097;
  const ofEra = Math.floor(
    (day - Math.floor(day / 1_460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
  );
  const ofYear = day - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = ofEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (part: number): string => String(part).padStart(2, '0');
  const ofMonth = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(ofMonth)}`;
}

/** 0 for Monday. */
function weekdayNumber(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** "3 p.m." is 15:00, "9:30am" is 09:30; null where no half of the day is given or the hour is none. */
export function readTime(phrase: string): string | null {
  const parts = /^(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?(?![a-z])/iu.exec(
    phrase.slice(0, longest),
  );
  const hour = Number(parts?.[1]);
  if (parts === null || hour < 1 || hour > 12) return null;
  const half = parts[3]?.toLowerCase() === 'p' ? 12 : 0;
  return `${String((hour % 12) + half).padStart(2, '0')}:${parts[2] ?? '00'}`;
}
