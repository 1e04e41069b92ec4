/** The furniture of an article: bylines and datelines, told by their form alone. */
const person = String.raw`\p{Lu}[\p{L}'’.-]{0,24}(?: (?:\p{Lu}[\p{L}'’.-]{0,24}|de|da|del|la|van|von|der|den|bin|al)){1,4}`;
const people = String.raw`${person}(?:(?:, | and | & |, and )${person}){0,4}`;
const role = String.raw`(?:(?:,| \||;| -| –| —| in| at| for) ?[^\n]{1,80})?`;
const lead = '[•·▪◦*–—-] ?';

const byline = new RegExp(
  String.raw`^(?:${lead})?(?:[Bb]y|BY|Written by|Interview by|Words by|Text by|Story by|Words:|Author:|Reported by|Reporting by)[: ] ?${people}${role}\.?$`,
  'u',
);
const signature = new RegExp(String.raw`^${lead}${people}$`, 'u');

/** "By Ann Lee and Bo Li, Science Correspondent"; a bare name only behind a bullet or a dash ("• Ann Lee"). */
export function isByline(paragraph: string): boolean {
  if (paragraph.length > 180 || /[!?:"“”]/.test(paragraph.slice(9))) return false;
  return byline.test(paragraph) || signature.test(paragraph);
}

const month = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const loneDate = new RegExp(
  String.raw`^(?:${weekday},? )?(?:${month}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} ${month}\.?,? \d{4}|\d{4}-\d\d-\d\d)(?:[ ,|–-]{1,3}\d{1,2}[:.]\d\d ?[\w. ]{0,12})?$`,
  'u',
);

/** A line that holds nothing but the date. */
export function isLoneDate(paragraph: string): boolean {
  return paragraph.length <= 60 && loneDate.test(paragraph);
}

const city = String.raw`\p{Lu}[\p{Lu}.'’-]{2,24}(?: \p{Lu}[\p{Lu}.'’-]{1,24}){0,3}`;
const namedCity = String.raw`\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,2}`;
const region = String.raw`(?:, \p{Lu}[\p{L}.]{0,20}(?: \p{Lu}[\p{L}.]{1,20}){0,2})?`;
const day = String.raw`(?:, ${month}\.? \d{1,2}(?:, \d{4})?)?`;
const agency = String.raw`\([^()\n]{2,40}\)`;
const dash = String.raw`\s*(?:[—–:]|--?)(?=[\s\p{Lu}"“‘])\s*`;
const dateline = new RegExp(
  String.raw`^(${city}${region}${day}(?: ?${agency})?|${namedCity}${region}${day} ?${agency})(${dash})`,
  'u',
);

/**
 * A dateline at the head of a paragraph ("LONDON, May 3 (Reuters) — "): its own length and the length with the dash
 * and the space behind it. Null when there is none.
 */
export function datelineAt(
  paragraph: string,
): { readonly place: number; readonly whole: number } | null {
  const opening = paragraph.slice(0, 160);
  const found = /[—–:-]/.test(opening) ? dateline.exec(opening) : null;
  if (found === null) return null;
  const place = found[1] ?? '';
  if (found[2]?.trim() === ':' && !place.endsWith(')')) return null;
  return { place: place.length, whole: found[0].length };
}
