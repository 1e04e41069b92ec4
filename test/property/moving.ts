import type { Annotation } from '../../src/engine/index';

/** Offsets counted without carriage returns that belong to a line end, so that `\r\n` and `\n` texts compare. */
export function moved(text: string): (offset: number) => number {
  const places: number[] = [];
  let place = 0;
  for (let at = 0; at <= text.length; at += 1) {
    places.push(place);
    if (text.slice(at, at + 2) !== '\r\n') place += 1;
  }
  return (offset) => places[offset] ?? -1;
}

/** The annotation with its offsets mapped and line ends in its strings made one; its length is left out. */
export function withOffsets(annotation: Annotation, map: (offset: number) => number): unknown {
  const mapped = JSON.stringify({ ...annotation, length: 0 }, (key, value: unknown) => {
    if ((key === 'start' || key === 'end') && typeof value === 'number') return map(value);
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
  });
  return JSON.parse(mapped);
}
