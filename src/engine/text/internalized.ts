/**
 * The same characters in the form in which V8 keeps the names of properties, each only once: to compare two of them, or
 * to find one in a set, is to compare addresses. Worth it for what is compared far more often than it is made.
 */
export function internalized(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
