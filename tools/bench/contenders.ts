/** Who is measured: our engine, the public toolkits of JavaScript, and a tokenizer of one line. */
import type { ItsFunction } from 'wink-nlp';
import { shippedEngine } from './shipped';

/** Reads one article and returns the number of things found, so that no work can be skipped. */
export type Read = (article: string) => number;

export interface Contender {
  readonly name: string;
  /** What it finds, for the reader of the table. */
  readonly finds: string;
  /** Loads the toolkit; whoever only wants its name does not wait for it. */
  readonly load: () => Promise<Read>;
}

/** All of them, ours first. */
export const CONTENDERS: readonly Contender[] = [
  { name: 'Pressmark', finds: 'tags, names, entities, quotations, speakers', load: loadOurs },
  {
    name: 'compromise, names',
    finds: 'tags, people, places, organizations',
    load: () => loadCompromise(false),
  },
  {
    name: 'compromise, names and quotations',
    finds: 'the same and text in quotation marks',
    load: () => loadCompromise(true),
  },
  { name: 'wink-nlp', finds: 'tags, dates, sums (no names)', load: loadWink },
  { name: 'regular expression', finds: 'tokens', load: () => Promise.resolve(countTokens) },
];

async function loadOurs(): Promise<Read> {
  const engine = await shippedEngine();
  return (article) => {
    const { mentions, quotations } = engine.analyze(article);
    return mentions.length + quotations.length;
  };
}

async function loadCompromise(quotations: boolean): Promise<Read> {
  const { default: compromise } = await import('compromise/three');
  return (article) => {
    const doc = compromise(article);
    const names = doc.people().length + doc.places().length + doc.organizations().length;
    return quotations ? names + doc.quotations().length : names;
  };
}

/** The readings of a token that we ask wink-nlp for. */
interface WinkReadings {
  readonly pos: ItsFunction<string>;
}

async function loadWink(): Promise<Read> {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: winkModel } = await import('wink-eng-lite-web-model');
  const wink = winkNLP(winkModel);
  const its: WinkReadings = wink.its;
  return (article) => {
    const doc = wink.readDoc(article);
    return doc.tokens().out(its.pos).length + doc.entities().out().length;
  };
}

function countTokens(article: string): number {
  return (article.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? []).length;
}
