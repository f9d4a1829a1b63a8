import type { Problem } from '../model/index.ts';
import { problemFor } from './problems.ts';
import { utf16Order } from './sniff.ts';

export interface Decoded {
  /** The characters, without a byte order mark. */
  readonly text: string;
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/** Declarations stand in the first bytes of a page or feed (HTML asks for the first 1,024). */
const DECLARED_WITHIN = 4096;

/**
 * Bytes to characters: by the byte order mark; else UTF-16 by its zero bytes; else the charset that the server or the page
 * declares; else UTF-8 if it is that; else Windows-1252. Bytes that fit nothing become U+FFFD, with a problem. Pure.
 */
export function decode(bytes: Uint8Array, declared: { path: string | null; mediaType?: string | undefined }): Decoded {
  const { path } = declared;
  const done = (text: string, encoding: string, problems: readonly Problem[] = []): Decoded => ({
    text,
    encoding,
    problems: text.includes('\0') ? [...problems, problemFor.nul(text.indexOf('\0'), path)] : problems,
  });
  const wide = utf16Order(bytes);
  if (wide) return done(new TextDecoder(wide).decode(bytes), wide);
  const strict = strictUtf8(bytes);
  const label = labelIn(declared.mediaType) ?? declaredInside(bytes);
  // Text beyond ASCII that is sound UTF-8 is UTF-8, whatever a page says: it was moved over and kept its old heading.
  if (strict !== null && (!/^iso-2022/i.test(label ?? '') || /[^\x00-\x7f]/.test(strict))) return done(strict, 'utf-8');
  if (label && !/^utf-?(?:8|16)/i.test(label)) {
    const text = decodeAs(label, bytes);
    if (text !== null) return done(text, label.toLowerCase());
  }
  const lenient = new TextDecoder().decode(bytes);
  const broken = count(lenient, /\ufffd/g);
  const sound = count(lenient, /[^\x00-\x7f\ufffd]/g);
  if (sound > broken) return done(lenient, 'utf-8', [problemFor.brokenUtf8(broken, lenient.indexOf('\ufffd'), path)]);
  return done(new TextDecoder('windows-1252').decode(bytes), 'windows-1252');
}

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
};

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null; // A label that no browser knows.
  }
}

const labelIn = (mediaType: string | undefined): string | null =>
  /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(mediaType ?? '')?.[1] ?? null;

function declaredInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARED_WITHIN));
  if (!/^\s*</.test(head)) return null;
  return (
    /<\?xml[^>]{0,80}encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    null
  );
}
