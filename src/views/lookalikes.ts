const latin = /\p{Script=Latin}/u;
const lookalikes = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** Whether a word mixes Latin letters with those of an alphabet that has look-alikes, as "Pаul" with a Cyrillic "а" does. */
export function mixesAlphabets(words: string): boolean {
  return words.split(/[\s-]/u).some((word) => latin.test(word) && lookalikes.test(word));
}
