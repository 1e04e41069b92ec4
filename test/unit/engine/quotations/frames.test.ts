import { table } from './table';

table('cues behind which something stands', [
  [
    'Holm argued in a letter to the harbour board that the quay was weak.',
    'Holm > argued > that the quay was weak',
  ],
  ['Ruud shot back that the quay was safe.', 'Ruud > shot back > that the quay was safe'],
  ['Ruud shot back at dawn.'],
  ['Holm replied with, “Not today.”', 'Holm > replied > Not today.'],
  [
    'In addition to saying that the quay was weak, Holm blamed the mayor.',
    'Holm > saying > that the quay was weak',
  ],
  [
    'The minister told harbour pilots in Bergen, Norway, that the quay was safe.',
    'The minister > told > that the quay was safe',
  ],
]);

table('sources with something between them and their verb', [
  [
    'The aide, a retired pilot trained in Oslo, said the quay was weak.',
    'The aide, a retired pilot trained in Oslo > said > the quay was weak',
  ],
  [
    'The plans for the quay, union leaders and pilots say, are too dear.',
    'union leaders and pilots > say > The plans for the quay | are too dear',
  ],
  [
    'The court in Bergen, Norway, Monday said the quay was safe.',
    'The court in Bergen, Norway > said > the quay was safe',
  ],
  [
    'A notice issued Sunday says the ferries were late.',
    'A notice issued Sunday > says > the ferries were late',
  ],
  ['Four out of 10 say they will never sail.', 'Four out of 10 > say > they will never sail'],
  [
    'Holm asked for a chart, then says she will sail at dawn.',
    'Holm > asked for > a chart, then says she will sail at dawn',
    'Holm > then says > she will sail at dawn',
  ],
]);

table('according to whom, and whose plans', [
  [
    'The storm, according to sailors familiar with the plans, was mild.',
    'sailors familiar with the plans > according to > The storm | was mild',
  ],
  [
    'The gale was mild: According to the ministry, two boats sank.',
    'the ministry > According to > two boats sank',
  ],
  ['All went according to plan.'],
]);

table('speech and its clause', [
  ['“Who will pay?” asked Ruud, now a pilot.', 'Ruud, now a pilot > asked > Who will pay?'],
  [
    '“We will pay,” the lifelong sailor declared in May.',
    'the lifelong sailor > declared > We will pay',
  ],
  [
    '"We sail at dawn," Holm said, adding, "We will be back by dusk."',
    'Holm > said > We sail at dawn',
    'Holm > adding > We will be back by dusk.',
  ],
  [
    '"It was a hard night," Holm said, that the crew would never forget.',
    'Holm > said > It was a hard night | that the crew would never forget',
  ],
  [
    'The mayor issued a statement: “We will mend the quay.”',
    'The mayor > issued a statement > We will mend the quay.',
  ],
  ['“The quay will stand,” she will say.', 'she > will say > The quay will stand'],
  [
    'Holm said the quay was weak, but “nobody was ever told.”',
    'Holm > said > the quay was weak, but “nobody was ever told.”',
  ],
  [
    'The guild rallied against the ban, Holm said, while members were away.',
    'Holm > said > The guild rallied against the ban',
  ],
]);

table('what something is called', [
  ['Holm called the letters unfair.', 'Holm > called > the letters unfair'],
  [
    'Holm called Ruud, her former mate, "a coward."',
    'Holm > called > Ruud, her former mate, "a coward."',
  ],
  ['The critic called the song “dull.”', 'The critic > called > the song “dull.”'],
  ['Holm called Ruud, her former mate.'],
]);

table('what polls and papers show', [
  ['The survey shows a narrow lead for Holm.', 'The survey > shows > a narrow lead for Holm'],
  ['Holm showed a narrow lead.'],
  [
    'The court determined that the quay was safe.',
    'The court > determined > that the quay was safe',
  ],
  ['Holm determined that the quay was safe.'],
]);

table('quoted sources and relatives', [
  [
    'The paper quotes Ole Ruud as saying the quay was weak.',
    'The paper > quotes > Ole Ruud as saying the quay was weak',
    'Ole Ruud > saying > the quay was weak',
  ],
  [
    'He has a boat, which Holm says the harbour will never take back.',
    'Holm > says > which | the harbour will never take back',
  ],
  ['It was a night in which Holm said nothing.'],
  ['The man was identified as a sailor.', '- > was identified > The man | as a sailor'],
]);

table('tenses and nouns that the tagger mistakes', [
  [
    "The report says Saturday's storm wrecked the old quay.",
    "The report > says > Saturday's storm wrecked the old quay",
  ],
  [
    'The navy said less than one boat in ten had sunk.',
    'The navy > said > less than one boat in ten had sunk',
  ],
  [
    'Holm praised the pilots, thanked the crew and called on sailors to stay at home.',
    'Holm > called on > sailors to stay at home',
  ],
]);

table('speech about a matter', [
  ['Holm cited the report of the pilots.', 'Holm > cited > the report of the pilots'],
  ['Holm questioned the price of the quay.', 'Holm > questioned > the price of the quay'],
  ['Holm rejected the report of the pilots.'],
]);

table('passives in a participle behind their noun', [
  ['A sailor accused of arson was freed.', '- > accused > A sailor | of arson'],
  [
    'The fire was blamed on a sailor, identified as Ole Ruud.',
    '- > was blamed > The fire | on a sailor, identified as Ole Ruud',
    '- > identified > a sailor | as Ole Ruud',
  ],
  ['Holm accused the sailor.'],
]);

table('clauses behind speech that has ended', [
  [
    '“We sail at dawn!” Ole Ruud, the mate, shouted.',
    'Ole Ruud, the mate > shouted > We sail at dawn!',
  ],
  ['“We sail at dawn.” Holm said on Monday.', 'Holm > said > We sail at dawn.'],
  [
    '“We sail at dawn.” Holm said the quay was weak.',
    '- > - > We sail at dawn.',
    'Holm > said > the quay was weak',
  ],
  [
    '“We sail at dawn,” said Ole Ruud, who said the quay was weak.',
    'Ole Ruud > said > We sail at dawn',
    'Ole Ruud > said > the quay was weak',
  ],
]);

table('reporting clauses with something before and behind', [
  [
    'If the gale turns, Holm said, “we sail at dawn.”',
    'Holm > said > If the gale turns | we sail at dawn.',
  ],
  [
    'The boats were lost, Holm said, among them ferries, tugs and barges.',
    'Holm > said > The boats were lost | among them ferries, tugs and barges',
  ],
  [
    'The boats were lost, Holm said during her walk to the quay.',
    'Holm > said > The boats were lost',
  ],
  [
    'As reported by the Herald, two boats were lost.',
    'the Herald > As reported by > two boats were lost',
  ],
]);
