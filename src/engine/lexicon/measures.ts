/** Measures in the other of the two systems, for readers of the other half of the world. */

export interface Measure {
  readonly value: number;
  readonly unit: string;
}

/** Unit → the same in the other system; units that mean different things in different places are missing. */
const conversions: readonly (readonly [words: string, factor: number, unit: string])[] = [
  ['mile miles', 1.609344, 'km'],
  ['mph', 1.609344, 'km/h'],
  ['knots', 1.852, 'km/h'],
  ['yard yards', 0.9144, 'm'],
  ['foot feet', 0.3048, 'm'],
  ['inch inches', 2.54, 'cm'],
  ['acre acres', 0.40468564, 'ha'],
  ['ounce ounces', 28.349523, 'g'],
  ['kilometer kilometers kilometre kilometres km', 0.62137119, 'miles'],
  ['kph', 0.62137119, 'mph'],
  ['meter meters metre metres', 3.2808399, 'feet'],
  ['centimeters centimetres cm', 0.39370079, 'inches'],
  ['hectare hectares', 2.4710538, 'acres'],
  ['kilogram kilograms kg kilos', 2.2046226, 'lb'],
];
const byUnit = new Map(
  conversions.flatMap(([words, factor, unit]) =>
    words.split(' ').map((word) => [word, { factor, unit }] as const),
  ),
);

/** The amount in the other system, with no more digits than an estimate deserves; null for any other unit. */
export function convertMeasure(value: number, unit: string): Measure | null {
  const other = byUnit.get(unit.toLowerCase());
  if (other === undefined) return null;
  return { value: Number((value * other.factor).toPrecision(2)), unit: other.unit };
}
