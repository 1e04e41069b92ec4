/** The value of a written date: "July 4, 2021" is 2021-07-04, "June 2022" is 2022-06, "May 22" is --05-22 (ISO 8601). */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TOKEN = /[a-z]+|\d+/g;

/** The date in ISO 8601 as far as it is given, or null when there is no month and no year. */
export function readDate(phrase: string): string | null {
  let year = '';
  let month = '';
  let day = '';
  for (const [token] of phrase.slice(0, 200).toLowerCase().matchAll(TOKEN)) {
    const number = MONTHS.indexOf(token.slice(0, 3));
    if (/^\d{4}$/.test(token)) year ||= token;
    else if (/^\d{1,2}$/.test(token)) day ||= token.padStart(2, '0');
    else if (number >= 0 && token.length >= 3) month ||= String(number + 1).padStart(2, '0');
  }
  if (year === '' && month === '') return null;
  if (month === '') return year;
  const head = year === '' ? '-' : year;
  return day === '' ? `${head}-${month}` : `${head}-${month}-${day}`;
}
