import { setFlagsFromString } from 'node:v8';

/**
 * Tells the compiler to inline less than it does by itself (920 bytes of code a function). The engine is many small functions
 * that call each other: with the usual limit about half as much time again goes into compiling, in each worker anew, and the
 * warm code is no faster. A compiler that no longer knows the limit says so and goes on.
 */
export function tuneCompiler(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
}
