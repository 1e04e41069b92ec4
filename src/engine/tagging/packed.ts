/**
 * The file form of a model: a header (magic, format version, kind, checksum), a directory and sections that are read
 * in place as typed arrays. Little-endian, every section on a multiple of four bytes.
 */
import { checksum } from './hash';

const MAGIC = 0x4b4d5250;
const VERSION = 1;
const HEADER_WORDS = 5;

/** A packed model that can't be used: not a model, cut short, of another version or damaged. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Sections by number. */
export type Sections = ReadonlyMap<number, Uint8Array>;

/** Reads a packed model. `kind` says what it must be a model of. */
export function unpack(bytes: Uint8Array, kind: number): Sections {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length < HEADER_WORDS * 4)
    throw new ModelError('The model file is too short to have a header.');
  const whole = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  const [magic, version, found, length, sum] = whole;
  if (magic !== MAGIC) throw new ModelError('The file is not a Pressmark model.');
  if (version !== VERSION)
    throw new ModelError(`The model has format version ${version ?? 0}, expected ${VERSION}.`);
  if (found !== kind) throw new ModelError(`The model is of kind ${found ?? 0}, expected ${kind}.`);
  if (length !== aligned.length)
    throw new ModelError(`The model file has ${aligned.length} bytes, expected ${length ?? 0}.`);
  const payload = whole.subarray(HEADER_WORDS);
  if (checksum(payload) !== sum)
    throw new ModelError('The model file is damaged: its checksum does not match.');
  return readDirectory(aligned, payload);
}

function readDirectory(bytes: Uint8Array, payload: Uint32Array): Sections {
  const sections = new Map<number, Uint8Array>();
  const count = payload[0] ?? 0;
  for (let entry = 0; entry < count; entry++) {
    const at = 1 + entry * 3;
    const start = payload[at + 1] ?? 0;
    const length = payload[at + 2] ?? 0;
    if (start + length > bytes.length)
      throw new ModelError('The model file names a section outside itself.');
    sections.set(payload[at] ?? 0, bytes.subarray(start, start + length));
  }
  return sections;
}

/** Writes what {@link unpack} reads. */
export function pack(kind: number, sections: Sections): Uint8Array {
  let end = (HEADER_WORDS + 1 + sections.size * 3) * 4;
  const starts: number[] = [];
  for (const section of sections.values()) {
    starts.push(end);
    end += (section.length + 3) & ~3;
  }
  const bytes = new Uint8Array(end);
  const words = new Uint32Array(bytes.buffer);
  words[HEADER_WORDS] = sections.size;
  let entry = 0;
  for (const [number, section] of sections) {
    const start = starts[entry] ?? 0;
    words.set([number, start, section.length], HEADER_WORDS + 1 + entry * 3);
    bytes.set(section, start);
    entry++;
  }
  words.set([MAGIC, VERSION, kind, end, checksum(words.subarray(HEADER_WORDS))]);
  return bytes;
}

/** The bytes of a section; a model without it is damaged. */
export function section(sections: Sections, number: number): Uint8Array {
  const found = sections.get(number);
  if (found === undefined) throw new ModelError(`The model lacks section ${number}.`);
  return found;
}

/** A section as signed 32-bit numbers, in place. */
export function integers(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}

/** A section as 16-bit numbers, in place. */
export function halves(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}

/** A section as signed bytes, in place. */
export function signedBytes(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
