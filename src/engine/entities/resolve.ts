/** From mentions to the people, organisations and places of an article. */
import type { LocalMention } from '../mentions/local';
import type { Passage } from '../tagging/passage';
import { describe } from './describe';
import { clusterNames } from './clusters';
import type { Cast } from './entity';
import { linked, openDiscourse } from './discourse';
import type { Discourse } from './discourse';
import { resolveNominal } from './nominals';
import { weighAntecedents } from './pronouns';
import { retypeNames } from './retype';

/** Groups the mentions of an article; one pass over names, one over everything else, left to right. */
export function resolveEntities(
  _passages: readonly Passage[],
  found: readonly LocalMention[],
): Cast {
  const mentions = retypeNames(found);
  const bases = passageBases(mentions);
  const discourse = openDiscourse(mentions, bases, clusterNames(mentions, bases));
  mentions.forEach((mention, index) => {
    if (mention.form === 'nominal') settleNominal(discourse, index);
    else if (mention.form === 'pronoun') settlePronoun(discourse, index);
  });
  return describe(discourse);
}

function passageBases(mentions: readonly LocalMention[]): number[] {
  let base = 0;
  return mentions.map((mention, index) => {
    if (mention.passage !== mentions[index - 1]?.passage) base = index;
    return base;
  });
}

function settleNominal(discourse: Discourse, index: number): void {
  const owner = linked(discourse, index, discourse.mentions[index]?.owner ?? null);
  if (discourse.mentions[owner]?.form === 'pronoun') settlePronoun(discourse, owner);
  const found = resolveNominal(discourse, index);
  if (found === null) return;
  discourse.clusterOf[index] = found.cluster;
  discourse.why[index] = found.why;
  if (found.rival) discourse.rivals.set(index, found.rival);
}

function settlePronoun(discourse: Discourse, index: number): void {
  const { antecedent, rival } = weighAntecedents(discourse, index);
  if (antecedent < 0) return;
  if (rival !== null) discourse.rivals.set(index, rival);
  const root = discourse.antecedentOf[antecedent] ?? -1;
  discourse.antecedentOf[index] = root >= 0 ? root : antecedent;
  discourse.clusterOf[index] = discourse.clusterOf[antecedent] ?? -1;
  discourse.why[index] = 'pronoun';
  learnAgreement(discourse, index);
}

/** An earlier "she" settles what a name left open. */
function learnAgreement(discourse: Discourse, index: number): void {
  const cluster = discourse.clusters[discourse.clusterOf[index] ?? -1];
  const said = discourse.mentions[index]?.agreement ?? 'unknown';
  const sure = discourse.mentions[index]?.subject === true && said !== 'they';
  if (cluster?.type === 'PERSON' && cluster.agreement === 'unknown' && sure)
    cluster.agreement = said;
}
