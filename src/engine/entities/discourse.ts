/** The article as a run of mentions: where each stands, and who each turned out to be so far. */
import { roleFit } from './roles';
import type { Cluster, Clusters } from './clusters';
import type { LocalMention, Role } from '../mentions/local';

/** State of the one left-to-right pass that resolves nominals and pronouns. */
export interface Discourse {
  readonly mentions: readonly LocalMention[];
  readonly clusters: readonly Cluster[];
  /** First mention of each mention's passage. */
  readonly bases: readonly number[];
  /** Sentence number counted through the whole article, for each mention. */
  readonly sentences: readonly number[];
  /** For each mention whether it is the first subject of its sentence. */
  readonly leads: readonly boolean[];
  /** Cluster of each mention, or -1; filled from left to right. */
  readonly clusterOf: number[];
  /** Mention that an unnamed mention stands for ("he" → "a spokesman"), or -1. */
  readonly antecedentOf: number[];
  readonly why: string[];
  /** Mention → the cluster it stands for less likely, and what speaks against it. */
  readonly rivals: Map<number, Found>;
  /** The mentions that name a person, in text order. */
  readonly people: readonly number[];
  /** Key of a place's name → its cluster. */
  readonly places: ReadonlyMap<string, number>;
}

/** How many mentions back a description without a role is looked up. */
export const WINDOW = 60;

/** A cluster with the rule that found it. */
export interface Found {
  readonly cluster: number;
  readonly why: string;
  /** The next best cluster that was weighed, with what spoke against it. */
  readonly rival?: Found | null;
}

/** Opens the discourse with the names resolved and everything else open. */
export function openDiscourse(
  mentions: readonly LocalMention[],
  bases: readonly number[],
  { clusters, clusterOf, why, rivals }: Clusters,
): Discourse {
  return {
    mentions,
    clusters,
    bases,
    sentences: countSentences(mentions),
    leads: markLeads(mentions),
    clusterOf: [...clusterOf],
    antecedentOf: mentions.map(() => -1),
    why: mentions.map((_, index) => why.get(index) ?? 'unresolved'),
    rivals: new Map(rivals),
    people: mentions.flatMap(({ form }, index) =>
      form === 'name' && clusters[clusterOf[index] ?? -1]?.type === 'PERSON' ? [index] : [],
    ),
    places: new Map(
      clusters.flatMap((cluster, index) =>
        cluster.type === 'PLACE' ? [[cluster.key, index] as const] : [],
      ),
    ),
  };
}

function countSentences(mentions: readonly LocalMention[]): number[] {
  let before = 0;
  let passage = 0;
  let last = 0;
  return mentions.map((mention) => {
    if (mention.passage !== passage) {
      before += last + 1;
      passage = mention.passage;
      last = 0;
    }
    last = Math.max(last, mention.sentence);
    return before + mention.sentence;
  });
}

function markLeads(mentions: readonly LocalMention[]): boolean[] {
  let passage = -1;
  let sentence = -1;
  return mentions.map((mention) => {
    if (!mention.subject) return false;
    if (mention.passage === passage && mention.sentence === sentence) return false;
    ({ passage, sentence } = mention);
    return true;
  });
}

/** The mention a passage-relative link of mention `index` points to, or -1. */
export function linked(discourse: Discourse, index: number, link: number | null): number {
  return link === null ? -1 : (discourse.bases[index] ?? 0) + link;
}

/** Nobody in an article has more roles that matter; without a bound a list of titles costs its square. */
const MOST_ROLES = 60;

/** Fit of a description with the roles of a cluster. */
export function clusterFit(discourse: Discourse, cluster: number, description: Role): number {
  return roleFit(description, rolesOf(discourse, cluster));
}

/** The first roles of a cluster, as many as count. */
export function rolesOf(discourse: Discourse, cluster: number): readonly Role[] {
  const roles = discourse.clusters[cluster]?.roles ?? [];
  return roles.length > MOST_ROLES ? roles.slice(0, MOST_ROLES) : roles;
}

/** The cluster of a mention as a finding, or null when nobody knows it. */
export function named(discourse: Discourse, at: number, why: string): Found | null {
  const cluster = discourse.clusterOf[at] ?? -1;
  return cluster < 0 ? null : { cluster, why };
}

/** The latest mention before `index` that leads the sentence before its own, or null. */
export function leadBefore(discourse: Discourse, index: number): number | null {
  const here = discourse.sentences[index] ?? 0;
  for (let at = index - 1; at >= Math.max(0, index - WINDOW); at--) {
    const distance = here - (discourse.sentences[at] ?? 0);
    if (distance > 1) return null;
    if (distance === 1 && discourse.leads[at] === true) return at;
  }
  return null;
}
