type Magic = readonly [kind: string, at: number, bytes: string];

// The first bytes of what people drop into a folder of articles by mistake, as Latin-1.
const MAGIC: readonly Magic[] = [
  ['a PDF', 0, '%PDF-'],
  ['a ZIP archive or an Office document', 0, 'PK\x03\x04'],
  ['an old Office document', 0, '\xd0\xcf\x11\xe0'],
  ['an RTF document', 0, '{\\rtf'],
  ['a JPEG image', 0, '\xff\xd8\xff'],
  ['a PNG image', 0, '\x89PNG'],
  ['a GIF image', 0, 'GIF8'],
  ['a TIFF image', 0, 'II*\0'],
  ['a TIFF image', 0, 'MM\0*'],
  ['a WebP image', 8, 'WEBP'],
  ['a sound file', 8, 'WAVE'],
  ['a sound file', 0, 'ID3'],
  ['a sound file', 0, 'OggS'],
  ['a sound file', 0, 'fLaC'],
  ['a video', 4, 'ftyp'],
  ['a video', 0, '\x1aE\xdf\xa3'],
  ['a gzip archive', 0, '\x1f\x8b'],
  ['a bzip2 archive', 0, 'BZh'],
  ['an xz archive', 0, '\xfd7zXZ'],
  ['a zstd archive', 0, '\x28\xb5\x2f\xfd'],
  ['a 7-Zip archive', 0, '7z\xbc\xaf'],
  ['a RAR archive', 0, 'Rar!'],
  ['an SQLite database', 0, 'SQLite format 3\0'],
  ['a program', 0, '\x7fELF'],
  ['a program', 0, 'MZ\x90'],
];
const LOOKED_AT = 8192;

/** What kind of binary file the bytes are ("a PDF"), or null when they may be text. Looks at the first 8 KB. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [kind, at, magic] of MAGIC) {
    let index = 0;
    while (index < magic.length && bytes[at + index] === magic.charCodeAt(index)) index++;
    if (index === magic.length) return kind;
  }
  if (utf16Order(bytes)) return null;
  const sample = bytes.subarray(0, LOOKED_AT);
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  return odd > sample.length * 0.05 ? 'binary data of an unknown kind' : null;
}

/** The byte order of UTF-16 text, by its mark or by where its zero bytes stand; null when it is none. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, LOOKED_AT);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0 && sample[at + 1] !== 0) even++;
    if (sample[at + 1] === 0 && sample[at] !== 0) odd++;
  }
  const pairs = sample.length >> 1;
  if (pairs < 2) return null;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

export type Format = 'text' | 'markdown' | 'html' | 'xml' | 'json' | 'jsonlines';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xml: 'xml',
  rss: 'xml',
  atom: 'xml',
  json: 'json',
  jsonl: 'jsonlines',
  ndjson: 'jsonlines',
};

/**
 * The format of decoded text. What the text plainly begins with goes before its name, since pages are saved as `.txt` and
 * feeds as `.html`; a name goes before the media type, which servers guess.
 */
export function formatOf(text: string, path: string | null, mediaType: string | undefined): Format {
  const head = text.slice(0, 4000).replace(/^[\ufeff\s]+/, '');
  const extension = /\.([a-z0-9]+)$/i.exec(path ?? '')?.[1]?.toLowerCase() ?? '';
  const named = BY_EXTENSION[extension] ?? null;
  if (named === 'jsonlines' || named === 'markdown') return named;
  if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*){0,3}(?:<!doctype html|<html)/i.test(head)) return 'html';
  if (/^<\?xml\s/i.test(head) || /^<(?:rss|feed|rdf:RDF|newsMessage|newsItem|nitf)[\s>]/i.test(head)) return 'xml';
  if (named === 'html' || named === 'xml') return named;
  if (/^<(?:!--|head|body|article|div|meta|main|section|p|h1|script|title)[\s>]/i.test(head)) return 'html';
  if (named === 'json' || /^[{[]\s*["{]/.test(head)) return isOneValue(text) ? 'json' : 'jsonlines';
  if (/^---[^\S\n]*\r?\n[A-Za-z_-]{1,40}\s?:/.test(head)) return 'markdown';
  // A text whose first line is a Markdown heading is Markdown, whatever its name.
  if (/^#{1,3} \S/.test(head)) return 'markdown';
  if (named) return named;
  if (/\bhtml\b/i.test(mediaType ?? '')) return 'html';
  if (/\bxml\b/i.test(mediaType ?? '')) return 'xml';
  return /markdown/i.test(mediaType ?? '') ? 'markdown' : 'text';
}

/** One JSON value over several lines, not one a line: the first line alone is no JSON, or it is all there is. */
function isOneValue(text: string): boolean {
  const line = /^\s*([^\r\n]*)/.exec(text)![1]!;
  if (line.length > 5_000_000) return false;
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value);
  } catch {
    return true;
  }
}
