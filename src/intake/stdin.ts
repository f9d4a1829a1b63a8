import { type IntakeItem, refused } from './item.ts';
import { MAX_BYTES } from './limits.ts';
import { inParts } from './lines.ts';

/** Standard input: JSON Lines in parts when its first line is a JSON object, else one source. */
export async function* fromStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<IntakeItem> {
  const held: Uint8Array[] = [];
  let size = 0;
  let decided = false;
  const chunks = stream[Symbol.asyncIterator]();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value);
    size += next.value.length;
    if (size > MAX_BYTES) {
      await chunks.return?.();
      yield refused(
        'too-large',
        `Standard input has more than ${MAX_BYTES.toLocaleString('en')} bytes.`,
        'Send JSON Lines, one article a line, or name files.',
        null,
      );
      return;
    }
    // Decided once, when the first line is whole.
    if (decided || !next.value.includes(10)) continue;
    decided = true;
    const first = startsLikeObject(held[0]!) ? firstLine(held) : null;
    if (first !== null && isObject(first)) {
      yield* inParts(rest(held, chunks), null);
      return;
    }
  }
  yield { source: { bytes: Buffer.concat(held), path: null, url: null } };
}

const startsLikeObject = (bytes: Uint8Array): boolean =>
  /^[\ufeff\s]*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString());

function firstLine(held: readonly Uint8Array[]): string | null {
  const bytes = Buffer.concat(held);
  const end = bytes.indexOf(10);
  return end < 0 ? null : bytes.subarray(0, end).toString();
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

async function* rest(held: readonly Uint8Array[], chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* held;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}
