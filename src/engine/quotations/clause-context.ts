/** What is known of a reported clause where it begins. */
export interface ClauseContext {
  /** Level at which the clause stands: the stretch that holds it, or -1. */
  readonly home: number;
  /** Tag of the reporting verb, to recognise one in coordination with it. */
  readonly tag: string;
  /** The reporting word, without inflection. */
  readonly lemma: string;
  /** How the clause is tied to the word that reports it ("that", "obj-to", "quotation" …). */
  readonly frame: string;
  /** The reporting clause is itself subordinate ("while X said …, Y did"). */
  readonly subordinate: boolean;
  /** … and a relative one ("who said …"). */
  readonly relative: boolean;
  /** … and stands before its main clause, which begins behind a comma. */
  readonly fronted: boolean;
  /** Told of every clause whose end is looked for; what a trainer learns from. */
  readonly observe: ClauseObserver | undefined;
}

/** What may be known of the reporting clause. */
type ReportingClause = Partial<
  Pick<ClauseContext, 'lemma' | 'subordinate' | 'relative' | 'fronted'>
>;

export type ClauseObserver = (first: number, last: number, context: ClauseContext) => void;

/** The context of a clause whose reporting word matters no further: a noun, a participle, "according to". */
export function clauseContext(
  home: number,
  frame: string,
  { lemma = '', subordinate = false, relative = false, fronted = false }: ReportingClause = {},
): ClauseContext {
  return { home, tag: '', lemma, frame, subordinate, relative, fronted, observe: undefined };
}

/** The same clause tied in another way. */
export function withFrame(
  { home, tag, lemma, subordinate, relative, fronted, observe }: ClauseContext,
  frame: string,
): ClauseContext {
  return { home, tag, lemma, frame, subordinate, relative, fronted, observe };
}
