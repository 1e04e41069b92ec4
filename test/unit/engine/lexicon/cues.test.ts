import assert from 'node:assert/strict';
import { cueNoun, cueVerbs } from '../../../../src/engine/lexicon/cues';

suite('cue lexicon', () => {
  const rows: readonly (readonly [form: string, lemma: string, frame: string])[] = [
    ['said', 'say', 'bare'],
    ['quipped', 'quip', 'direct'],
    ['denies', 'deny', 'ger'],
    ['urging', 'urge', 'obj-to'],
    ['wrote', 'write', 'direct'],
    ['accused', 'accuse', 'obj-of'],
    ['pledged', 'pledge', 'to'],
    ['told', 'tell', 'addressee'],
    ['calling', 'call', 'obj-is'],
  ];
  for (const [form, lemma, frame] of rows) {
    test(`"${form}" is a form of "${lemma}" and takes ${frame}`, () => {
      const found = cueVerbs(form).filter((entry) => entry.verb.lemma === lemma);
      assert.ok(found.some(({ verb }) => [...verb.frames].some((name) => name === frame)));
    });
  }

  test('a verb with a particle comes before the bare verb', () => {
    assert.deepEqual(
      cueVerbs('called')
        .map(({ verb }) => verb.particles.join(' '))
        .at(-1),
      '',
    );
    assert.deepEqual(cueVerbs('pointed')[0]?.verb.particles, ['out']);
  });

  test('nouns that report, in both numbers', () => {
    assert.equal(cueNoun('allegations')?.lemma, 'allegation');
    assert.equal(cueNoun('pledge')?.frames.has('to'), true);
  });

  test('ordinary words report nothing', () => {
    for (const word of ['walk', 'table', 'constructor', '', 'zones']) {
      assert.deepEqual(cueVerbs(word), []);
      assert.equal(cueNoun(word), undefined);
    }
  });
});
