import assert from 'node:assert/strict';
import { createEngine } from '../../src/engine';
import type { AnnotatedQuotation, Annotation } from '../../src/engine';
import { readModels } from '../../tools/eval/engine';
import { readSeed } from '../../tools/golden/goldens';

/** What any reader of the first sample article would say; a golden file may change, this must not. */
suite('the Lavrov article', () => {
  const text = readSeed('01-lavrov-at-the-white-house.txt');
  let annotation: Annotation;
  suiteSetup(async () => {
    annotation = createEngine(await readModels()).analyze(text, {});
  });

  const speakerOf = ({ speaker, source }: AnnotatedQuotation): string | undefined =>
    annotation.entities.find(({ id }) => id === speaker)?.name ?? source?.text;
  const markedWords = ({ marked }: AnnotatedQuotation): string[] =>
    marked.map(({ start, end }) => text.slice(start, end));
  const holding = (words: string): AnnotatedQuotation[] =>
    annotation.quotations.filter((quotation) =>
      markedWords(quotation).some((marked) => marked.startsWith(words)),
    );

  const direct: readonly (readonly [words: string, speaker: string])[] = [
    ['Whenever people are taking care of business', 'Sergei Lavrov'],
    ['Your question seems very amusing', 'Putin'],
    ['I think that it is even degrading', 'Sergei Lavrov'],
  ];
  for (const [words, speaker] of direct) {
    test(`${speaker} says “${words} …”`, () => {
      const [quotation] = holding(words);
      assert.equal(quotation?.type, 'direct');
      assert.equal(speakerOf(quotation), speaker);
    });
  }

  const mixed: readonly (readonly [words: string, speaker: string])[] = [
    ['rein in the Assad regime', 'Trump'],
    ['remove all the barriers', 'Sergei Lavrov'],
    ['constructive', 'Sergei Lavrov'],
    ['white hot', 'A longtime friend who talked to the President over the weekend'],
    ['raised the possibility of broader cooperation', 'White House'],
    ['they will not accept it as is', 'Bassam Barabandi'],
    ['essentially could be blackmailed', 'Sally Yates'],
  ];
  for (const [words, speaker] of mixed) {
    test(`${speaker} says, in part in marks, “${words} …”`, () => {
      const quotation = holding(words).find(({ type }) => type === 'mixed');
      assert.ok(quotation);
      assert.equal(speakerOf(quotation), speaker);
    });
  }

  test('a statement of the White House is the source of a report', () => {
    const [quotation] = holding('raised the possibility');
    assert.equal(quotation?.source?.text, 'a White House statement');
    assert.equal(quotation.cue?.text, 'according to');
  });

  test('the report of the mission stands inside the report of Bassam Barabandi', () => {
    const [outer, inner] = holding('they will not accept it as is');
    assert.equal(inner?.parent, outer?.id);
    assert.equal(inner?.source?.text, 'The US mission to the United Nations');
  });

  test('a term in marks and a silence are no reports', () => {
    assert.deepEqual(holding('de-escalation zones'), []);
    const silence = text.indexOf('did not mention');
    for (const { spans, cue } of annotation.quotations)
      for (const span of [...spans, ...(cue === null ? [] : [cue])])
        assert.ok(span.end <= silence || span.start > silence);
  });

  test('the byline at the foot names Leroy Wright', () => {
    const { byline } = annotation;
    assert.ok(byline);
    assert.match(text.slice(byline.span.start, byline.span.end), /Leroy Wright/u);
    assert.equal(annotation.entities.find(({ id }) => id === byline.entity)?.name, 'Leroy Wright');
  });
});
