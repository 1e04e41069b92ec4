import { setFlagsFromString } from 'node:v8';

/**
 * What the compiler is told. The engine is many small functions that call each other. With the usual limit of 920 bytes of code
 * that a function may take in, a fifth more time goes into compiling large bodies again after each wrong guess. And a
 * `map` that is taken in makes arrays of another kind than before ("holey"), so that whatever has been compiled for their
 * readers is thrown away: two hundred times, in each worker anew. The warm code is no faster with either.
 */
const SETTINGS = [
  '--max-inlined-bytecode-size-cumulative=300',
  '--no-turbo-inline-array-builtins',
] as const;

/** Spares compiling. A compiler that no longer knows a setting says so and goes on. */
export function tuneCompiler(): void {
  for (const setting of SETTINGS) setFlagsFromString(setting);
}
