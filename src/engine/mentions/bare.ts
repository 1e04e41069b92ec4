/** The facts every mention shares; the rules for names, nominals and pronouns fill in the rest. */
import type { Open } from '../text/open';
import type { LocalMention, Role } from './local';
import type { Reading } from './phrases';

/** A mention while the rules of its form fill it in. */
export type OpenMention = Open<LocalMention>;

const NO_ROLES: readonly Role[] = [];

/** A mention over the tokens [first, last) that says nothing about itself yet. */
export function bareMention(reading: Reading, first: number, last: number): OpenMention {
  const { tokens } = reading.passage;
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  return {
    start,
    end,
    form: 'name',
    type: null,
    head: { start: tokens[last - 1]?.start ?? start, end },
    confidence: 0.9,
    first,
    last,
    opens: first,
    reach: last,
    sentence: reading.sentenceAt[first] ?? 0,
    subject: false,
    speaks: false,
    quoted: reading.quoted[last - 1] ?? false,
    fronted: false,
    inside: true,
    plural: false,
    word: '',
    agreement: 'unknown',
    roles: NO_ROLES,
    noun: null,
    determiner: 'none',
    role: null,
    apposedTo: null,
    owner: null,
  };
}
