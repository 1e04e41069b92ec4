/** Position of the first member that `isBefore` does not hold for, by halving; those that it holds for come first. */
export function firstFrom<T>(members: ArrayLike<T>, isBefore: (member: T) => boolean): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member !== undefined && isBefore(member)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The string at a position, "" outside. To read before the beginning of a list is slow (V8), so that is asked first. */
export function stringAt(strings: readonly string[], position: number): string {
  return position < 0 ? '' : (strings[position] ?? '');
}
