import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Correction, Decided } from '../model/index.ts';

/** Who corrects, when and why. */
export interface Signed {
  readonly by: string | null;
  /** `2031-03-05T10:00:00.000Z`; the caller's clock, since nothing in here has one. */
  readonly at: string;
  readonly why: string | null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** True for an instant as corrections have it. */
export const isInstant = (at: string): boolean => INSTANT.test(at) && !Number.isNaN(Date.parse(at));

/** A decision as an entry of the list. Throws on an `at` that is no instant. */
export function entryOf(what: Decided, { by, at, why }: Signed): Correction {
  if (!isInstant(at)) throw new Error(`“${at}” is no instant; it must be like 2031-03-05T10:00:00.000Z`);
  const entry = { what, by: by?.trim() || null, at, why: why?.trim() || null };
  return { id: idOf(entry), ...entry };
}

/** `c` and twelve hexadecimal digits over the entry, its fields in the order of their names. */
export function idOf({ what, by, at, why }: Omit<Correction, 'id'>): string {
  return `c${bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted({ what, by, at, why }))))).slice(0, 12)}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
