import { setFlagsFromString } from 'node:v8';

/**
 * Tells the compiler to do less than it does by itself: to inline less (by itself 920 bytes of code a function) and not to
 * write the first round of each loop out. The engine is many small functions that call each other: with the usual settings
 * more than half as much time again goes into compiling, in each worker anew, and the warm code is no faster. A compiler that
 * no longer knows a setting says so and goes on.
 */
export function tuneCompiler(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  setFlagsFromString('--no-turbo-loop-peeling');
}
