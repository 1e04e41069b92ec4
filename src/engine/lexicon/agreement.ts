/** Grammatical agreement that may be used to resolve a pronoun; never leaves the engine. */
export type Agreement = 'he' | 'she' | 'they' | 'it' | 'unknown';
