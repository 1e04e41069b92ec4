import type { ValueWriter } from '../views/values';

/**
 * Writes numbers and dates as the language of the editor does; a language nobody knows is written as English. What a
 * date needs takes tens of milliseconds to make, so it is made for the first value and not before.
 */
export function valueWriter(language: string): ValueWriter {
  let formats: Formats | undefined;
  const made = (): Formats => (formats ??= makeFormats(language));
  return {
    number: (value) => made().number.format(value),
    date: (iso) => {
      const exact = iso.length === 10;
      const date = new Date(exact ? iso : `${iso}-01`);
      const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
      if (!real) return iso;
      return (exact ? made().day : made().month).format(date);
    },
  };
}

interface Formats {
  readonly number: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
}

function makeFormats(language: string): Formats {
  const locale = Intl.NumberFormat.supportedLocalesOf(languageOrNone(language))[0] ?? 'en';
  const timeZone = 'UTC';
  return {
    number: new Intl.NumberFormat(locale, { maximumSignificantDigits: 12 }),
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }),
    month: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone }),
  };
}

function languageOrNone(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return [];
  }
}
