/** A colour as the window computes it: red, green and blue from 0 to 255, opacity from 0 to 1. */
type Color = readonly [red: number, green: number, blue: number, opacity: number];

function parse(text: string): Color {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, opacity];
}

/** What is seen where a colour lies over an opaque one. */
function over(front: Color, back: Color): Color {
  const opacity = front[3];
  const mix = (channel: 0 | 1 | 2): number =>
    front[channel] * opacity + back[channel] * (1 - opacity);
  return [mix(0), mix(1), mix(2), 1];
}

/** Relative luminance, WCAG 2.2. */
function luminance(color: Color): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
}

/** Contrast ratio of WCAG 2.2, from 1 to 21, of `front` seen on `behind`, which lies over the opaque `base`. */
export function contrast(front: string, behind: string, base: string): number {
  const ground = over(parse(behind), parse(base));
  const [one, other] = [luminance(over(parse(front), ground)), luminance(ground)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
