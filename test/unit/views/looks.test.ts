import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { categories } from '../../../src/views/categories';
import { looks } from '../../../src/views/looks';

interface Manifest {
  readonly contributes: {
    readonly colors: readonly { readonly id: string; readonly defaults: Record<Theme, string> }[];
  };
}
type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';
type Rgb = readonly [number, number, number];

/** The editor's background and text of VS Code's own themes: two dark, two light, the two of high contrast. */
const editors: readonly (readonly [Theme, string, string])[] = [
  ['dark', '#1f1f1f', '#cccccc'],
  ['dark', '#121314', '#bbbebf'],
  ['light', '#ffffff', '#3b3b3b'],
  ['light', '#ffffff', '#202020'],
  ['highContrast', '#000000', '#ffffff'],
  ['highContrastLight', '#ffffff', '#292929'],
];

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const colours = new Map(manifest.contributes.colors.map(({ id, defaults }) => [id, defaults]));

function defaultOf(id: string, theme: Theme): string {
  const colour = colours.get(id)?.[theme];
  assert.ok(colour !== undefined, `${id} has no default for ${theme}`);
  return colour;
}

/** The colour seen where `hex` (with its opacity) lies on `below`. */
function over(hex: string, below: Rgb): Rgb {
  const at = (place: number): number => Number.parseInt(hex.slice(place, place + 2), 16);
  const opacity = hex.length === 9 ? at(7) / 255 : 1;
  const mix = (place: 0 | 1 | 2): number =>
    at(1 + 2 * place) * opacity + below[place] * (1 - opacity);
  return [mix(0), mix(1), mix(2)];
}

/** Relative luminance and contrast as in WCAG 2.2. */
function contrast(one: Rgb, other: Rgb): number {
  const channel = (value: number): number =>
    value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]: Rgb): number =>
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const black: Rgb = [0, 0, 0];

suite('Looks', () => {
  test('every colour is contributed with a default for each kind of theme', () => {
    for (const id of colours.keys())
      for (const [theme] of editors)
        assert.match(defaultOf(id, theme), /^#(?:[\da-f]{6}|[\da-f]{8})$/u);
  });

  test('every colour that is used is contributed, and the other way round', () => {
    const used = categories.flatMap((category) => {
      const { background, border, foreground, overviewRuler } = looks[category];
      return [background, border?.colour, foreground, overviewRuler].filter(
        (id) => id !== undefined,
      );
    });
    assert.deepEqual(new Set(used), new Set(colours.keys()));
  });

  test('no two categories look alike without their colours', () => {
    const shapes = categories.map((category) => {
      const { background, border, foreground, textDecoration } = looks[category];
      const edge = border && [border.style, border.width, border.radius];
      return JSON.stringify([
        background !== undefined,
        edge,
        foreground !== undefined,
        textDecoration,
      ]);
    });
    const twins = shapes.filter((shape, index) => shapes.indexOf(shape) !== index);
    // The words inside the marks of a mixed quotation are filled like a direct one: both are verbatim.
    assert.deepEqual(twins, [JSON.stringify([true, undefined, false, undefined])]);
  });

  for (const [theme, paper, ink] of editors) {
    const below = over(paper, black);
    test(`text on every background reads well on ${paper} (${theme})`, () => {
      const mixed = over(defaultOf('pressmark.quotation.mixedBackground', theme), below);
      for (const category of categories) {
        const { background } = looks[category];
        if (background === undefined) continue;
        const ground = over(defaultOf(background, theme), category === 'verbatim' ? mixed : below);
        assert.ok(contrast(over(ink, below), ground) >= 4.5, `${category} on ${paper}`);
      }
    });

    test(`cues read well on ${paper}, in a quotation too (${theme})`, () => {
      const cue = over(defaultOf('pressmark.cue.foreground', theme), below);
      const quoted = over(defaultOf('pressmark.quotation.directBackground', theme), below);
      for (const ground of [below, quoted]) assert.ok(contrast(cue, ground) >= 4.5, paper);
    });

    test(`lines are clear on ${paper}, in a quotation too (${theme})`, () => {
      const quoted = over(defaultOf('pressmark.quotation.directBackground', theme), below);
      for (const category of categories) {
        const { border } = looks[category];
        if (border === undefined) continue;
        const line = over(defaultOf(border.colour, theme), below);
        for (const ground of [below, quoted])
          assert.ok(
            contrast(line, ground) >= 3,
            `${category} on ${paper}: ${contrast(line, ground)}`,
          );
      }
    });
  }
});
