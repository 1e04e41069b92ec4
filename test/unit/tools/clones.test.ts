import assert from 'node:assert/strict';
import { findClones } from '../../../tools/duplicates/clones';

const body = Array.from({ length: 12 }, (_, index) => `  total += price(${index}) * 2;`).join('\n');
const code = (name: string): string =>
  `function ${name}() {\n  let total = 0;\n${body}\n  return total;\n}\n`;

suite('Finding duplicated code', () => {
  test('names both places of a copy, whatever the layout and the comments', () => {
    const copy = `// another file\n\n${code('second').replaceAll('\n', '\n\n')}`;
    const clones = findClones([
      { path: 'one.ts', text: code('first') },
      { path: 'two.ts', text: copy },
    ]);
    assert.deepEqual(
      clones.map(({ first, second }) => [first, second]),
      [
        [
          { path: 'one.ts', line: 1 },
          { path: 'two.ts', line: 3 },
        ],
      ],
    );
  });

  test('finds a copy inside one file', () => {
    assert.equal(findClones([{ path: 'one.ts', text: code('first') + code('second') }]).length, 1);
  });

  test('leaves alone what is short, and imports', () => {
    const imports = Array.from(
      { length: 30 },
      (_, index) => `import { a${index} } from './a';`,
    ).join('\n');
    assert.deepEqual(
      findClones([
        { path: 'one.ts', text: `${imports}\nconst one = 1 + 2 + 3;` },
        { path: 'two.ts', text: `${imports}\nconst one = 1 + 2 + 3;` },
      ]),
      [],
    );
  });
});
