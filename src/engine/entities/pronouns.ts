/**
 * Who "he", "she", "it" and "they" are: the candidates of the last sentences are ranked by agreement, distance, subject
 * and quotation, in the spirit of Lappin and Leass (1994).
 */
import type { LocalMention } from '../mentions/local';
import type { Agreement } from '../lexicon/agreement';
import { agreementOf, clusterAt, clusterOfNumber, reachBack } from './discourse';
import type { Discourse } from './discourse';
import type { Found } from './place';

const WINDOW = 50;
const SENTENCES = 6;
/** A candidate below this score is no answer. */
const FLOOR = 20;

/** What a pronoun was found to stand for. */
export interface Weighed {
  /** The mention it points back to, or -1 where none stands out. */
  readonly antecedent: number;
  readonly rival: Found | null;
}

const NOTHING: Weighed = { antecedent: -1, rival: null };

/** The mention a pronoun points back to, and the best one that stands for somebody else. */
export function weighAntecedents(discourse: Discourse, index: number): Weighed {
  const pronoun = discourse.mentions[index];
  if (pronoun === undefined || !isThirdPerson(pronoun.agreement)) return NOTHING;
  const subject = pronoun.fronted ? mainSubject(discourse, index, pronoun) : -1;
  if (subject >= 0) return { antecedent: subject, rival: null };
  let best = -1;
  let second = -1;
  let bestScore = FLOOR;
  let secondScore = FLOOR;
  const here = discourse.sentences[index] ?? 0;
  const clauseSubject = isObject(pronoun) ? subjectBefore(discourse, index) : -1;
  for (let at = index - 1, from = reachBack(discourse, index, WINDOW); at >= from; at--) {
    const distance = here - (discourse.sentences[at] ?? 0);
    if (distance > SENTENCES) break;
    const candidate = discourse.mentions[at];
    if (candidate === undefined || !mayMean(discourse, at, candidate, pronoun)) continue;
    if (at === clauseSubject || isOpenPronoun(discourse, at, candidate)) continue;
    const score = rank(discourse, at, candidate, pronoun, distance);
    const other = clusterAt(discourse, at) !== clusterAt(discourse, best);
    if (score > bestScore) {
      if (other) [second, secondScore] = [best, bestScore];
      [best, bestScore] = [at, score];
    } else if (score > secondScore && other) [second, secondScore] = [at, score];
  }
  return { antecedent: best, rival: rivalAt(discourse, index, best, second) };
}

/** The named one that lost, with the weight that told most against it. */
function rivalAt(discourse: Discourse, index: number, best: number, second: number): Found | null {
  const cluster = clusterAt(discourse, second);
  if (cluster < 0 || best < 0) return null;
  const { mentions, sentences } = discourse;
  const [pronoun, won, lost] = [mentions[index], mentions[best], mentions[second]];
  if (pronoun === undefined || won === undefined || lost === undefined) return null;
  let why = 'farther';
  let most = 14 * ((sentences[best] ?? 0) - (sentences[second] ?? 0));
  const weigh = (name: string, weight: number): void => {
    if (weight > most) [why, most] = [name, weight];
  };
  weigh('no-subject', prominence(discourse, best, won) - prominence(discourse, second, lost));
  weigh('in-quotation', pronoun.quoted ? 0 : 20 * (Number(lost.quoted) - Number(won.quoted)));
  weigh('inside-phrase', 8 * (Number(lost.inside) - Number(won.inside)));
  const { agreement } = pronoun;
  const agrees = agreementAt(discourse, best, won) === agreement;
  const other = agreementAt(discourse, second, lost) === agreement;
  weigh('agreement-open', 12 * (Number(agrees) - Number(other)));
  return { cluster, why };
}

/** What a mention gains as a subject, and as the first one of its sentence. */
function prominence({ leads }: Discourse, at: number, { subject }: LocalMention): number {
  return (subject ? 10 : 0) + (leads[at] === true ? 8 : 0);
}

/** "him" in "Putin praised him", not "his" and not "himself". */
function isObject({ inside, determiner, word }: LocalMention): boolean {
  return (
    inside && determiner !== 'possessive' && !word.endsWith('self') && !word.endsWith('selves')
  );
}

/** The subject whose clause an object stands in: nobody praises "him" and means himself. */
function subjectBefore(discourse: Discourse, index: number): number {
  const here = discourse.sentences[index];
  for (let at = index - 1; at >= 0 && discourse.sentences[at] === here; at--)
    if (discourse.mentions[at]?.subject === true) return at;
  return -1;
}

/** A pronoun that nobody is known for tells nothing. */
function isOpenPronoun(discourse: Discourse, at: number, { form }: LocalMention): boolean {
  const open = (discourse.clusterOf[at] ?? -1) < 0 && discourse.anchored[at] !== true;
  return form === 'pronoun' && open;
}

/** The named subject of the main clause behind a fronted one. */
function mainSubject(discourse: Discourse, index: number, pronoun: LocalMention): number {
  const here = discourse.sentences[index];
  for (let at = index + 1; discourse.sentences[at] === here && at < index + 15; at++) {
    const mention = discourse.mentions[at];
    if (mention?.form !== 'name' || !mention.subject || mention.quoted !== pronoun.quoted) continue;
    return mayMean(discourse, at, mention, pronoun) ? at : -1;
  }
  return -1;
}

function isThirdPerson(agreement: Agreement): boolean {
  return agreement !== 'unknown';
}

/** Agreement of whoever a mention turned out to be. */
function agreementAt(discourse: Discourse, at: number, mention: LocalMention): Agreement {
  const known = agreementOf(discourse, discourse.clusterOf[at] ?? -1);
  return known === 'unknown' ? mention.agreement : known;
}

function mayMean(
  discourse: Discourse,
  at: number,
  candidate: LocalMention,
  pronoun: LocalMention,
): boolean {
  const same = discourse.paragraphs[at] === discourse.here;
  const inside = same && overlap(candidate, pronoun);
  return agrees(discourse, at, candidate, pronoun.agreement) && !inside;
}

function agrees(
  discourse: Discourse,
  at: number,
  candidate: LocalMention,
  agreement: Agreement,
): boolean {
  switch (agreement) {
    case 'he':
    case 'she':
      if (candidate.plural || typeAt(discourse, at, candidate) !== 'PERSON') return false;
      return !contradicts(agreementAt(discourse, at, candidate), agreement);
    case 'it':
      return !isValue(candidate) && agreementAt(discourse, at, candidate) === 'it';
    case 'they':
      if (candidate.plural || candidate.type === 'ORG' || isPeople(candidate)) return true;
      return agreementAt(discourse, at, candidate) === 'they';
    case 'unknown':
      return false;
  }
}

function contradicts(known: Agreement, said: Agreement): boolean {
  return known !== said && known !== 'unknown';
}

/** "his spokesman" cannot be the one whom "his" means. */
function overlap(candidate: LocalMention, pronoun: LocalMention): boolean {
  return candidate.start <= pronoun.start && pronoun.end <= candidate.end;
}

function typeAt(discourse: Discourse, at: number, mention: LocalMention): string | null {
  return clusterOfNumber(discourse, clusterAt(discourse, at))?.type ?? mention.type;
}

function isValue({ type }: LocalMention): boolean {
  return (
    type === 'DATE' ||
    type === 'TIME' ||
    type === 'MONEY' ||
    type === 'PERCENT' ||
    type === 'QUANTITY'
  );
}

function isPeople({ type, word }: LocalMention): boolean {
  return type === 'NORP' && word.endsWith('s');
}

function rank(
  discourse: Discourse,
  at: number,
  candidate: LocalMention,
  pronoun: LocalMention,
  distance: number,
): number {
  let score = 60 - 14 * distance;
  if (candidate.subject) score += 10;
  if (discourse.leads[at] === true) score += 8;
  if (candidate.speaks) score += 4;
  if (candidate.inside) score -= 8;
  if (candidate.quoted && !pronoun.quoted) score -= 20;
  if (agreementAt(discourse, at, candidate) === pronoun.agreement) score += 12;
  else if (candidate.inside && candidate.form === 'name') score -= 20;
  if (candidate.form === 'pronoun') score += 4;
  if (candidate.form === 'nominal' && (discourse.clusterOf[at] ?? -1) < 0) score -= 6;
  if (pronoun.agreement === 'it' && candidate.type === 'PLACE' && !candidate.subject) score -= 20;
  return score;
}
