/**
 * Classes of Penn Treebank tags (Marcus et al. 1993) and of words that the rules ask for. Tags are compared and not looked
 * up, for to compare is to compare addresses: see text/internalized.ts.
 */

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

/** A word that may stand inside a noun phrase without ending it. */
export function isPhraseWord(tag: string): boolean {
  switch (tag) {
    case 'DT':
    case 'PDT':
    case 'JJ':
    case 'JJR':
    case 'JJS':
    case 'NN':
    case 'NNS':
    case 'NNP':
    case 'NNPS':
    case 'CD':
    case 'PRP$':
    case 'POS':
    case 'HYPH':
    case 'FW':
    case '$':
    case '#':
    case 'SYM':
    case 'ADD':
    case 'AFX':
    case 'GW':
    case 'LS':
      return true;
    default:
      return false;
  }
}

export function startsPhrase(tag: string): boolean {
  switch (tag) {
    case 'DT':
    case 'PDT':
    case 'PRP':
    case 'PRP$':
    case 'NN':
    case 'NNS':
    case 'NNP':
    case 'NNPS':
    case 'CD':
    case 'JJ':
    case 'JJR':
    case 'JJS':
    case 'EX':
    case '$':
    case 'WP':
    case 'VBG':
    case 'FW':
      return true;
    default:
      return false;
  }
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

/** Tags of words of the open classes, and of small words that taggers take for them; the others are hardly ever wrong. */
export function isOpenClass(tag: string): boolean {
  switch (tag) {
    case 'NN':
    case 'NNP':
    case 'NNS':
    case 'JJ':
    case 'VBD':
    case 'VB':
    case 'RB':
    case 'VBN':
    case 'VBG':
    case 'VBZ':
    case 'VBP':
      return true;
    case 'IN':
    case 'DT':
    case '.':
    case ',':
    case 'CC':
    case 'PRP':
    case 'CD':
    case 'MD':
    case 'POS':
    case 'HYPH':
    case ':':
    case '``':
    case "''":
    case 'PDT':
    case 'WDT':
    case 'WP':
    case 'WRB':
    case 'EX':
    case 'RP':
    case '-LRB-':
    case '-RRB-':
      return false;
    default:
      return true;
  }
}
