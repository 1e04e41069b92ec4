/** From mentions to the people, organisations and places of an article. */
import { clusterOfNumber, learn, linked, mentionAt, openDiscourse, settledIn } from './discourse';
import type { Discourse } from './discourse';
import type { Cluster } from './cluster';
import { resolveNominal } from './nominals';
import type { Place, Settled } from './place';
import { weighAntecedents } from './pronouns';

/**
 * Who the descriptions and pronouns of some paragraphs in a row are: the first `settled` of them are known, the next
 * `open` are resolved from left to right, the rest is what stands behind them within reach.
 */
export function resolveStretch(
  places: readonly Place[],
  settled: number,
  open: number,
  clusters: readonly (Cluster | undefined)[],
): Settled[] {
  const discourse = openDiscourse(places, settled, clusters);
  const found: Settled[] = [];
  for (let paragraph = settled; paragraph < settled + open; paragraph++)
    found.push(resolveParagraph(discourse, paragraph));
  return found;
}

function resolveParagraph(discourse: Discourse, paragraph: number): Settled {
  discourse.here = paragraph;
  discourse.taught = [];
  const stop = discourse.starts[paragraph + 1] ?? 0;
  for (let index = discourse.starts[paragraph] ?? stop; index < stop; index++) {
    const form = discourse.mentions[index]?.form;
    if (form === 'nominal') settleNominal(discourse, index);
    else if (form === 'pronoun') settlePronoun(discourse, index);
  }
  return settledIn(discourse, paragraph);
}

function settleNominal(discourse: Discourse, index: number): void {
  const owner = linked(discourse, index, discourse.mentions[index]?.owner ?? null);
  if (mentionAt(discourse, owner)?.form === 'pronoun') settlePronoun(discourse, owner);
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
  discourse.anchored[index] = true;
  discourse.clusterOf[index] = discourse.clusterOf[antecedent] ?? -1;
  discourse.why[index] = 'pronoun';
  learnAgreement(discourse, index);
}

/** An earlier "she" settles what a name left open. */
function learnAgreement(discourse: Discourse, index: number): void {
  const cluster = discourse.clusterOf[index] ?? -1;
  const { type, agreement } = clusterOfNumber(discourse, cluster) ?? {};
  const said = discourse.mentions[index]?.agreement ?? 'unknown';
  const sure = discourse.mentions[index]?.subject === true && said !== 'they';
  if (type === 'PERSON' && agreement === 'unknown' && sure)
    learn(discourse, { cluster, agreement: said });
}
