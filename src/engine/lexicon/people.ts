/** What single words of a person's name and title say about agreement; used only to resolve pronouns. */
import { GIVEN_NAMES, HONORIFICS, NICKNAMES } from './words';
import { parseEntries, parsePairs } from './entry';
import type { Agreement } from './agreement';

const GIVEN = parsePairs(GIVEN_NAMES);
const TITLES = new Map(
  parseEntries(HONORIFICS).map((entry) => {
    const [left = '', hint = ''] = entry.split(' =');
    const [title = '', ...long] = left.split(' ');
    return [title, { hint, long: long.join(' ') }];
  }),
);
const SHORT_FORMS = new Map(
  parseEntries(NICKNAMES).map((entry) => {
    const [short = '', ...long] = entry.split(' ');
    return [short, long];
  }),
);

function agreementOf(hint: string | undefined): Agreement {
  return hint === 'he' || hint === 'she' ? hint : 'unknown';
}

/** True for "Mr", "Dr.", "Gen." and other words that only ever introduce a name. */
export function isHonorific(word: string): boolean {
  return TITLES.has(bare(word));
}

export function honorificAgreement(word: string): Agreement {
  return agreementOf(TITLES.get(bare(word))?.hint);
}

/** "Sen." → "senator"; undefined for words that are no abbreviated title. */
export function longTitle(word: string): string | undefined {
  return TITLES.get(bare(word))?.long;
}

export function givenNameAgreement(word: string): Agreement {
  return agreementOf(GIVEN.get(word.toLowerCase()));
}

/** "Bill" and "William", "Dmitry" and "Dmitri" aside: the same given name, long or short, or an initial of it. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a !== '' && b.startsWith(a.slice(0, 1));
  return (SHORT_FORMS.get(a)?.includes(b) ?? false) || (SHORT_FORMS.get(b)?.includes(a) ?? false);
}

function bare(word: string): string {
  return word.toLowerCase().replace('.', '');
}
