import { plainLine } from '../formats/escape';

/** At most `longest` characters on one line, cut between words where there is a space, with an ellipsis. */
export function shorten(text: string, longest: number): string {
  const line = plainLine(text.slice(0, longest * 4)).trim();
  const characters = Array.from(line);
  if (characters.length <= longest && text.length <= longest * 4) return line;
  const kept = characters.slice(0, longest - 1).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > longest / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}
