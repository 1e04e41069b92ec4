import assert from 'node:assert/strict';
import { hoverAt } from '../../../src/views/hover';
import type { HoverCard } from '../../../src/views/hover';
import { mixesAlphabets } from '../../../src/views/lookalikes';
import { inEnglish } from '../../../src/views/localize';
import { readAnnotation } from '../../../src/views/reading';
import { ferryAnnotation, ferryText, spanOf } from '../../fixtures/ferry';
import { ferry, plainWriter, visible } from './support';

const options = {
  linkTo: (id: string): string => `command:go?${id}`,
  write: plainWriter,
  t: inEnglish,
};

function cardsAt(words: string): HoverCard[] {
  return hoverAt(ferry, spanOf(words).start, options);
}

suite('Hover', () => {
  test('nothing where nothing is', () => {
    assert.deepEqual(cardsAt('Harbour board'), []);
  });

  test('a quotation: its type, who said it, the cue, why, and what else they said', () => {
    const [card] = cardsAt('We will');
    assert.deepEqual(card?.span, spanOf('We will sail at midnight,'));
    const text = visible(card.markdown);
    assert.match(text, /^\*\*Direct quotation\*\* — said by \*\*Maria Alvarez\*\*/u);
    assert.match(text, /Cue: “said”\./u);
    assert.match(text, /Source: “Maria Alvarez, the harbour master”\./u);
    assert.match(text, /What was said comes first, then the source, then the reporting words\./u);
    assert.match(text, /Pressmark is quite sure\./u);
    assert.match(text, /One other quotation:/u);
    assert.match(text, /- \[the quay was “ready for ice”\]\(command:go\?q2\) line 5/u);
  });

  test('says to whom a thing was said', () => {
    assert.match(visible(cardsAt('told').at(-1)?.markdown), /Said to: “reporters”\./u);
  });

  test('a quotation of which the speaker was in doubt: who else was weighed, and what spoke against it', () => {
    const quotations = ferryAnnotation.quotations.map((each) => ({
      ...each,
      runnerUp: { entity: 'e3', why: 'farther' },
    }));
    const reading = readAnnotation(ferryText, { ...ferryAnnotation, quotations });
    const [card] = hoverAt(reading, spanOf('We will').start, options);
    assert.match(
      visible(card?.markdown),
      /Runner-up: \[Port Ellery\]\(command:go\?m\d\)\. It stands farther away\./u,
    );
    assert.doesNotMatch(visible(cardsAt('We will')[0]?.markdown), /Runner-up/u);
  });

  test('says aloud what it does not know', () => {
    const source = (words: string): string => visible(cardsAt(words)[0]?.markdown);
    assert.match(source('the fare'), /said by \*\*A spokeswoman for the board\*\*/u);
    assert.match(source('the fare'), /fairly sure/u);
    assert.match(source('Nobody asked'), /nobody is named as its source/u);
    assert.match(source('Nobody asked'), /not sure/u);
    assert.match(source('the plan'), /said by \*\*Officials\*\*, who is not named/u);
  });

  test('an entity: name, type, descriptors, aliases, counts, first mention, quotations', () => {
    const [card] = cardsAt('She');
    assert.deepEqual(card?.span, spanOf('She'));
    const text = visible(card.markdown);
    assert.match(text, /^\*\*Maria Alvarez\*\* · Person/u);
    assert.match(text, /“She” stands for Maria Alvarez\./u);
    assert.match(text, /Described as “the harbour master”\./u);
    assert.match(text, /Also called “Alvarez”\./u);
    assert.match(text, /3 mentions · \[first on line 3\]\(command:go\?m1\) · 2 quotations/u);
    assert.match(text, /\(command:go\?q1\)[\s\S]*\(command:go\?q2\)/u);
  });

  test('warns of a name with look-alike letters of another alphabet', () => {
    const faked = 'M\u0430ria Alvarez';
    const mentions = ferryAnnotation.mentions.map((each) =>
      each.id === 'm1' ? { ...each, text: faked } : each,
    );
    const reading = readAnnotation(ferryText.replace('Maria Alvarez', faked), {
      ...ferryAnnotation,
      mentions,
    });
    const [card] = hoverAt(reading, spanOf('Maria').start, options);
    assert.match(visible(card?.markdown), /Mind: this name mixes letters/u);
    assert.doesNotMatch(visible(cardsAt('Maria')[0]?.markdown), /Mind:/u);
    for (const words of ['Иван Петров', 'Éva Szabó', 'Иван Smith'])
      assert.ok(!mixesAlphabets(words));
  });

  test('a name does not explain itself', () => {
    assert.doesNotMatch(visible(cardsAt('Alvarez')[0]?.markdown), /stands for/u);
  });

  test('a mention that nobody stands behind', () => {
    const text = visible(cardsAt('Officials')[0]?.markdown);
    assert.match(text, /^\*\*Officials\*\* · the text does not say who is meant$/u);
  });

  test('lists at most eight quotations and counts the rest', () => {
    const many = ferryAnnotation.quotations.flatMap((each, index) =>
      Array.from({ length: 2 }, (_, copy) => ({
        ...each,
        id: `q${index * 2 + copy + 1}`,
        speaker: 'e1',
      })),
    );
    const reading = readAnnotation(ferryText, { ...ferryAnnotation, quotations: many });
    const [card] = hoverAt(reading, spanOf('She').start, options);
    assert.equal(card?.markdown.match(/command:go\?q/gu)?.length, 8);
    assert.match(card.markdown, /and 2 more/u);
  });
});
