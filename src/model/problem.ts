import type { Span } from './span.ts';

/** Something that could not be read or decided: where, what, and what to do next. It never stops the rest. */
export interface Problem {
  /** `station/what`, in lower case: `parse/no-date`, `intake/too-large`, `link/ambiguous-speaker`. */
  readonly code: string;
  readonly severity: 'note' | 'warning' | 'error';
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What the user can do about it. */
  readonly next: string;
  readonly path?: string | null;
  readonly article?: string;
  readonly span?: Span;
}
