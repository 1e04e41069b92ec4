/** The entries of a compiled word list, one a line. */
export function parseEntries(list: string): readonly string[] {
  return list.replaceAll('\u2019', "'").split('\n');
}

/** `key = value` lines as a map from the key in small letters to the value as written. */
export function parsePairs(list: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const entry of parseEntries(list)) {
    const at = entry.indexOf(' = ');
    if (at > 0) pairs.set(entry.slice(0, at).toLowerCase(), entry.slice(at + 3));
  }
  return pairs;
}
