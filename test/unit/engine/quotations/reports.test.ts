import assert from 'node:assert/strict';
import { findReports } from '../../../../src/engine/quotations/find';
import { table } from './table';
import type { Row } from './table';
import { passageOf, reported } from './tagged';

table('direct quotations', [
  ['"We won," said Ann Lee, the mayor.', 'Ann Lee, the mayor > said > We won'],
  ['"We won," she said on Monday.', 'she > said > We won'],
  ['Lee said: "We won."', 'Lee > said > We won.'],
  ['“We won,” Lee told reporters, “and they lost.”', 'Lee > told > We won | and they lost.'],
  ['"We won," Lee said. "They lost."', 'Lee > said > We won', '- > - > They lost.'],
  ['«We won», the mayor said.', 'the mayor > said > We won'],
  ["'We won,' said the mayor.", 'the mayor > said > We won'],
  ['Lee: "We won."', 'Lee > : > We won.'],
]);

table('words in quotation marks that nobody says', [
  ['The plan creates four "safe zones" near the border.'],
  ['James "Whitey" Bulger was sent to prison.'],
  ['She read "War and Peace" on the train.'],
  ['The deal calls for two "safe zones" by May.'],
]);

table('indirect quotations', [
  ['The mayor said that the bridge was safe.', 'The mayor > said > that the bridge was safe'],
  ['The mayor said the bridge was safe.', 'The mayor > said > the bridge was safe'],
  ['The bridge was safe, the mayor said.', 'the mayor > said > The bridge was safe'],
  ['The bridge, the mayor said, was safe.', 'the mayor > said > The bridge | was safe'],
  [
    'The mayor, who resigned in May, said the bridge was safe.',
    'The mayor, who resigned in May > said > the bridge was safe',
  ],
  ['She asked whether the bridge was safe.', 'She > asked > whether the bridge was safe'],
  [
    'The minister has also warned that prices would rise.',
    'The minister > has also warned > that prices would rise',
  ],
  ['Officials said Tuesday the plan had failed.', 'Officials > said > the plan had failed'],
]);

table('objects, days and clauses beside the cue', [
  ['Lee accused her of hiding the bill.', 'Lee > accused > her of hiding the bill'],
  ['Lee described the bill as a mess.', 'Lee > described > the bill as a mess'],
  ['Lee defended the bill as prices fell.'],
  [
    'Ann Lee, the mayor, on Tuesday defended the bill, telling voters that prices would fall.',
    'Ann Lee, the mayor > telling > that prices would fall',
  ],
]);

table('findings, testimony and parentheses', [
  ['The team found that the ice had melted.', 'The team > found > that the ice had melted'],
  ['The team found that bridge in ruins.'],
  [
    'The first witness, retired bookkeeper Ann Lee, testified that she had raised it.',
    'The first witness, retired bookkeeper Ann Lee > testified > that she had raised it',
  ],
  [
    'The union had warned the board, he said, and the company would have known it.',
    'he > said > The union had warned the board | and the company would have known it',
  ],
  ['The bridge was safe, he said, and left the room.', 'he > said > The bridge was safe'],
  [
    'The trucks that broke down too early had been told they would be replaced.',
    '- > had been told > they would be replaced',
  ],
]);

table('what was not said', [
  ['The mayor says a lot of things.'],
  ['Ferries leave at 10 a.m. Asked whether he expected a deal, Lee shrugged.'],
  ['Lee put the sealed offers of three firms on the desk with a note.'],
  ['The mayor did not say whether the bridge was safe.'],
  ['The mayor declined to comment on the bridge.'],
  ['The mayor would say that the bridge was safe.'],
  ['The secretary did not mention the matter.'],
  ['He hosts a show, writes a column and runs a shop.'],
]);

table('objects', [
  ['Lee accused Iran of lying about the deal.', 'Lee > accused > Iran of lying about the deal'],
  ['The union urged voters to stay at home.', 'The union > urged > voters to stay at home'],
  ['She described him as "white hot".', 'She > described > him as "white hot"'],
  ['Lee called it a mistake.', 'Lee > called > it a mistake'],
  ['Lee called his wife.'],
  [
    'The group demanded the release of the hostages.',
    'The group > demanded > the release of the hostages',
  ],
  ['He promised to resign.', 'He > promised > to resign'],
  ['He denied taking bribes.', 'He > denied > taking bribes'],
  [
    'Lee expressed hope that the talks would succeed.',
    'Lee > expressed hope > that the talks would succeed',
  ],
]);

table('settings and addressees', [
  [
    'Lee told reporters in Paris on Monday that the talks had failed.',
    'Lee > told > that the talks had failed',
  ],
  [
    'In a statement on Monday, the ministry said that the talks had failed.',
    'the ministry > said > that the talks had failed',
  ],
  [
    'The talks have failed, according to a White House statement.',
    'a White House statement > according to > The talks have failed',
  ],
  [
    'According to the ministry, the talks have failed.',
    'the ministry > According to > the talks have failed',
  ],
]);

table('several reports in one sentence', [
  [
    'Lee said the talks had failed, adding that nobody was to blame.',
    'Lee > said > the talks had failed',
    'Lee > adding > that nobody was to blame',
  ],
  [
    'Lee said the talks had failed, and praised the hosts as "fair".',
    'Lee > said > the talks had failed',
    'Lee > praised > the hosts as "fair"',
  ],
  ['Lee praised Bo, who said the talks had failed.', 'Bo > said > the talks had failed'],
  [
    'While Lee said that the talks had failed, the hosts were in good spirits.',
    'Lee > said > that the talks had failed',
  ],
]);

table('passives, nouns and gaps', [
  [
    'Salehi was quoted as saying that the plan was dead.',
    'Salehi > was quoted as saying > that the plan was dead',
  ],
  ['Two men were reported injured.', '- > were reported > Two men | injured'],
  ["The mayor's promise to resign came late.", 'The mayor > promise > to resign'],
  ['It was what he called "a ruse".', 'he > called > what | a ruse'],
]);

suite('links between reports', () => {
  test('a report inside a report has a parent and an addressee stands apart', () => {
    const text =
      'The US mission said "they will not accept it", Bassam Barabandi, a former diplomat, told Al-Monitor.';
    const [outer, inner] = findReports(passageOf(text));
    assert.equal(
      outer?.addressee && text.slice(outer.addressee.start, outer.addressee.end),
      'Al-Monitor',
    );
    assert.equal(outer?.type, 'mixed');
    assert.equal(inner?.parent, 0);
    assert.equal(inner.type, 'direct');
  });

  test('a split quotation goes on from its first part', () => {
    assert.deepEqual(
      findReports(passageOf('"A storm came," Lee said. "Nobody slept."')).map(
        ({ continues }) => continues,
      ),
      [null, 0],
    );
  });

  test('a bare quotation may go on from the paragraph before', () => {
    const [report] = findReports(passageOf('"Nobody slept until the morning."'));
    assert.equal(report?.reopens, true);
    assert.equal(report.unclosed, false);
  });

  test('a missing closing mark is told', () => {
    assert.equal(findReports(passageOf('“Nobody slept until the morning.'))[0]?.unclosed, true);
  });

  test('a turn belongs to the name before its colon', () => {
    assert.deepEqual(reported('SMITH: Nobody slept.', 'turn'), ['SMITH > : > Nobody slept.']);
  });
});

suite('any text', () => {
  const rows = [
    '',
    '"',
    '""',
    "' ' '",
    'said',
    'said said said',
    '"said" said "said',
    ', , said, that',
    '«„“”»',
    '\uD800"\uDC00 said',
  ];
  for (const text of rows) {
    test(JSON.stringify(text), () => {
      for (const { content, cue, source } of findReports(passageOf(text))) {
        for (const span of [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])]) {
          assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
        }
      }
    });
  }
});

table('sources with brackets, dashes and clauses of their own', [
  [
    'Senator Ada Holm (D-Me.), said after lunch that the road was open.',
    'Senator Ada Holm (D-Me.) > said > that the road was open',
  ],
  [
    'Traders in two ports — Esbjerg and Bergen — said prices were falling.',
    'Traders in two ports — Esbjerg and Bergen > said > prices were falling',
  ],
  [
    'The tenants whose homes were flooded say the pumps had failed.',
    'The tenants whose homes were flooded > say > the pumps had failed',
  ],
  [
    'Ruud, the author of "Cold Harbour," about the coast, said the quay was sinking.',
    'Ruud, the author of "Cold Harbour," about the coast > said > the quay was sinking',
  ],
  ['The tunnel, announced Friday, would cost a million.'],
]);

table('what stands between the cue and what was said', [
  [
    'Holm said — on air, as it happened — that the road was open.',
    'Holm > said > that the road was open',
  ],
  ['"It was dark," she wrote in her diary, "Winter Roads."', 'she > wrote > It was dark'],
  [
    '"They are ready," Holm said of a group that included two nurses.',
    'Holm > said > They are ready',
  ],
  [
    'In addition, according to the harbour office, two boats were lost.',
    'the harbour office > according to > two boats were lost',
  ],
]);

table('verbs that look like nouns behind quotation marks', [
  ['"The pumps had failed," the report stated.', 'the report > stated > The pumps had failed'],
  ['"The pumps had failed," the two write.', 'the two > write > The pumps had failed'],
  [
    '"The pumps had failed," reads a Monday editorial.',
    'a Monday editorial > reads > The pumps had failed',
  ],
  [
    'Holm called on her friends to "come home at once."',
    'Holm > called on > her friends to "come home at once."',
  ],
  ["''We won,'' she said. ''They lost.''", 'she > said > We won', '- > - > They lost.'],
]);

table('reporting words that begin before their verb', [
  ['Holm went on to say that the quay was safe.', 'Holm > went on to say > that the quay was safe'],
  ['Holm began telling us the quay was safe.', 'Holm > began telling > the quay was safe'],
  [
    'The board issued a statement saying the quay was safe.',
    'The board > issued a statement saying > the quay was safe',
  ],
  [
    'Holm responded by saying that the quay was safe.',
    'Holm > responded by saying > that the quay was safe',
  ],
  ['Holm did not go on to say that the quay was safe.'],
]);

table('reporting clauses between the parts of what was said', [
  [
    'The slump, Holm said, "could be a good time to build."',
    'Holm > said > The slump | could be a good time to build.',
  ],
  [
    'It was no secret, Holm said, that the quay was sinking.',
    'Holm > said > It was no secret | that the quay was sinking',
  ],
  ['Still, Holm said, the quay was safe.', 'Holm > said > the quay was safe'],
  [
    '"We wait," Ole Ruud, a clerk of the board said.',
    'Ole Ruud, a clerk of the board > said > We wait',
  ],
  [
    'The pumps were so old that the board warned Ruud, the last owner, not to sell, said a clerk who knew the file.',
    'a clerk who knew the file > said > The pumps were so old that the board warned Ruud, the last owner, not to sell',
  ],
  ['On Monday, even as the pumps were failing, Holm wrote to the owners.'],
]);

table('requests and findings', [
  ['The tenants were asked to leave by May.', '- > were asked > The tenants | to leave by May'],
  ['A poll shows Holm leading by ten points.', 'A poll > shows > Holm leading by ten points'],
  ['The tenants were forced to leave by May.'],
  ['Nobody was asked to leave by May.'],
  ['No tenant said that the pumps had failed.'],
]);

table('what the tagger mistakes', [
  ['Holm “caused great harm at sea,” he said.', 'he > said > Holm “caused great harm at sea,”'],
  [
    'The board said the harbour master stood by his first report.',
    'The board > said > the harbour master stood by his first report',
  ],
  [
    'In the book, Holm — who ran the port for years — states that the quay was weak.',
    'Holm — who ran the port for years > states > that the quay was weak',
  ],
  ['She has since said that the quay was weak.', 'She > has since said > that the quay was weak'],
  [
    'The mayor, later claiming that the quay was weak, said he would resign.',
    'The mayor > later claiming > that the quay was weak',
    'The mayor > said > he would resign',
  ],
  ['It is a rule that critics called unfair.', 'critics > called > that | unfair'],
]);

table('where one speech ends', [
  [
    'The mayor said the quay was safe, but Ole Ruud, an engineer, said that it was not.',
    'The mayor > said > the quay was safe',
    'Ole Ruud, an engineer > said > that it was not',
  ],
  ['“We will build it again, said Ole Ruud.', 'Ole Ruud > said > We will build it again'],
  [
    'The mayor, who had been told on Friday that he would have to go, won the vote.',
    '- > had been told > that he would have to go',
  ],
  ['‘It is the girls’ boat,’ said Ole Ruud.', 'Ole Ruud > said > It is the girls’ boat'],
  [
    'It was a plan that one critic likened to a “sinking ship.”',
    'one critic > likened > that | to a “sinking ship.”',
  ],
]);

suite('headlines', () => {
  const rows: readonly Row[] = [
    ['Mayor to leave, aides say', 'aides > say > Mayor to leave'],
    [
      '‘I never saw the sea before’: a conversation with Ada Holm',
      'Ada Holm > - > I never saw the sea before',
    ],
  ];
  for (const [text, ...reports] of rows) {
    test(text, () => {
      assert.deepEqual(reported(text, 'headline'), reports);
    });
  }
});

table('clauses that begin or go on in unusual ways', [
  ['Aides said more than two boats sank.', 'Aides > said > more than two boats sank'],
  [
    'Ann Holm said each year of work costs a million.',
    'Ann Holm > said > each year of work costs a million',
  ],
  [
    'The vote signals "the end of the line" for the party, said Ann Holm, its founder.',
    'Ann Holm, its founder > said > The vote signals "the end of the line" for the party',
    'The vote > signals > "the end of the line" for the party',
  ],
  [
    'Ann Holm said on the radio, where she is a guest, that the quay was weak.',
    'Ann Holm > said > that the quay was weak',
  ],
  ['She had a reason: "I was tired," she told the paper.', 'she > told > I was tired'],
  ['But, said Ann Holm, "I was tired."', 'Ann Holm > said > I was tired.'],
  [
    'Most of those surveyed say the quay is weak.',
    'Most of those surveyed > say > the quay is weak',
  ],
  ['Holm was asked what she thought.', '- > was asked > what she thought'],
]);

table('according to', [
  [
    'According to the Harbour Ministry over 30 boats have sunk in the gale near Esbjerg, the worst in years.',
    'the Harbour Ministry > According to > over 30 boats have sunk in the gale near Esbjerg, the worst in years',
  ],
]);
