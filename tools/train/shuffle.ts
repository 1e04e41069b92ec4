/** A copy in an order that depends on the seed only (Fisher and Yates with mulberry32). */
export function shuffle<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  const random = mulberry(seed);
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const a = out[at] as T;
    out[at] = out[other] as T;
    out[other] = a;
  }
  return out;
}

/** Numbers from 0 to below 1. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
