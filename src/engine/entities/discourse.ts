/** A stretch of the article as a run of mentions: where each stands, and who each turned out to be so far. */
import type { Agreement } from '../lexicon/agreement';
import type { LocalMention, Role } from '../mentions/local';
import type { Cluster } from './cluster';
import { emptyPlace, NOBODY_NAMED } from './place';
import type { Found, Lesson, Place, Settled } from './place';
import { PARAGRAPHS_AHEAD, PARAGRAPHS_BACK } from './reach';
import { roleFit } from './roles';
import { mapped } from '../text/mapped';
import { kept } from '../text/kept';

/** State of the one left-to-right pass that resolves nominals and pronouns. */
export interface Discourse {
  readonly places: readonly Place[];
  readonly mentions: readonly LocalMention[];
  readonly clusters: readonly (Cluster | undefined)[];
  /** Paragraph of each mention, counted from the start of the stretch. */
  readonly paragraphs: readonly number[];
  /** First mention of each paragraph, and one past the last of all. */
  readonly starts: readonly number[];
  /** Sentence number counted through the whole stretch, for each mention. */
  readonly sentences: readonly number[];
  /** For each mention whether it is the first subject of its sentence. */
  readonly leads: readonly boolean[];
  /** Cluster of each mention, or -1; filled from left to right. */
  readonly clusterOf: number[];
  /** Whether a mention stands for another one, named or not. */
  readonly anchored: boolean[];
  readonly why: string[];
  /** Mention → the cluster it stands for less likely, and what speaks against it. */
  readonly rivals: Map<number, Found>;
  /** The mentions that name a person, in text order. */
  readonly people: readonly number[];
  /** What each cluster was found to be called or described as, with the paragraph; the latest last. */
  readonly lessons: Map<number, TimedLesson[]>;
  /** What the paragraph that is being resolved teaches. */
  taught: Lesson[];
  /** The paragraph that is being resolved. */
  here: number;
}

interface TimedLesson {
  readonly paragraph: number;
  readonly lesson: Lesson;
}

/** How many mentions back a description without a role is looked up. */
export const WINDOW = 60;

/**
 * Opens the discourse over some paragraphs in a row. The first `settled` of them are known already; in the others names
 * are resolved and everything else is open.
 */
export function openDiscourse(
  places: readonly Place[],
  settled: number,
  clusters: readonly (Cluster | undefined)[],
): Discourse {
  const opening = emptyDiscourse(places, clusters);
  for (const [paragraph, place] of places.entries()) {
    opening.starts.push(opening.mentions.length);
    addPlace(opening, place, paragraph, paragraph < settled ? place.settled : null);
  }
  const { mentions, paragraphs } = opening;
  opening.starts.push(mentions.length);
  opening.sentences = countSentences(mentions, paragraphs);
  opening.leads = markLeads(mentions, paragraphs);
  return opening;
}

type Opening = ReturnType<typeof emptyDiscourse>;

function emptyDiscourse(places: readonly Place[], clusters: Discourse['clusters']) {
  return {
    places,
    mentions: [] as LocalMention[],
    clusters,
    paragraphs: [] as number[],
    starts: [] as number[],
    sentences: [] as number[],
    leads: [] as boolean[],
    clusterOf: [] as number[],
    anchored: [] as boolean[],
    why: [] as string[],
    rivals: new Map<number, Found>(),
    people: [] as number[],
    lessons: new Map<number, TimedLesson[]>(),
    taught: [] as Lesson[],
    here: 0,
  };
}

function addPlace(
  discourse: Opening,
  { mentions, naming }: Place,
  paragraph: number,
  known: Settled | null,
): void {
  const base = discourse.mentions.length;
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    const cluster = naming.clusterOf[index] ?? -1;
    if (mention.form === 'name' && clusterOfNumber(discourse, cluster)?.type === 'PERSON')
      discourse.people.push(base + index);
    discourse.mentions.push(mention);
    discourse.paragraphs.push(paragraph);
    discourse.clusterOf.push(known?.clusterOf[index] ?? cluster);
    discourse.anchored.push(known?.anchored[index] ?? false);
    discourse.why.push(naming.why[index] ?? '');
  }
  for (const [index, rival] of naming.rivals) discourse.rivals.set(base + index, rival);
  for (const lesson of known?.lessons ?? []) teach(discourse, lesson, paragraph);
}

/** Remembers what the paragraph that is being resolved has taught. */
export function learn(discourse: Discourse, lesson: Lesson): void {
  discourse.taught.push(lesson);
  teach(discourse, lesson, discourse.here);
}

function teach({ lessons }: Pick<Discourse, 'lessons'>, lesson: Lesson, paragraph: number): void {
  const known = lessons.get(lesson.cluster);
  if (known === undefined) lessons.set(lesson.cluster, [{ paragraph, lesson }]);
  else known.push({ paragraph, lesson });
}

/** What a paragraph without mentions is. */
const NOBODY_SETTLED: Settled = { ...NOBODY_NAMED, anchored: [], lessons: [] };

/** The paragraph's part of the finished discourse. */
export function settledIn(discourse: Discourse, paragraph: number): Settled {
  const from = discourse.starts[paragraph] ?? 0;
  const to = discourse.starts[paragraph + 1] ?? from;
  let rivals: Map<number, Found> | null = null;
  for (let at = from; at < to; at++) {
    const rival = discourse.rivals.size === 0 ? undefined : discourse.rivals.get(at);
    if (rival !== undefined) (rivals ??= new Map<number, Found>()).set(at - from, rival);
  }
  if (from === to) return NOBODY_SETTLED;
  const { naming } = discourse.places[paragraph] ?? emptyPlace(0);
  return {
    clusterOf: partOr(naming.clusterOf, discourse.clusterOf, from, to),
    anchored: anchoredIn(discourse, from, to),
    why: partOr(naming.why, discourse.why, from, to),
    rivals: rivals ?? NOBODY_NAMED.rivals,
    lessons: kept(discourse.taught),
  };
}

/** The members of a list from `from` to `to`; where another list has the same, that list, so that it is kept once. */
function partOr<Member>(
  other: readonly Member[],
  list: readonly Member[],
  from: number,
  to: number,
): readonly Member[] {
  let at = from;
  while (at < to && list[at] === other[at - from]) at++;
  return at === to && other.length === to - from ? other : list.slice(from, to);
}

const NOT_ANCHORED: readonly boolean[] = [];

function anchoredIn({ anchored }: Discourse, from: number, to: number): readonly boolean[] {
  for (let at = from; at < to; at++) if (anchored[at] === true) return anchored.slice(from, to);
  return NOT_ANCHORED;
}

/** The first mention that may be asked about mention `index`, at most `most` before it. */
export function reachBack({ paragraphs, starts }: Discourse, index: number, most: number): number {
  const paragraph = (paragraphs[index] ?? 0) - PARAGRAPHS_BACK;
  return Math.max(index - most, paragraph <= 0 ? 0 : (starts[paragraph] ?? 0));
}

/** One past the last mention that may be asked about mention `index`, at most `most` behind it. */
export function reachAhead({ paragraphs, starts }: Discourse, index: number, most: number): number {
  const paragraph = (paragraphs[index] ?? 0) + PARAGRAPHS_AHEAD + 1;
  return Math.min(index + most, starts[paragraph] ?? starts.at(-1) ?? 0);
}

function countSentences(
  mentions: readonly LocalMention[],
  paragraphs: readonly number[],
): number[] {
  let before = 0;
  let passage = paragraphs[0];
  let last = 0;
  return mapped(mentions, (mention, index) => {
    if (paragraphs[index] !== passage) {
      before += last + 1;
      passage = paragraphs[index];
      last = 0;
    }
    last = Math.max(last, mention.sentence);
    return before + mention.sentence;
  });
}

function markLeads(mentions: readonly LocalMention[], paragraphs: readonly number[]): boolean[] {
  let paragraph = -1;
  let sentence = -1;
  return mapped(mentions, (mention, index) => {
    if (!mention.subject) return false;
    const here = paragraphs[index] ?? 0;
    if (paragraph === here && sentence === mention.sentence) return false;
    [paragraph, sentence] = [here, mention.sentence];
    return true;
  });
}

/** True where a cluster is named for the first time. */
export function isFirstName(discourse: Discourse, at: number, { first }: Cluster): boolean {
  const paragraph = discourse.paragraphs[at] ?? 0;
  if (first === null || first !== discourse.places[paragraph]) return false;
  const { clusterOf, starts } = discourse;
  for (let before = starts[paragraph] ?? at; before < at; before++)
    if (clusterOf[before] === clusterOf[at] && discourse.mentions[before]?.form === 'name')
      return false;
  return true;
}

/** The mention a passage-relative link of mention `index` points to, or -1. */
export function linked(discourse: Discourse, index: number, link: number | null): number {
  return link === null ? -1 : (discourse.starts[discourse.paragraphs[index] ?? 0] ?? 0) + link;
}

const NO_ROLES: readonly Role[] = [];

/** Nobody in an article has more roles that matter; without a bound a list of titles costs its square. */
const MOST_ROLES = 60;

/** Fit of a description with the roles of a cluster. */
export function clusterFit(discourse: Discourse, cluster: number, description: Role): number {
  return roleFit(description, rolesOf(discourse, cluster));
}

/** The first roles of a cluster, as many as count, and those that descriptions within reach have added. */
export function rolesOf(discourse: Discourse, cluster: number): readonly Role[] {
  if (cluster < 0) return NO_ROLES;
  const roles = discourse.clusters[cluster]?.roles ?? NO_ROLES;
  const known = roles.length > MOST_ROLES ? roles.slice(0, MOST_ROLES) : roles;
  const added: Role[] = [];
  const taught = lessonsOf(discourse, cluster);
  for (let at = taught.length - 1, from = firstInReach(discourse, taught); at >= from; at--) {
    const lesson = taught[at]?.lesson;
    if (lesson !== undefined && 'role' in lesson) added.push(lesson.role);
  }
  return added.length === 0 ? known : [...known, ...added.reverse()];
}

/** What the text says of somebody, or else an earlier "she" within reach. */
export function agreementOf(discourse: Discourse, cluster: number): Agreement {
  if (cluster < 0) return 'unknown';
  const known = discourse.clusters[cluster]?.agreement ?? 'unknown';
  if (known !== 'unknown') return known;
  const taught = lessonsOf(discourse, cluster);
  for (let at = taught.length - 1, from = firstInReach(discourse, taught); at >= from; at--) {
    const lesson = taught[at]?.lesson;
    if (lesson !== undefined && 'agreement' in lesson) return lesson.agreement;
  }
  return 'unknown';
}

const NO_LESSONS: readonly TimedLesson[] = [];

/** The lessons about a cluster, the latest last. */
function lessonsOf({ lessons }: Discourse, cluster: number): readonly TimedLesson[] {
  return (lessons.size === 0 ? undefined : lessons.get(cluster)) ?? NO_LESSONS;
}

/** The first of the lessons that still counts here. */
function firstInReach({ here }: Discourse, taught: readonly TimedLesson[]): number {
  const least = Math.max(0, taught.length - MOST_ROLES);
  let first = taught.length;
  while (first > least && here - (taught[first - 1]?.paragraph ?? 0) <= PARAGRAPHS_BACK) first--;
  return first;
}

/** The cluster of a mention, -1 where it is nobody's; none for mention -1. */
export function clusterAt({ clusterOf }: Discourse, at: number): number {
  return at < 0 ? -1 : (clusterOf[at] ?? -1);
}

/** The mention of a number; none for -1. */
export function mentionAt({ mentions }: Discourse, at: number): LocalMention | undefined {
  return at < 0 ? undefined : mentions[at];
}

/** The cluster of a number; none for -1. */
export function clusterOfNumber(
  { clusters }: Pick<Discourse, 'clusters'>,
  number: number,
): Cluster | undefined {
  return number < 0 ? undefined : clusters[number];
}

/** The cluster of a mention as a finding, or null when nobody knows it. */
export function named(discourse: Discourse, at: number, why: string): Found | null {
  const cluster = clusterAt(discourse, at);
  return cluster < 0 ? null : { cluster, why };
}

/** The latest mention before `index` that leads the sentence before its own, or null. */
export function leadBefore(discourse: Discourse, index: number): number | null {
  const here = discourse.sentences[index] ?? 0;
  for (let at = index - 1, from = reachBack(discourse, index, WINDOW); at >= from; at--) {
    const distance = here - (discourse.sentences[at] ?? 0);
    if (distance > 1) return null;
    if (distance === 1 && discourse.leads[at] === true) return at;
  }
  return null;
}
