/** Dates, times, sums, shares and measures as mentions; every rule reads a bounded number of tokens. */
import { CAPITAL_VALUE_SENSE, hasSense, VALUE_SENSE } from '../lexicon/senses';
import { CURRENCY_SYMBOL } from '../lexicon/small-words';
import type { OpenMention } from './bare';
import { nameOver } from './phrases';
import { bareMention } from './bare';
import { dateEnd, timeEnd } from './dates';
import type { EntityType } from './mention';
import { numberEnd } from './numbers';
import type { Reading } from './phrases';
import { plainText } from './roles';

const CURRENCIES = new Set(
  (
    'dollar dollars euro euros pound pounds yen yuan renminbi rupee rupees ruble rubles rouble roubles franc francs ' +
    'peso pesos real reais rand riyal riyals dirham dirhams dinar dinars shekel shekels won baht lira naira kyat ' +
    'krona kronor krone kroner shilling shillings cent cents pence usd eur gbp'
  ).split(' '),
);
const UNITS = new Set(
  (
    'kilometer kilometers kilometre kilometres km mile miles meter meters metre metres foot feet inch inches yard yards ' +
    'centimeters centimetres cm mm ton tons tonne tonnes kilogram kilograms kg kilos gram grams ounce ounces pounds acre ' +
    'acres hectare hectares liter liters litre litres gallon gallons barrel barrels degree degrees megawatt megawatts mph ' +
    'kph knots volts watts kilowatts bushels'
  ).split(' '),
);

/** The values of a passage in text order, never two over the same token. */
export function findValues(reading: Reading): OpenMention[] {
  const found: OpenMention[] = [];
  let at = 0;
  while (at < reading.words.length) {
    const value = mayOpen(reading, at) ? valueAt(reading, at) : null;
    if (value !== null) found.push(value);
    at = value?.last ?? at + 1;
  }
  return found;
}

/** Most words can begin no value. */
function mayOpen(reading: Reading, at: number): boolean {
  const token = reading.passage.tokens[at];
  if (!hasSense(token, VALUE_SENSE | CAPITAL_VALUE_SENSE) || token === undefined) return false;
  if ((reading.nameAt[at] ?? -1) >= 0 || token.kind === 'punctuation' || token.kind === 'quote')
    return false;
  return hasSense(token, VALUE_SENSE) || token.text !== token.lower;
}

function valueAt(reading: Reading, at: number): OpenMention | null {
  const time = timeEnd(reading, at);
  if (time > at) return readValue(reading, 'TIME', at, time);
  const date = dateEnd(reading, at);
  if (date > at) return readValue(reading, 'DATE', at, date);
  const sum = symbolSumEnd(reading, at);
  if (sum > at) return readValue(reading, 'MONEY', at, sum);
  const number = numberEnd(reading, at);
  return number > at ? unitValue(reading, at, number) : null;
}

/** "$4.6 million", "US$ 5". */
function symbolSumEnd(reading: Reading, at: number): number {
  const { words } = reading;
  const nation = words[at] === 'us' && /^[$\u20ac\u00a3]$/.test(words[at + 1] ?? '');
  const symbol = nation ? at + 1 : at;
  if (!CURRENCY_SYMBOL.test(words[symbol] ?? '')) return at;
  const end = numberEnd(reading, symbol + 1);
  return end > symbol + 1 ? end : at;
}

function unitValue(reading: Reading, at: number, end: number): OpenMention | null {
  const { words } = reading;
  const unit = words[end] === '-' ? end + 1 : end;
  const word = words[unit] ?? '';
  if (word === '%' || word === 'percent') return readValue(reading, 'PERCENT', at, unit + 1);
  if (word === 'per' && words[unit + 1] === 'cent')
    return readValue(reading, 'PERCENT', at, unit + 2);
  if (word === 'percentage' && /^points?$/.test(words[unit + 1] ?? ''))
    return readValue(reading, 'PERCENT', at, unit + 2);
  const money = currencyEnd(reading, unit);
  if (money > unit) return readValue(reading, 'MONEY', at, money);
  return UNITS.has(word) ? readValue(reading, 'QUANTITY', at, unit + 1) : null;
}

/** "dollars", "Egyptian pounds", "US dollars". */
function currencyEnd(reading: Reading, at: number): number {
  if (CURRENCIES.has(reading.words[at] ?? '')) return at + 1;
  const people = nameOver(reading, at);
  const named = people?.first === at && people.last === at + 1;
  const capital = reading.passage.tags[at] === 'JJ' || named;
  return capital && CURRENCIES.has(reading.words[at + 1] ?? '') && reading.words[at + 1] !== 'real'
    ? at + 2
    : at;
}

function readValue(reading: Reading, type: EntityType, first: number, last: number): OpenMention {
  const mention = bareMention(reading, first, last);
  mention.type = type;
  mention.word = plainText(reading, first, last);
  mention.agreement = 'it';
  return mention;
}
