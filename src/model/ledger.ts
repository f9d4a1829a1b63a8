import type { Citation } from './brief.ts';
import type { Edtf } from './span.ts';

/** One line of the ledger. */
export interface Quote {
  readonly id: string;
  readonly speaker: string | null;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly act: string;
  /** Why it is no line of who said what, as in a brief's `said`; absent for lines. */
  readonly aside?: 'attitude' | 'topic' | 'relay';
  /** The words that lead to these where they would say another thing without them: “denied”. */
  readonly lead?: string;
  readonly words: string;
  readonly when: Edtf | null;
  readonly addressee: string | null;
  readonly via: readonly string[];
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: Edtf | null;
  readonly url: string | null;
  readonly confidence: number;
  readonly citations: readonly Citation[];
  /** Readers' corrections that shaped it (`Correction.id`); absent where nobody corrected it. */
  readonly corrected?: readonly string[];
}

/** What `hearsay quotes --format json` prints. */
export interface Ledger {
  readonly hearsay: 1;
  readonly quotes: readonly Quote[];
}
