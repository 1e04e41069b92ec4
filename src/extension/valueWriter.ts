import type { ValueWriter } from '../views/values';

/** Writes numbers and dates as the language of the editor does; a language nobody knows is written as English. */
export function valueWriter(language: string): ValueWriter {
  const locale = Intl.NumberFormat.supportedLocalesOf(languageOrNone(language))[0] ?? 'en';
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 12 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return {
    number: (value) => number.format(value),
    date: (iso) => {
      const exact = iso.length === 10;
      const date = new Date(exact ? iso : `${iso}-01`);
      const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
      if (!real) return iso;
      return (exact ? day : month).format(date);
    },
  };
}

function languageOrNone(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return [];
  }
}
