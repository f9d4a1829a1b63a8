/** The model file: `HSAY`, a version byte, the length of a JSON head, the head, then the parts, each at a multiple of eight. */
export const VERSION = 2;

export interface Part {
  readonly meta: unknown;
  readonly bytes: Uint8Array;
}

const MAGIC = [0x48, 0x53, 0x41, 0x59];
const HEAD_AT = 12;
const aligned = (at: number): number => (at + 7) & ~7;

export function pack(parts: ReadonlyMap<string, Part>): Uint8Array {
  let offset = 0;
  const index = [...parts].map(([name, { meta, bytes }]) => {
    const at = offset;
    offset = aligned(offset + bytes.length);
    return { name, meta, at, length: bytes.length };
  });
  const head = new TextEncoder().encode(JSON.stringify(index));
  const body = aligned(HEAD_AT + head.length);
  const out = new Uint8Array(body + offset);
  out.set(MAGIC);
  out[4] = VERSION;
  new DataView(out.buffer).setUint32(8, head.length, true);
  out.set(head, HEAD_AT);
  for (const entry of index) out.set(parts.get(entry.name)!.bytes, body + entry.at);
  return out;
}

/** The parts of a packed model, copied (`slice` would not: a Node Buffer’s shares its memory). Throws on bytes of another kind, of another version, or cut short. */
export function unpack(bytes: Uint8Array): Map<string, Part> {
  if (bytes.length < HEAD_AT || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new Error('These bytes are not an attribution model.');
  }
  if (bytes[4] !== VERSION)
    throw new Error(`The attribution model has version ${bytes[4]}; this program reads ${VERSION}.`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const body = aligned(HEAD_AT + length);
  if (body > bytes.length) throw new Error('The attribution model is cut short.');
  const head: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_AT, HEAD_AT + length)));
  const out = new Map<string, Part>();
  for (const entry of head as { name: string; meta: unknown; at: number; length: number }[]) {
    const start = body + entry.at;
    if (start + entry.length > bytes.length) throw new Error('The attribution model is cut short.');
    out.set(entry.name, { meta: entry.meta, bytes: new Uint8Array(bytes.subarray(start, start + entry.length)) });
  }
  return out;
}
