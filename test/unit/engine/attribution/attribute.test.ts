import assert from 'node:assert/strict';
import { attribute } from '../../../../src/engine/attribution/attribute';
import { resolveEntities } from '../../../../src/engine/entities/resolve';
import { findMentions } from '../../../../src/engine/mentions/find';
import { findReports } from '../../../../src/engine/quotations/find';
import { splitBlocks } from '../../../../src/engine/text/blocks';
import { passageOf } from '../quotations/tagged';

/** For each quotation of the article: the number of the one it goes on from, or null. */
function continued(text: string): (number | null)[] {
  const blocks = splitBlocks(text, 'plain');
  const passages = blocks.map(({ start, end, kind }) => passageOf(text.slice(start, end), kind));
  const cast = resolveEntities(passages, findMentions(passages));
  const found = attribute(blocks, passages, passages.map(findReports), cast);
  return found.quotations.map(({ continues }) => continues);
}

suite('speech over paragraphs', () => {
  const rows: readonly (readonly [
    name: string,
    text: string,
    links: readonly (number | null)[],
  ])[] = [
    [
      'marks re-opened',
      '“The storm came at night,” Ann Lee said. “Nobody slept.\n\n“We left in the morning.”',
      [null, 0, 1],
    ],
    [
      'a paragraph that is nothing but a quotation',
      '"The storm came at night," Ann Lee said.\n\n"Nobody slept until the morning."',
      [null, 0],
    ],
    [
      'a new source breaks the chain',
      '"The storm came at night," Ann Lee said.\n\n"Nobody slept," said Bo Li.',
      [null, null],
    ],
    [
      'two paragraphs of prose break it too',
      '"The storm came at night," Ann Lee said.\n\nThe town was dark.\n\nThe sea was loud.\n\n"Nobody slept until the morning."',
      [null, null],
    ],
    [
      'what stands first goes on from nothing',
      '"Nobody slept until the morning."\n\nThe town was dark.',
      [null],
    ],
  ];
  for (const [name, text, links] of rows)
    test(name, () => {
      assert.deepEqual(continued(text), links);
    });
});
