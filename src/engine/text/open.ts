/** A record while the rules fill it in. One shape from the beginning keeps it fast to read. */
export type Open<Filled> = { -readonly [Fact in keyof Filled]: Filled[Fact] };
