import type { IncomingMessage } from 'node:http';
import { type Correction, type CorrectionDraft, CorrectionError, type Dossier, type Problem } from '../../index.ts';

/** What the page sends to have something corrected. Who and why are the reader's own words; the instant is the server's. */
export type Change =
  | { readonly do: 'correct'; readonly draft: CorrectionDraft; readonly by: string | null; readonly why: string | null }
  | { readonly do: 'undo'; readonly id: string; readonly by: string | null; readonly why: string | null }
  | { readonly do: 'import'; readonly text: string };

export type Changed =
  | { readonly correction: Correction }
  | { readonly added: number; readonly known: number; readonly problems: readonly Problem[] };

/** A change that cannot be made, in a sentence to show. */
export class Refused extends Error {}

/** Makes a change. Throws `Refused` when it is malformed or what it speaks of is not there. */
export function change(dossier: Dossier, asked: unknown): Changed {
  if (!isChange(asked)) throw new Refused('That is no change this reading room knows.');
  try {
    if (asked.do === 'import') return dossier.importCorrections(asked.text);
    const signed = { by: asked.by, why: asked.why, at: new Date().toISOString() };
    return {
      correction: asked.do === 'undo' ? dossier.undo(asked.id, signed) : dossier.correct(asked.draft, signed),
    };
  } catch (error) {
    if (error instanceof CorrectionError) throw new Refused(error.message);
    throw error;
  }
}

const KINDS = new Set(['speaker', 'reject', 'add', 'join', 'split', 'merge']);

function isChange(asked: unknown): asked is Change {
  if (!asked || typeof asked !== 'object' || !('do' in asked)) return false;
  const { do: what, text, id, draft, by, why } = asked as Record<string, unknown>;
  const isWords = (value: unknown) => value === null || typeof value === 'string';
  if (what === 'import') return typeof text === 'string';
  if (!isWords(by) || !isWords(why)) return false;
  if (what === 'undo') return typeof id === 'string';
  return (
    what === 'correct' && typeof draft === 'object' && draft !== null && 'kind' in draft && KINDS.has(`${draft.kind}`)
  );
}

/** More than this is no list of corrections. In bytes. */
const MOST = 20_000_000;

/** The JSON that a request carries. Throws `Refused` on what is none, and on more than 20 MB. */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MOST) throw new Refused('That is too much at once.');
    parts.push(part as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new Refused('That is no JSON.');
  }
}
