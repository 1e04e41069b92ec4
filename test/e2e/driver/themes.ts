/** A theme that comes with VS Code: its name in the list of themes, and the class that the window then has. */
interface Theme {
  readonly label: string;
  readonly windowClass: string;
}

/** One theme of each of the four kinds that an extension has to be legible in. */
export const themes = {
  dark: { label: 'Dark Modern', windowClass: 'dark_modern' },
  light: { label: 'Light Modern', windowClass: 'light_modern' },
  'high-contrast': { label: 'Dark High Contrast', windowClass: 'hc-black' },
  'high-contrast-light': { label: 'Light High Contrast', windowClass: 'hc-light' },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;

export const themeNames = Object.keys(themes) as readonly ThemeName[];
