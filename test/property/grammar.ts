import fc from 'fast-check';
import type { QuotationType } from '../../src/engine/index';

/** What a reader of the generated article knows. */
export interface ExpectedQuotation {
  readonly type: QuotationType;
  readonly content: string;
  readonly cue: string;
  /** The last name of the speaker. */
  readonly speaker: string;
}

export interface GeneratedArticle {
  readonly text: string;
  readonly expected: readonly ExpectedQuotation[];
}

interface Person {
  readonly given: string;
  readonly family: string;
  readonly role: string;
  readonly pronoun: 'he' | 'she';
}

const PEOPLE: readonly Person[] = [
  { given: 'Maria', family: 'Hernandez', role: 'the mayor of Lisbon', pronoun: 'she' },
  { given: 'David', family: 'Thompson', role: 'a spokesman for the company', pronoun: 'he' },
  { given: 'Susan', family: 'Walker', role: 'the finance minister', pronoun: 'she' },
  { given: 'Peter', family: 'Johansson', role: 'an engineer', pronoun: 'he' },
  { given: 'Anna', family: 'Kowalska', role: 'a professor of law', pronoun: 'she' },
  { given: 'Michael', family: 'Carter', role: 'the police chief', pronoun: 'he' },
  { given: 'Elena', family: 'Petrova', role: 'the head of the agency', pronoun: 'she' },
  { given: 'James', family: 'Sullivan', role: 'a union leader', pronoun: 'he' },
];

const CLAUSES = [
  'the bridge will stay closed until spring',
  'prices have risen faster than wages',
  'nobody was hurt in the fire',
  'the talks went on until midnight',
  'we have waited long enough',
  'the figures do not add up',
  'the new line will open next year',
  'there is no reason to panic',
  'the court ruled against the company',
  'most of the houses were rebuilt',
];

const FILLERS = [
  'The weather was calm on Tuesday.',
  'Shops stayed open late.',
  'Traffic moved slowly through the centre.',
  'A crowd had gathered by noon.',
];

const PAST_CUES = ['said', 'added', 'explained', 'warned', 'insisted', 'noted'];
const BARE_CUES = [
  'said',
  'added',
  'warned',
  'insisted',
  'noted',
  'argued',
  'claimed',
  'announced',
];

interface Marks {
  readonly open: string;
  readonly close: string;
}

const MARKS: readonly Marks[] = [
  { open: '“', close: '”' },
  { open: '"', close: '"' },
  { open: '‘', close: '’' },
  { open: '«', close: '»' },
];

interface Draw {
  readonly person: Person;
  readonly clause: string;
  readonly other: string;
  readonly cue: string;
  readonly bareCue: string;
  readonly marks: Marks;
}

type Template = (draw: Draw) => GeneratedArticle;

function capital(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

function one(
  text: string,
  type: QuotationType,
  content: string,
  cue: string,
  person: Person,
): GeneratedArticle {
  return { text, expected: [{ type, content, cue, speaker: person.family }] };
}

/** Each is a frame that any reader would resolve in the same way. A content holds its "that", as in PARC 3. */
const TEMPLATES: Readonly<Record<string, Template>> = {
  'content, source cue': ({ person, clause, cue, marks: { open, close } }) =>
    one(
      `${open}${capital(clause)},${close} ${person.given} ${person.family} ${cue}.`,
      'direct',
      capital(clause),
      cue,
      person,
    ),
  'content, cue source': ({ person, clause, cue, marks: { open, close } }) =>
    one(
      `${open}${capital(clause)},${close} ${cue} ${person.given} ${person.family}.`,
      'direct',
      capital(clause),
      cue,
      person,
    ),
  'content, cue source with role': ({ person, clause, cue, marks: { open, close } }) =>
    one(
      `${open}${capital(clause)},${close} ${cue} ${person.given} ${person.family}, ${person.role}.`,
      'direct',
      capital(clause),
      cue,
      person,
    ),
  'source cue: content': ({ person, clause, marks: { open, close } }) =>
    one(
      `${person.given} ${person.family} said: ${open}${capital(clause)}.${close}`,
      'direct',
      capital(clause),
      'said',
      person,
    ),
  'split content': ({ person, clause, other, cue, marks: { open, close } }) => ({
    text: `${open}${capital(clause)},${close} ${person.given} ${person.family} ${cue}. ${open}${capital(other)}.${close}`,
    expected: [
      { type: 'direct', content: capital(clause), cue, speaker: person.family },
      { type: 'direct', content: capital(other), cue, speaker: person.family },
    ],
  }),
  'source cue that content': ({ person, clause, bareCue }) =>
    one(
      `${person.given} ${person.family} ${bareCue} that ${clause}.`,
      'indirect',
      `that ${clause}`,
      bareCue,
      person,
    ),
  'source, role, cue that content': ({ person, clause, bareCue }) =>
    one(
      `${person.given} ${person.family}, ${person.role}, ${bareCue} that ${clause}.`,
      'indirect',
      `that ${clause}`,
      bareCue,
      person,
    ),
  'source said content': ({ person, clause }) =>
    one(`${person.given} ${person.family} said ${clause}.`, 'indirect', clause, 'said', person),
  'told reporters': ({ person, clause }) =>
    one(
      `${person.given} ${person.family} told reporters that ${clause}.`,
      'indirect',
      `that ${clause}`,
      'told',
      person,
    ),
  'content, according to source': ({ person, clause }) =>
    one(
      `${capital(clause)}, according to ${person.given} ${person.family}.`,
      'indirect',
      capital(clause),
      'according to',
      person,
    ),
  pronoun: ({ person, clause, marks: { open, close } }) =>
    one(
      `${person.given} ${person.family} arrived at noon. ${open}${capital(clause)},${close} ${person.pronoun} said.`,
      'direct',
      capital(clause),
      'said',
      person,
    ),
  'short name later': ({ person, clause, cue, marks: { open, close } }) =>
    one(
      `${person.given} ${person.family} arrived at noon.\n\n${open}${capital(clause)},${close} ${person.family} ${cue}.`,
      'direct',
      capital(clause),
      cue,
      person,
    ),
  'title and short name later': ({ person, clause, marks: { open, close } }) =>
    one(
      `${person.given} ${person.family} arrived at noon. ${open}${capital(clause)},${close} said ${person.pronoun === 'he' ? 'Mr.' : 'Ms.'} ${person.family}.`,
      'direct',
      capital(clause),
      'said',
      person,
    ),
  'pronoun cue that content': ({ person, clause, bareCue }) =>
    one(
      `${person.given} ${person.family} arrived at noon. ${capital(person.pronoun)} ${bareCue} that ${clause}.`,
      'indirect',
      `that ${clause}`,
      bareCue,
      person,
    ),
  'asked whether': ({ person, clause }) =>
    one(
      `${person.given} ${person.family} asked whether ${clause}.`,
      'indirect',
      `whether ${clause}`,
      'asked',
      person,
    ),
  'said on a day that': ({ person, clause }) =>
    one(
      `${person.given} ${person.family} said on Tuesday that ${clause}.`,
      'indirect',
      `that ${clause}`,
      'said',
      person,
    ),
  'said in a statement that': ({ person, clause }) =>
    one(
      `${person.given} ${person.family} said in a statement that ${clause}.`,
      'indirect',
      `that ${clause}`,
      'said',
      person,
    ),
  'according to source, content': ({ person, clause }) =>
    one(
      `According to ${person.given} ${person.family}, ${clause}.`,
      'indirect',
      clause,
      'according to',
      person,
    ),
  'content, source said': ({ person, clause }) =>
    one(
      `${capital(clause)}, ${person.given} ${person.family} said.`,
      'indirect',
      capital(clause),
      'said',
      person,
    ),
  'words in marks inside a clause': ({ person, marks: { open, close } }) =>
    one(
      `${person.given} ${person.family} said that the plan was ${open}a costly mistake.${close}`,
      'mixed',
      `that the plan was ${open}a costly mistake.${close}`,
      'said',
      person,
    ),
};

const draw: fc.Arbitrary<Draw> = fc.record({
  person: fc.constantFrom(...PEOPLE),
  clause: fc.constantFrom(...CLAUSES),
  other: fc.constantFrom(...CLAUSES),
  cue: fc.constantFrom(...PAST_CUES),
  bareCue: fc.constantFrom(...BARE_CUES),
  marks: fc.constantFrom(...MARKS),
});

const paragraph: fc.Arbitrary<GeneratedArticle> = fc
  .tuple(fc.constantFrom(...Object.keys(TEMPLATES)), draw, fc.constantFrom(...FILLERS, null))
  .map(([name, drawn, filler]) => {
    const made = TEMPLATES[name]?.(drawn) ?? { text: '', expected: [] };
    return filler === null ? made : { ...made, text: `${made.text} ${filler}` };
  });

/** Articles of one to five paragraphs in which every speaker is named anew. */
export const newsArticle: fc.Arbitrary<GeneratedArticle> = fc
  .array(paragraph, { minLength: 1, maxLength: 5 })
  .map((paragraphs) => ({
    text: paragraphs.map(({ text }) => text).join('\n\n'),
    expected: paragraphs.flatMap(({ expected }) => expected),
  }));
