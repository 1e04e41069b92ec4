import { plainLine } from '../formats/escape';

/** Words with one space between each two, of letters and marks that every screen shows as they are. */
const plainWords = /^[\w!"$%&'(),.:;?–—‘’“”…-]+(?: [\w!"$%&'(),.:;?–—‘’“”…-]+)*$/u;

/** At most `longest` characters on one line, cut between words where there is a space, with an ellipsis. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest && plainWords.test(text)) return text;
  const line = plainLine(text.slice(0, longest * 4)).trim();
  const characters = Array.from(line);
  if (characters.length <= longest && text.length <= longest * 4) return line;
  const kept = characters.slice(0, longest - 1).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > longest / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}
