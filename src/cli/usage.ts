import type { OptionSpecs } from './arguments';

export const INPUT_FORMATS = ['plain', 'markdown', 'html'] as const;
export const OUTPUT_FORMATS = ['text', 'json', 'markdown', 'html', 'csv', 'markup'] as const;

export const ANNOTATE_OPTIONS: OptionSpecs = {
  format: { short: 'f', value: OUTPUT_FORMATS },
  output: { short: 'o', value: 'DIR' },
  force: {},
  input: { short: 'i', value: INPUT_FORMATS },
  jobs: { short: 'j', value: 'N' },
  color: { value: ['auto', 'always', 'never'] },
  'no-color': {},
  'raw-csv': {},
  help: { short: 'h' },
};

export const PREDICT_OPTIONS: OptionSpecs = {
  input: { short: 'i', value: INPUT_FORMATS },
  jobs: { short: 'j', value: 'N' },
  help: { short: 'h' },
};

export const GENERAL_HELP = `pressmark: who said what in a news article

Usage
  pressmark annotate FILE…|DIR|-   mark and list quotations, speakers and names
  pressmark predict                the same for a corpus, JSON lines in and out
  pressmark help COMMAND           options and examples of a command
  pressmark --version

Examples
  pressmark annotate article.txt
  pressmark annotate interviews/ --format csv > quotations.csv
  pressmark predict < corpus.jsonl > predictions.jsonl

Everything happens on this computer; nothing is sent anywhere.
`;

export const ANNOTATE_HELP = `pressmark annotate: mark and list quotations, speakers and names

Usage
  pressmark annotate [options] FILE…|DIR|-

  FILE is an article (UTF-8, UTF-16 or Windows-1252), - is standard input. In a
  DIR every .txt, .text, .md, .markdown, .htm and .html is read, in sorted order
  and through all its folders; names that begin with a dot are passed over.

Options
  -f, --format FORMAT   text      the article in colour, then the list of who
                                  said what (default)
                        json      everything, by schema/annotation.schema.json:
                                  one indented object for a single FILE or -,
                                  else one object a line
                        markdown  a report: who said what, on which line; names
                        html      the same as a page for a browser, with no
                                  script and nothing from elsewhere
                        csv       a row for each quotation, for spreadsheets
                        markup    the article with its marks ⟦Q1 …⟧ and a
                                  legend, as tests and bug reports use it
  -o, --output DIR      write one file for each article into DIR instead
      --force           with --output: write over files that are there
  -i, --input FORMAT    read everything as plain, markdown or html (default: by
                        the file's name)
  -j, --jobs N          analyse N files at a time (default 1); the order stays
      --color WHEN      auto (default: on a terminal, unless NO_COLOR is set),
                        always or never; --no-color is never
      --raw-csv         for programs: no byte order mark, and cells that begin
                        with = + - @ are not guarded by an apostrophe
  -h, --help            this page

Examples
  pressmark annotate seeds/01-lavrov-at-the-white-house.txt
  pressmark annotate --format json article.txt | jq '.quotations[].speaker'
  pressmark annotate --format csv interviews/ > quotations.csv
  pressmark annotate --format markdown --output reports/ interviews/
  pbpaste | pressmark annotate -

Exit code: 0 done, 1 some inputs failed (each is named on standard error),
2 wrong usage.
`;

export const PREDICT_HELP = `pressmark predict: quotations and names for a corpus

Usage
  pressmark predict [options] < docs.jsonl > predictions.jsonl

  Reads one JSON object a line, {"id": …, "text": "…"}, and writes one a line,
  in the same order and as it goes, so a corpus of any size needs little memory:

  {"id", "text", "quotes": [{"span": [[start, end], …], "type": "direct" |
   "indirect" | "mixed", "cue": [[start, end]] | null, "speaker": {"span":
   [[start, end]] | null, "name": string | null}}],
   "entities": [{"start", "end", "type"}]}

  Offsets are UTF-16 code units; a quote's span leaves its outer marks out. A
  line that cannot be read gives {"id", "error"}, and the run goes on.

Options
  -i, --input FORMAT    what the texts are: plain (default), markdown or html
  -j, --jobs N          analyse N texts at a time (default 1); the order stays
  -h, --help            this page

Examples
  pressmark predict < docs.jsonl > predictions.jsonl
  zcat corpus.jsonl.gz | pressmark predict -j 4 | gzip > predictions.jsonl.gz
  parallel --pipe -k pressmark predict < docs.jsonl > predictions.jsonl

Exit code: 0 done, 1 some lines failed (each is named on standard error),
2 wrong usage.
`;
