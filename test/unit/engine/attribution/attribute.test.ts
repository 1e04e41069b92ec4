import assert from 'node:assert/strict';
import { attribute, SPEECH_REACH } from '../../../../src/engine/attribution/attribute';
import { LeafScene, ownPassage } from '../../../../src/engine/leaf';
import { findReports } from '../../../../src/engine/quotations/find';
import { splitBlocks } from '../../../../src/engine/text/blocks';
import { gather } from '../../../../tools/eval/companies';
import { passageOf } from '../quotations/tagged';

const NOBODY = { personCalled: () => null, interviewed: () => null, interviewer: () => null };

/** For each quotation of the article: the number of the one it goes on from, or null. */
function continued(text: string): (number | null)[] {
  const passages = splitBlocks(text, 'plain').map(({ start, end, kind }) =>
    passageOf(text.slice(start, end), kind),
  );
  const { leaves, company } = gather(passages);
  const links: (number | null)[] = [];
  const bases: number[] = [];
  for (const leaf of leaves) leaf.reports = findReports(ownPassage(leaf));
  leaves.forEach((leaf, at) => {
    const scenes = Array.from({ length: SPEECH_REACH + 1 }, (_, back) => {
      const other = leaves[at - back];
      return other === undefined ? undefined : new LeafScene(other, company.clusters.all);
    });
    leaf.quotations = attribute(scenes, NOBODY);
    bases.push(links.length);
    for (const { continues } of leaf.quotations)
      links.push(continues === null ? null : (bases[at - continues.back] ?? 0) + continues.index);
  });
  return links;
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
