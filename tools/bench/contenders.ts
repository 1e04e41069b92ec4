/** Who is measured: our engine, the public toolkits of JavaScript, and a tokenizer of one line. */
import compromise from 'compromise/three';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { Engine } from '../../src/engine/index';

export interface Contender {
  readonly name: string;
  /** What it finds, for the reader of the table. */
  readonly finds: string;
  /** Reads one article and returns the number of things found, so that no work can be skipped. */
  readonly read: (article: string) => number;
}

/** The readings of a token that we ask wink-nlp for. */
interface WinkReadings {
  readonly pos: ItsFunction<string>;
}

/** All of them, ours first. */
export function contenders(engine: Engine): Contender[] {
  const wink = winkNLP(winkModel);
  const its: WinkReadings = wink.its;
  return [
    {
      name: 'Pressmark',
      finds: 'tags, names, entities, quotations, speakers',
      read: (article) => {
        const { mentions, quotations } = engine.analyze(article);
        return mentions.length + quotations.length;
      },
    },
    {
      name: 'compromise, names',
      finds: 'tags, people, places, organizations',
      read: (article) => {
        const doc = compromise(article);
        return doc.people().length + doc.places().length + doc.organizations().length;
      },
    },
    {
      name: 'compromise, names and quotations',
      finds: 'the same and text in quotation marks',
      read: (article) => {
        const doc = compromise(article);
        const names = doc.people().length + doc.places().length + doc.organizations().length;
        return names + doc.quotations().length;
      },
    },
    {
      name: 'wink-nlp',
      finds: 'tags, dates, sums (no names)',
      read: (article) => {
        const doc = wink.readDoc(article);
        return doc.tokens().out(its.pos).length + doc.entities().out().length;
      },
    },
    {
      name: 'regular expression',
      finds: 'tokens',
      read: (article) => (article.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? []).length,
    },
  ];
}
