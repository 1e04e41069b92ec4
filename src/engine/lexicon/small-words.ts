/** Lists of small words that rules ask for at nearly every word of a text. */
import type { Agreement } from './agreement';

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Days by name, and the days around today. */
export const DAYS = listed(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today yesterday tonight tomorrow',
);
/** Nouns that measure or name a time. */
export const TIME_NOUNS = listed(
  'week weekend month year morning afternoon evening night day hour hours days weeks months years minutes spring summer autumn fall winter january february march april may june july august september october november december',
);
/** What may stand before a noun of time: "last", "two". */
export const TIME_LEADS = listed(
  'last this next earlier late early later that each every several two three four five a one some many few',
);
/** Words that say when by themselves. */
export const LONE_TIMES = listed(
  'recently earlier later afterwards afterward again once now then here there repeatedly previously',
);

export const MONTHS = listed(
  'january february march april may june july august september october november december ' +
    'jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sept sept. sep sep. oct oct. nov nov. dec dec.',
);
const WEEKDAYS = listed(
  'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.',
);

/** "Monday", "Mondays". */
export function isWeekdayName(word: string): boolean {
  return WEEKDAYS.has(word.endsWith('days') ? word.slice(0, -1) : word);
}

/** Numbers below a hundred. */
export const NUMBERS = listed(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
);
/** "$", "US$", "€". */
export const CURRENCY_SYMBOL = /^(?:us|nz|hk|[acsr])?[$\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9]$/;

/** Months and weekdays are dates with a capital only, and so is "US" before a sum. */
export function opensValueWithCapital(word: string): boolean {
  return MONTHS.has(word) || isWeekdayName(word) || word === 'us' || CURRENCY_SYMBOL.test(word);
}

/** A figure, a symbol, a number in words: what may begin a value in any case of letters. */
export function opensValue(word: string): boolean {
  const code = word.charCodeAt(0);
  const small = code >= 0x61 && code <= 0x7a;
  return (
    !small || NUMBERS.has(word) || word === 'noon' || word === 'midnight' || word.endsWith('$')
  );
}

const PRONOUNS: ReadonlyMap<string, Agreement> = new Map([
  ...forms('he him his himself', 'he'),
  ...forms('she her hers herself', 'she'),
  ...forms('they them their theirs themselves', 'they'),
  ...forms('it its itself', 'it'),
  ...forms('i me my mine myself we us our ours ourselves you your yours yourself', 'unknown'),
]);

function forms(list: string, agreement: Agreement): (readonly [string, Agreement])[] {
  return list.split(' ').map((word) => [word, agreement] as const);
}

/** The agreement of a personal pronoun or possessive; undefined for any other word. */
export function pronounAgreement(word: string): Agreement | undefined {
  return PRONOUNS.get(word);
}
