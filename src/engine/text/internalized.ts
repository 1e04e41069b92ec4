/** Longer words are read and not compared. */
const LONGEST = 64;

/**
 * The same characters in the form in which V8 keeps the names of properties, each only once: to compare two of them, or
 * to find one in a set, is to compare addresses. Worth it for what is compared far more often than it is made. The object
 * has no prototype, so that V8 keeps its property in a table and makes no hidden class for each new name.
 */
export function internalized(text: string): string {
  if (text.length > LONGEST) return text;
  const names = Object.create(null) as Record<string, true>;
  names[text] = true;
  return Object.keys(names)[0] ?? text;
}
