/**
 * Works on what comes, on `width` pieces at a time, and gives the results in the order in which the pieces came. Takes
 * the next piece only when whoever asks has taken a result, so of a source of any size no more is kept than is worked on.
 * @param work must not reject
 */
export async function* inOrder<Piece, Result>(
  pieces: AsyncIterable<Piece>,
  width: number,
  work: (piece: Piece) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  for await (const piece of pieces) {
    pending.push(work(piece));
    if (pending.length < width) continue;
    const oldest = pending.shift();
    if (oldest !== undefined) yield await oldest;
  }
  for (const result of pending) yield await result;
}
