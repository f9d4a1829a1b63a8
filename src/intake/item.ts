import type { Problem } from '../model/index.ts';

/** Bytes with where they came from, as `parse` takes them. */
export interface Intake {
  readonly bytes: Uint8Array;
  /** As given by the user, folder included; null for standard input and web addresses. */
  readonly path: string | null;
  readonly url: string | null;
  /** `Content-Type` of the answer that brought it. */
  readonly mediaType?: string;
  /** Set on a part of JSON Lines: the number of its first line. */
  readonly firstLine?: number;
}

/** Something read, or why it could not be. */
export type IntakeItem = { readonly source: Intake } | { readonly problem: Problem };

/** A problem with one input; `path` is what the user named. */
export const refused = (code: string, message: string, next: string, path: string | null): IntakeItem => ({
  problem: { code: `intake/${code}`, severity: 'error', message, next, path },
});

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'It may not be read by you.',
  EPERM: 'It may not be read by you.',
  ELOOP: 'Its links lead in a circle.',
  EMFILE: 'Too many files are open.',
  ENAMETOOLONG: 'Its name is too long.',
};

/** A file that the system would not give. */
export function unreadable(error: unknown, path: string): IntakeItem {
  const code = (error as { code?: string } | null)?.code ?? '';
  const why = WHY[code] ?? `The system says: ${error instanceof Error ? error.message : String(error)}.`;
  return refused('unreadable', why, 'Check its name and who may read it, and read it again.', path);
}
