import type { Agreement } from '../lexicon/agreement';
import type { LocalMention, Role } from '../mentions/local';
import type { EntityType } from '../mentions/mention';
import type { Ranked } from '../text/roll';
import type { NameParts } from './name';

/** A cluster that was weighed, with the rule that speaks for or against it. */
export interface Found {
  readonly cluster: number;
  readonly why: string;
  /** The next best cluster that was weighed, with what spoke against it. */
  readonly rival?: Found | null;
}

/** Whom the names of one paragraph stand for. */
export interface Naming {
  /** For each mention the cluster of its name, or -1. */
  readonly clusterOf: readonly number[];
  /** For each mention the rule that found it; empty where none did. */
  readonly why: readonly string[];
  /** Mention → the other cluster that its short name fits as well. */
  readonly rivals: ReadonlyMap<number, Found>;
}

/** What a description or a pronoun adds to what is known of a cluster, for as far as it reaches. */
export type Lesson = { readonly cluster: number } & (
  { readonly agreement: Agreement } | { readonly role: Role }
);

/** Who everybody in one paragraph turned out to be. */
export interface Settled {
  /** Cluster of each mention, or -1. */
  readonly clusterOf: readonly number[];
  /** For each mention whether it stands for another one, named or not ("he" for "a spokesman"); empty where none does. */
  readonly anchored: readonly boolean[];
  readonly why: readonly string[];
  readonly rivals: ReadonlyMap<number, Found>;
  readonly lessons: readonly Lesson[];
}

/** One way somebody or something is called: all mentions of one type whose names have the same key. */
export class Designation {
  /** The paragraphs that use it, in text order. */
  readonly places: Place[] = [];
  /** The words it is spelled with. */
  readonly spellings: string[] = [];
  uses = 0;
  /** Uses with a title or pronoun that says "he", and "she". */
  he = 0;
  she = 0;
  /** The fuller designation that it stands for; itself where it stands for itself. */
  home: Designation = this;
  /** Why it may stand for another one too. */
  second: { readonly home: Designation; readonly why: string } | null = null;
  /** A single word of people's names: whom it may mean. */
  bearers: readonly Bearer[] = [];
  /** Fuller designations: the shorter ones that stand for nothing else. */
  readonly short = new Set<Designation>();
  /** What is known of the one that it stands for. */
  agreement: Agreement = 'unknown';
  /** Number of the cluster of those who are called so, or -1. */
  cluster = -1;
  /** A use with a title or apposition has come or gone. */
  describing = false;
  /** What its mentions were given last; another value means that they are to be given anew. */
  verdict = '';

  /**
   * @param parts the words of a person's name; none of any other
   * @param given what a person's given name says
   */
  constructor(
    readonly type: EntityType,
    readonly key: string,
    readonly parts: NameParts,
    readonly given: Agreement,
  ) {}
}

/** Somebody whose full name holds a single word. */
export interface Bearer {
  readonly name: Designation;
  /** How well the word fits: see personFit. */
  readonly fit: number;
}

/** The mentions of one paragraph, in its place in the article. */
export interface Place extends Ranked {
  /** As the paragraph alone shows them. */
  found: readonly LocalMention[];
  /** With the types that the article gives them. */
  mentions: readonly LocalMention[];
  /** For each mention what it is called by; null where it is no name. */
  designations: readonly (Designation | null)[];
  naming: Naming;
  /** The clusters that count it among their places. */
  entered: readonly number[];
  /** The names around it decide about one of its own. */
  open: boolean;
  /** Its names are new and have not been given to anybody. */
  unnamed: boolean;
  /** Other mentions stand in it than when it was settled last, or its names stand for others. */
  turned: boolean;
  /** Who everybody in the paragraph is; null while that is open. */
  settled: Settled | null;
}

export const NOBODY_NAMED: Naming = { clusterOf: [], why: [], rivals: new Map() };

/** What a paragraph is that has so many mentions and no name among them. */
export function namingNobody(mentions: number): Naming {
  if (mentions === 0) return NOBODY_NAMED;
  const clusterOf = new Array<number>(mentions).fill(-1);
  return {
    clusterOf,
    why: new Array<string>(clusterOf.length).fill(''),
    rivals: NOBODY_NAMED.rivals,
  };
}

const NOWHERE: Place['entered'] = [];

/** A place in which nothing has been found yet. */
export function emptyPlace(rank: number): Place {
  return {
    rank,
    found: [],
    mentions: [],
    designations: [],
    naming: NOBODY_NAMED,
    entered: NOWHERE,
    open: false,
    unnamed: true,
    turned: true,
    settled: null,
  };
}
