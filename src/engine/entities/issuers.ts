/** Whose word a text is: "a White House statement", "the report" after its issuer was named. */
import type { LocalMention } from '../mentions/local';
import { findBody } from './bodies';
import { findPerson } from './descriptions';
import {
  leadBefore,
  linked,
  named,
  reachBack,
  WINDOW,
  mentionAt,
  clusterOfNumber,
} from './discourse';
import type { Discourse } from './discourse';
import { findIntroduced } from './introductions';
import type { Found } from './place';

/** A statement speaks for its issuer: the possessor, the body in its name, or who issued the one just before. */
export function findIssuer(
  discourse: Discourse,
  index: number,
  mention: LocalMention,
): Found | null {
  const owner = linked(discourse, index, mention.owner);
  if (owner >= 0) return mention.plural ? null : issuedBy(discourse, owner, mention);
  if (mention.noun?.classes.includes('standing') === true || mention.plural) return null;
  if (mention.determiner === 'indefinite') return byReport(discourse, index, mention);
  if (mention.determiner !== 'definite') return null;
  const here = discourse.sentences[index] ?? 0;
  for (let at = index - 1, from = reachBack(discourse, index, WINDOW); at >= from; at--) {
    if (here - (discourse.sentences[at] ?? 0) > 4) return null;
    const noun = discourse.mentions[at]?.noun;
    if (noun?.kind === 'text' && !noun.classes.includes('standing')) return issuerOf(discourse, at);
  }
  return null;
}

/** "A published report says …" and then the paper's name; "A statement said …" after its issuer. */
function byReport(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  if (mention.word === 'report') return findIntroduced(discourse, index);
  if (mention.word !== 'statement' || !mention.subject) return null;
  const lead = leadBefore(discourse, index);
  const found = lead === null ? null : named(discourse, lead, 'issuer');
  return found !== null && clusterOfNumber(discourse, found.cluster)?.type === 'ORG' ? found : null;
}

/** The owner of a text: a name, or a description that may stand behind it ("a report by the group"). */
function issuedBy(discourse: Discourse, owner: number, mention: LocalMention): Found | null {
  const issuer = mentionAt(discourse, owner);
  if (issuer === undefined) return null;
  const behind = issuer.start > mention.start && issuer.end > mention.end;
  if (issuer.form === 'pronoun') return named(discourse, owner, 'issuer');
  if (behind && issuer.form === 'nominal') {
    const find = issuer.noun?.kind === 'person' ? findPerson : findBody;
    return issuer.plural ? null : find(discourse, owner, issuer);
  }
  const adjacent = !behind && issuer.last === mention.last - 1;
  const possessor = !behind && issuer.first === mention.first;
  const place = issuer.type === 'PLACE' && (adjacent || possessor);
  if (issuer.type !== 'ORG' && issuer.type !== 'PERSON' && !place) return null;
  return named(discourse, owner, 'issuer');
}

/** Who issued a text that was mentioned: its own issuer, or the first subject of a sentence "in" it. */
function issuerOf(discourse: Discourse, text: number): Found | null {
  const own = discourse.clusterOf[text] ?? -1;
  if (own >= 0) return { cluster: own, why: 'issuer' };
  const mention = discourse.mentions[text];
  if (mention === undefined || mention.subject || mention.owner !== null) return null;
  const here = discourse.sentences[text] ?? 0;
  for (let at = Math.max(0, text - 12); at < discourse.mentions.length; at++) {
    const sentence = discourse.sentences[at] ?? 0;
    if (sentence > here) return null;
    if (sentence === here && discourse.leads[at] === true) return named(discourse, at, 'issuer');
  }
  return null;
}
