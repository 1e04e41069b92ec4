import assert from 'node:assert/strict';
import { nearest, readArguments } from '../../../src/cli/arguments';
import { ANNOTATE_OPTIONS } from '../../../src/cli/usage';
import { run } from './harness';

suite('usage', () => {
  const wrong: readonly (readonly [line: string, message: string])[] = [
    ['', 'no command given'],
    ['annnotate x', 'there is no command “annnotate”; did you mean annotate?'],
    ['seeds', 'no command given; did you mean pressmark annotate seeds?'],
    ['sing', 'there is no command “sing”'],
    ['--format json', '--format: options stand after the command'],
    ['annotate', 'nothing to annotate: give a FILE, a DIR or -'],
    ['annotate - -', 'standard input can be read once only'],
    ['annotate --fromat json x', 'there is no option --fromat; did you mean --format?'],
    ['annotate --zzzzzz x', 'there is no option --zzzzzz'],
    ['annotate -x y', 'there is no option -x'],
    ['annotate --out', 'there is no option --out; did you mean --output?'],
    ['annotate --__proto__ x', 'there is no option --__proto__'],
    ['annotate x -f', '-f needs a value: text, json, markdown, html, csv, markup'],
    [
      'annotate --format --color',
      '--format needs a value: text, json, markdown, html, csv, markup',
    ],
    ['annotate --format jsn x', '--format cannot be “jsn”; did you mean json? (text,'],
    ['annotate --color=often x', '--color cannot be “often” (auto, always, never)'],
    ['annotate --force=yes x', '--force takes no value'],
    ['predict --jobs 0', '--jobs needs a number from 1 to 64'],
    ['predict --jobs many', '--jobs needs a number from 1 to 64'],
    ['predict x', 'predict reads standard input: pressmark predict < docs.jsonl'],
  ];
  for (const [line, message] of wrong) {
    test(`“${line}” is wrong usage`, async () => {
      const { code, stdout, stderr } = await run(line.split(' ').filter((word) => word !== ''));
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.ok(stderr.startsWith(`pressmark: ${message}`), stderr);
      assert.match(stderr, /\nTry: pressmark help/u);
    });
  }

  const helps: readonly (readonly [line: string, part: RegExp])[] = [
    ['--help', /annotate FILE/u],
    ['help', /Examples/u],
    ['help annotate', /--raw-csv/u],
    ['annotate --help', /Examples/u],
    ['help predict', /zcat/u],
    ['predict -h', /Exit code/u],
    ['--version', /^\d+\.\d+\.\d+\n$/u],
  ];
  for (const [line, part] of helps) {
    test(`“${line}” explains itself`, async () => {
      const { code, stdout, stderr } = await run(line.split(' '));
      assert.equal(code, 0);
      assert.match(stdout, part);
      assert.equal(stderr, '');
      for (const printed of stdout.split('\n')) assert.ok(printed.length <= 80, printed);
    });
  }

  test('every option of annotate stands in its help', async () => {
    const { stdout } = await run(['help', 'annotate']);
    for (const name of Object.keys(ANNOTATE_OPTIONS)) assert.ok(stdout.includes(`--${name}`), name);
  });
});

suite('readArguments', () => {
  test('takes values in each form, the last one counts, and -- ends the options', () => {
    const { operands, options } = readArguments(
      ['-f', 'json', '--format=csv', 'a', '-', '--', '--b'],
      ANNOTATE_OPTIONS,
    );
    assert.deepEqual(operands, ['a', '-', '--b']);
    assert.deepEqual([...options], [['format', 'csv']]);
  });
});

suite('nearest', () => {
  test('is not carried away', () => {
    assert.equal(nearest('ouput', ['output', 'force']), 'output');
    assert.equal(nearest('x', ['output', 'force']), null);
    assert.equal(nearest('q'.repeat(100_000), ['output']), null);
  });
});
