/** Classes of Penn Treebank tags (Marcus et al. 1993) and of words that the rules ask for. */

export function isNoun(tag: string): boolean {
  return tag.startsWith('NN');
}

export function isVerb(tag: string): boolean {
  return tag.startsWith('VB');
}

/** A verb that carries the tense of its clause. */
export function isFinite(tag: string): boolean {
  return tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';
}

export function isAdverb(tag: string): boolean {
  return tag === 'RB' || tag === 'RBR' || tag === 'RBS';
}

const insideNounPhrase = new Set([
  'DT',
  'PDT',
  'JJ',
  'JJR',
  'JJS',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'CD',
  'PRP$',
  'POS',
  'HYPH',
  'FW',
  '$',
  '#',
  'SYM',
  'ADD',
  'AFX',
  'GW',
  'LS',
]);

/** A word that may stand inside a noun phrase without ending it. */
export function isPhraseWord(tag: string): boolean {
  return insideNounPhrase.has(tag);
}

const beginsPhrase = new Set([
  'DT',
  'PDT',
  'PRP',
  'PRP$',
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'CD',
  'JJ',
  'JJR',
  'JJS',
  'EX',
  '$',
  'WP',
  'VBG',
  'FW',
]);

export function startsPhrase(tag: string): boolean {
  return beginsPhrase.has(tag);
}

const beForms = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'am',
  'been',
  'being',
  "'s",
  "'re",
  "'m",
  'get',
  'gets',
  'got',
]);
const haveForms = new Set(['have', 'has', 'had', 'having', "'ve", "'d"]);
const doForms = new Set(['do', 'does', 'did']);
const negations = new Set([
  'not',
  "n't",
  'never',
  'nor',
  'neither',
  'hardly',
  'barely',
  'scarcely',
  'rarely',
  'seldom',
]);

export function isBe(word: string): boolean {
  return beForms.has(word);
}

export function isHave(word: string): boolean {
  return haveForms.has(word);
}

export function isDo(word: string): boolean {
  return doForms.has(word);
}

export function isNegation(word: string): boolean {
  return negations.has(word);
}
