import { type IntakeItem, refused } from './item.ts';
import { MAX_LINE, PART_BYTES } from './limits.ts';

/**
 * JSON Lines in parts of whole lines, each with the number of its first line, so that ten thousand articles never lie in
 * memory at once. A line that is too long is a problem, and the lines after it are read.
 */
export async function* inParts(stream: AsyncIterable<Uint8Array>, path: string | null): AsyncGenerator<IntakeItem> {
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  let skipping = false;
  const flush = (upTo: Uint8Array): IntakeItem => {
    const bytes = Buffer.concat([...held, upTo]);
    const firstLine = line;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) line++;
    held = [];
    size = 0;
    return { source: { bytes, path, url: null, firstLine } };
  };
  for await (let chunk of stream) {
    if (skipping) {
      const end = chunk.indexOf(10);
      if (end < 0) continue;
      chunk = chunk.subarray(end + 1);
      skipping = false;
      line++;
    }
    const cut = size + chunk.length >= PART_BYTES ? chunk.lastIndexOf(10) : -1;
    if (cut >= 0) {
      yield flush(chunk.subarray(0, cut + 1));
      chunk = chunk.subarray(cut + 1);
    }
    if (chunk.length) held.push(chunk);
    size += chunk.length;
    if (size > MAX_LINE) {
      // The part may begin with whole lines; they are kept.
      const bytes = Buffer.concat(held);
      const last = bytes.lastIndexOf(10);
      held = [];
      if (last >= 0) yield flush(bytes.subarray(0, last + 1));
      held = [];
      size = 0;
      skipping = true;
      yield refused(
        'too-large',
        `Line ${line} is longer than ${MAX_LINE.toLocaleString('en')} bytes.`,
        'Check that there is one article on each line; the other lines were read.',
        path,
      );
    }
  }
  if (size) yield flush(new Uint8Array(0));
}
