/** Which person a description means: by a role that the text gave somebody, or because the text was just about them. */
import type { LocalMention } from '../mentions/local';
import type { Role } from '../mentions/local';
import {
  agreementOf,
  clusterFit,
  leadBefore,
  reachAhead,
  reachBack,
  WINDOW,
  clusterOfNumber,
} from './discourse';
import type { Discourse } from './discourse';
import { findIntroduced } from './introductions';
import type { Found } from './place';
import { firstFrom } from '../text/search';

/** "The foreign minister", "the 52-year-old actor", "the head of the agency" before its name. */
export function findPerson(
  discourse: Discourse,
  index: number,
  mention: LocalMention,
): Found | null {
  return (
    byRole(discourse, index, mention) ??
    findIntroduced(discourse, index) ??
    latestPerson(discourse, index, mention)
  );
}

/** Fit of a role with the very noun and a word more. */
const EXACT = 5;
/** How many names of people before and after a description are asked. */
const BEFORE = 150;
const AFTER = 60;
/** How many mentions that may be. */
const MOST = 3_000;

function byRole(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  const { role, determiner } = mention;
  if (role === null || determiner === 'indefinite') return null;
  const best = bestFit(discourse, index, role);
  if (best === null) return null;
  const certain = best.fit >= EXACT || !repeatsUnnamed(discourse, index, mention);
  return certain ? { cluster: best.cluster, why: 'role', rival: best.rival } : null;
}

/** The best fit; of equal ones the person named last before, else the one named first after. */
function bestFit(
  discourse: Discourse,
  index: number,
  role: Role,
): { readonly cluster: number; readonly fit: number; readonly rival: Found | null } | null {
  const { people, clusterOf } = discourse;
  const place = firstFrom(people, (other) => other < index);
  const [back, ahead] = [reachBack(discourse, index, MOST), reachAhead(discourse, index, MOST)];
  const first = Math.max(
    place - BEFORE,
    firstFrom(people, (other) => other < back),
  );
  const last = Math.min(
    place + AFTER,
    firstFrom(people, (other) => other < ahead),
  );
  const fits = new BestTwo();
  for (let at = place - 1; at >= first; at--)
    fits.weigh(discourse, clusterOf[people[at] ?? 0] ?? -1, role);
  for (let at = place; at < last; at++)
    fits.weigh(discourse, clusterOf[people[at] ?? 0] ?? -1, role);
  const { best, fit, second, secondFit } = fits;
  if (best < 0) return null;
  const why = secondFit === fit ? 'farther' : 'worse-fit';
  return { cluster: best, fit, rival: second < 0 ? null : { cluster: second, why } };
}

/** The two clusters that a description fits best; of equal ones those that were weighed first. */
class BestTwo {
  best = -1;
  fit = 0;
  second = -1;
  secondFit = 0;
  readonly #asked: boolean[] = [];

  weigh(discourse: Discourse, cluster: number, role: Role): void {
    if (cluster < 0 || this.#asked[cluster] === true) return;
    this.#asked[cluster] = true;
    const fit = clusterFit(discourse, cluster, role);
    if (fit > this.fit) {
      [this.second, this.secondFit] = [this.best, this.fit];
      [this.best, this.fit] = [cluster, fit];
    } else if (fit > this.secondFit) [this.second, this.secondFit] = [cluster, fit];
  }
}

/** "A U.N. official says … The official": the unnamed one is meant again. */
function repeatsUnnamed(discourse: Discourse, index: number, mention: LocalMention): boolean {
  const here = discourse.sentences[index] ?? 0;
  for (let at = index - 1, from = reachBack(discourse, index, WINDOW); at >= from; at--) {
    if (here - (discourse.sentences[at] ?? 0) > 2) return false;
    const other = discourse.mentions[at];
    if (other?.word !== mention.word || other.form !== 'nominal' || other.plural) continue;
    return (discourse.clusterOf[at] ?? -1) < 0 && other.determiner !== 'definite';
  }
  return false;
}

/** Callings that describe whoever the text was just about; offices ("the minister") need a title to match. */
const CALLINGS = new Set(
  'artist athlete business suspect criminal militant journalist writer doctor soldier victim child coach expert'.split(
    ' ',
  ),
);

/** "The 52-year-old actor" right after a sentence that somebody named led. */
function latestPerson(discourse: Discourse, index: number, mention: LocalMention): Found | null {
  const calling = mention.noun?.classes[0] ?? '';
  if (mention.determiner !== 'definite' || !mention.subject || !CALLINGS.has(calling)) return null;
  const lead = leadBefore(discourse, index);
  if (lead === null) return null;
  const cluster = discourse.clusterOf[lead] ?? -1;
  const type = clusterOfNumber(discourse, cluster)?.type;
  const agreement = agreementOf(discourse, cluster);
  const fits = agreement === mention.agreement || mention.agreement === 'unknown';
  return type === 'PERSON' && fits ? { cluster, why: 'latest-person' } : null;
}
