/** A value that may stand in a sentence shown to a reader. */
export type Shown = string | number;

/**
 * Gives a sentence in the reader's language; `{0}`, `{1}` … stand for the values. The English sentence is the key, as
 * in `vscode.l10n.t`, which fits this type.
 */
export type Localize = (sentence: string, ...values: Shown[]) => string;

/** The sentence as it is written in the code, with its values put in. */
export const inEnglish: Localize = (sentence, ...values) =>
  sentence.replace(/\{(\d)\}/gu, (hole, place: string) => {
    const value = values[Number(place)];
    return value === undefined ? hole : String(value);
  });

/** Chooses between the sentence for exactly one and the sentence for any other number; both may use `{0}`. */
export function counted(t: Localize, count: number, one: string, other: string): string {
  return t(count === 1 ? one : other, count);
}
