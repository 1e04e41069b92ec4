import { parseArgs } from 'node:util';

/** One option of a command; without `value` it is a switch. */
export interface OptionSpec {
  readonly short?: string;
  /** What stands for its value in the help, e.g. `DIR`, or the values it may have. */
  readonly value?: string | readonly string[];
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface Arguments {
  readonly operands: readonly string[];
  /** Option name → its value; a switch that is set has the value `''`. */
  readonly options: ReadonlyMap<string, string>;
}

/** Wrong usage: the message says what is wrong and, where it can, what was meant. */
export class UsageError extends Error {}

/** Reads the words after a command. The last of two equal options counts; `--` ends the options. */
export function readArguments(words: readonly string[], specs: OptionSpecs): Arguments {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { short, value }]) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short === undefined ? {} : { short }),
        },
      ]),
    ),
  });
  const options = new Map<string, string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') options.set(token.name, checkedValue(token, specs));
  }
  return { operands, options };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function checkedValue(token: OptionToken, specs: OptionSpecs): string {
  const { name, rawName, value, inlineValue } = token;
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (spec === undefined) {
    const near = nearest(name, Object.keys(specs));
    throw new UsageError(
      `there is no option ${rawName}${near === null ? '' : `; did you mean --${near}?`}`,
    );
  }
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
    return '';
  }
  if (value === undefined || (inlineValue !== true && value.startsWith('-') && value !== '-'))
    throw new UsageError(`${rawName} needs a value: ${valuesOf(spec.value)}`);
  if (typeof spec.value !== 'string' && !spec.value.includes(value)) {
    const near = nearest(value, spec.value);
    throw new UsageError(
      `${rawName} cannot be “${value}”${near === null ? '' : `; did you mean ${near}?`} (${valuesOf(spec.value)})`,
    );
  }
  return value;
}

function valuesOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join(', ');
}

/** The word that was probably meant: at most three letters away, and not more than half of it. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(3, Math.floor(word.length / 2)) + 1;
  for (const candidate of known) {
    const prefix = word.length >= 2 && candidate.startsWith(word);
    const distance = prefix ? 1 : editDistance(word.slice(0, 40), candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
