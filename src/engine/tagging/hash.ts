/**
 * 32-bit hashing of features (multiplications and shifts as in MurmurHash3's finalizer). Results are signed: unsigned
 * ones would not fit the small integers that engines keep without allocation.
 */

const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** FNV-1a over the code units `start` to `end`, finalized with `salt`. */
export function hashText(text: string, start: number, end: number, salt: number): number {
  let hash = BASIS;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return mix(hash, salt);
}

/** Combines two 32-bit values; the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x85ebca6b) ^ Math.imul(b ^ (a >>> 15), 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  return hash ^ (hash >>> 16);
}

/** A checksum over 32-bit words. */
export function checksum(words: Uint32Array): number {
  let hash = BASIS;
  for (const word of words) {
    hash = Math.imul(hash ^ word, PRIME);
    hash ^= hash >>> 13;
  }
  return hash >>> 0;
}
