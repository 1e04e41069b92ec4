/** Whether a predicted name means the person or body that the gold annotation names. */

const TITLES = new Set(
  [
    'a an the',
    'mr mrs ms dr sir dame lord lady',
    'president vice prime minister foreign secretary chancellor ambassador',
    'senator sen representative rep governor gov mayor',
    'chief justice judge professor prof reverend rev pope king queen prince princess',
    'general gen colonel col captain capt lieutenant lt sergeant sgt',
  ].flatMap((line) => line.split(' ')),
);

function nameWords(name: string): string[] {
  const plain = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const words = plain.replace(/['\u2019]s\b/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !TITLES.has(word));
}

function fits(predicted: readonly string[], gold: readonly string[]): boolean {
  const [short, long] = predicted.length <= gold.length ? [predicted, gold] : [gold, predicted];
  if (short.length === 0 || short.at(-1) !== long.at(-1)) return false;
  return short.every((word) => long.includes(word));
}

/**
 * True when the last names agree and no other part of the shorter name is missing from the longer one; titles,
 * accents and possessives do not count. Gold aliases that begin with a capital are as good as the name.
 */
export function sameName(
  predicted: string | null | undefined,
  gold: string,
  aliases: readonly string[] = [],
): boolean {
  if (predicted === null || predicted === undefined) return false;
  const words = nameWords(predicted);
  const names = [gold, ...aliases.filter((alias) => /^\p{Lu}/u.test(alias))];
  return names.some((name) => fits(words, nameWords(name)));
}
