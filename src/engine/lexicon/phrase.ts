/**
 * The only door to compromise: one phrase at a time, capped, and never on the path of a keystroke or a corpus run. It is
 * asked where a phrase must be understood and not merely found: the parts of a person's name, the value of a number.
 */
import nlp from 'compromise';
import type { Agreement } from './agreement';

/** Longer phrases are cut: compromise is not linear on everything. */
const LONGEST = 2000;

/** A person's name in its parts, in small letters; parts that are not there are empty. */
export interface PersonName {
  readonly honorific: string;
  readonly given: string;
  readonly family: string;
  readonly agreement: Agreement;
}

/** "$4.6 million" is 4600000 dollar. */
export interface Amount {
  readonly value: number;
  /** Currency or measure, singular or as written; empty for a bare number. */
  readonly unit: string;
}

interface PersonView {
  readonly person?: {
    readonly honorific?: string;
    readonly firstName?: string;
    readonly lastName?: string;
    readonly presumed_gender?: string | null;
  };
}

interface NumberView {
  readonly number?: {
    readonly prefix?: string;
    readonly num?: number | null;
    readonly suffix?: string;
    readonly unit?: string;
  };
}

/** The parts of a name, or null when compromise sees no person in the phrase. */
export function readPersonName(phrase: string): PersonName | null {
  const [view] = nlp(phrase.slice(0, LONGEST)).people().json() as PersonView[];
  const person = view?.person;
  const given = person?.firstName ?? '';
  const family = person?.lastName ?? '';
  if (person === undefined || (given === '' && family === '')) return null;
  return {
    honorific: person.honorific ?? '',
    given,
    family,
    agreement: agreementOf(person.presumed_gender),
  };
}

function agreementOf(gender: string | null | undefined): Agreement {
  if (gender === 'male') return 'he';
  return gender === 'female' ? 'she' : 'unknown';
}

const SCALES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
]);
const SYMBOLS = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
]);

/** The value of a number, share, measure or sum, or null when there is none. */
export function readAmount(phrase: string): Amount | null {
  const text = phrase.slice(0, LONGEST);
  const [view] = nlp(text).numbers().json() as NumberView[];
  const number = view?.number;
  if (typeof number?.num !== 'number') return null;
  const scale = SCALES.get(number.suffix ?? '') ?? 1;
  const symbol = [...SYMBOLS].find(([sign]) => text.includes(sign))?.[1];
  return { value: number.num * scale, unit: symbol ?? number.unit ?? '' };
}
