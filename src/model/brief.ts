import type { EventKind } from './findings.ts';
import type { Against, Change, DifferenceKind, ProposalRole, Stance } from './links.ts';
import type { Problem } from './problem.ts';
import type { Basis, Edtf, Span } from './span.ts';

/** A pointer to exact words, with enough around them to find them again (W3C Web Annotation TextPosition- and TextQuoteSelector). */
export interface Citation {
  readonly article: string;
  readonly span: Span;
  /** `text.slice(...span)` */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface BriefArticle {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: Edtf | null;
  readonly url: string | null;
  readonly path: string | null;
}

export interface BriefAccount {
  readonly article: string;
  readonly attribution: string;
  readonly words: string;
  /** The words that lead to these where they would say another thing without them: “denied”, “urged the council”. Absent elsewhere. */
  readonly lead?: string;
  readonly against: Against;
  readonly changes: readonly Change[];
  readonly source: string | null;
  readonly via: readonly string[];
  readonly addressee: string | null;
  readonly medium: string | null;
  readonly hedge: string | null;
  readonly confidence: number;
  /** One per part of a split quotation. */
  readonly citations: readonly Citation[];
  /** Readers' corrections that shaped it (`Correction.id`); absent where nobody corrected it. */
  readonly corrected?: readonly string[];
}

export interface BriefUtterance {
  readonly id: string;
  readonly speaker: { readonly name: string | null; readonly actor: string | null; readonly basis: Basis };
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly act: 'said' | 'wrote' | 'published' | 'believes';
  /** Why it is no line of who said what: a belief or wish; no more than what was spoken of; another's words over again. Absent for lines. */
  readonly aside?: 'attitude' | 'topic' | 'relay';
  readonly when: Edtf | null;
  readonly why: string;
  readonly accounts: readonly BriefAccount[];
  /** Readers' corrections that shaped it or one of its accounts (`Correction.id`), sorted; absent where there are none. */
  readonly corrected?: readonly string[];
}

/** A story laid out to read. Every line has citations. */
export interface Brief {
  readonly hearsay: 1;
  readonly asOf: Edtf | null;
  readonly story: {
    readonly id: string;
    readonly title: string;
    readonly articles: readonly BriefArticle[];
    readonly counts: { readonly articles: number; readonly outlets: number; readonly origins: number };
  };
  readonly happened: readonly {
    readonly id: string;
    readonly date: Edtf;
    readonly kind: EventKind;
    readonly background: boolean;
    /** No more than what somebody said, as one article has it: it stands under `said` and is not laid out here for readers. */
    readonly onlySaid: boolean;
    /** Told in passing by one article, without a day worth the name ("in recent weeks", "since 2027"): not laid out for readers either. */
    readonly passing: boolean;
    readonly text: string;
    readonly why: string;
    readonly citations: readonly Citation[];
  }[];
  readonly said: readonly BriefUtterance[];
  readonly differ: readonly {
    readonly id: string;
    readonly kind: DifferenceKind;
    readonly topic: string;
    readonly over: string;
    readonly slight: boolean;
    readonly why: string;
    readonly accounts: readonly {
      readonly value: string;
      readonly day: Edtf | null;
      readonly citations: readonly Citation[];
    }[];
  }[];
  readonly origins: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly articles: readonly string[];
    readonly why: string;
    readonly citations: readonly Citation[];
  }[];
  readonly next: readonly {
    readonly id: string;
    readonly when: Edtf | null;
    readonly text: string;
    readonly state: string;
    readonly announced: boolean;
    readonly hedge: string | null;
    readonly announcedBy: string | null;
    readonly why: string;
    readonly citations: readonly Citation[];
    readonly outcome: readonly Citation[];
  }[];
  /** Proposals and positions, of talks and law-making; empty lists where the story has none. */
  readonly process: {
    readonly proposals: readonly {
      readonly id: string;
      readonly name: string;
      readonly versions: readonly {
        readonly label: string;
        readonly day: Edtf | null;
        readonly citations: readonly Citation[];
      }[];
      readonly parts: readonly {
        readonly name: string;
        readonly actor: string | null;
        readonly role: ProposalRole;
        readonly hedge: string | null;
        readonly day: Edtf | null;
        readonly citations: readonly Citation[];
      }[];
      readonly why: string;
    }[];
    readonly positions: readonly {
      readonly id: string;
      readonly name: string;
      readonly actor: string;
      readonly issue: string;
      readonly stance: Stance;
      readonly day: Edtf | null;
      readonly words: string;
      readonly citations: readonly Citation[];
    }[];
  };
  readonly problems: readonly Problem[];
}
