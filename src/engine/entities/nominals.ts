/** Who "the foreign minister", "the ministry" and "the statement" are. */
import { findBody } from './bodies';
import { findPerson } from './descriptions';
import { linked, mentionAt, named } from './discourse';
import type { Discourse } from './discourse';
import { findIssuer } from './issuers';
import type { Found } from './place';

/** The cluster a nominal stands for, or null where the text does not say. */
export function resolveNominal(discourse: Discourse, index: number): Found | null {
  const mention = discourse.mentions[index];
  if (mention?.noun === undefined || mention.noun === null) return null;
  const apposition = linked(discourse, index, mention.apposedTo);
  const apposed = named(discourse, apposition, 'apposition') ?? through(discourse, apposition);
  if (apposed !== null) return apposed;
  const { kind } = mention.noun;
  if (kind === 'text') return findIssuer(discourse, index, mention);
  if (mention.plural || kind === 'group') return null;
  return kind === 'person'
    ? findPerson(discourse, index, mention)
    : findBody(discourse, index, mention);
}

/** "The harbour master, a mild man called Idris Vowles": one description leads to the next. */
function through(discourse: Discourse, apposition: number): Found | null {
  const next = mentionAt(discourse, apposition)?.apposedTo ?? null;
  return named(discourse, linked(discourse, apposition, next), 'apposition');
}
