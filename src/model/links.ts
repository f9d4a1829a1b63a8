import type { ActorKind, EventKind, EventStatus } from './findings.ts';
import type { Basis, Edtf, Span } from './span.ts';

/** A place in an article. */
export interface Place {
  readonly article: string;
  readonly span: Span;
}

/** One actor of a story, whatever the spelling. */
export interface LinkedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Other spellings and names in use, most frequent first. */
  readonly names: readonly string[];
  readonly members: readonly { readonly article: string; readonly actor: string }[];
  /** Why these are one: "same family name, one given name", "aliases.json". */
  readonly why: string;
}

/** How an account stands to the fullest one; `fullest` is the fullest itself. */
export type Against = 'fullest' | 'identical' | 'punctuation' | 'spelling' | 'excerpt' | 'rewording' | 'paraphrase';

/** One changed stretch, in words: what the fullest has, what this account has in its place. */
export interface Change {
  readonly op: 'cut' | 'added' | 'replaced' | 'spelling' | 'punctuation' | 'inserted';
  readonly fullest: string;
  readonly here: string;
  /** Where `here` stands in the account's article; for a cut, the empty place where it would stand. */
  readonly span: Span;
}

/**
 * One article's report of an utterance. It is all of an attribution's content, or the part of it that is this utterance: where an
 * article quotes two sentences in one breath and others quote them apart, each sentence has its own utterance.
 */
export interface Account {
  readonly article: string;
  readonly attribution: string;
  /** The words it stands for, in text order; each lies within one of the attribution's content spans. */
  readonly spans: readonly Span[];
  readonly against: Against;
  readonly changes: readonly Change[];
}

/** An act in the world that several attributions report. */
export interface Utterance {
  readonly id: string;
  /** `LinkedActor.id`, or null. */
  readonly actor: string | null;
  readonly speaker: string | null;
  readonly speakerBasis: Basis;
  readonly when: Edtf | null;
  /** Fullest first, then by article day and id. */
  readonly accounts: readonly Account[];
  readonly why: string;
  /** Readers' corrections that shaped it or one of its accounts (`Correction.id`), sorted; absent where there are none. */
  readonly corrected?: readonly string[];
}

export interface Happening {
  readonly id: string;
  readonly date: Edtf;
  readonly kind: EventKind;
  readonly background: boolean;
  /** It is no more than what somebody said, as one article has it: those words stand among the utterances. */
  readonly onlySaid: boolean;
  /** One article tells it in passing, without a day worth the name: "in recent weeks", "since 2027". */
  readonly passing: boolean;
  /** Verbatim words of the best report. */
  readonly text: string;
  readonly actors: readonly string[];
  readonly reports: readonly (Place & {
    readonly event: string;
    readonly date: Edtf | null;
    readonly status: EventStatus;
  })[];
  readonly why: string;
}

export type DifferenceKind = 'number' | 'date' | 'place' | 'name' | 'wording' | 'status' | 'attribution';

export interface Difference {
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly topic: string;
  readonly accounts: readonly {
    readonly value: string;
    readonly places: readonly Place[];
    readonly day: Edtf | null;
  }[];
  /** update: later accounts replace earlier ones; disagreement: they stand side by side. */
  readonly over: 'update' | 'disagreement' | 'unknown';
  /**
   * True where it tells next to nothing, a middle initial, a "that" left out of a quotation; and where one thing is told in other words,
   * which often is no more. Such differences come last.
   */
  readonly slight: boolean;
  readonly why: string;
}

export interface Origin {
  readonly id: string;
  readonly name: string;
  readonly kind: 'outlet' | 'agency' | 'document' | 'person';
  readonly articles: readonly string[];
  readonly places: readonly Place[];
  readonly why: string;
}

/** What is said to come, and what became of it. */
export interface Outlook {
  readonly id: string;
  readonly when: Edtf | null;
  readonly text: string;
  readonly state: 'open' | 'happened' | 'moved' | 'cancelled' | 'lapsed' | 'unknown';
  /** A day is named, or it is somebody's announced act; false for what is only supposed, or said in passing of an open future. */
  readonly announced: boolean;
  readonly hedge: string | null;
  readonly announcedBy: string | null;
  readonly places: readonly Place[];
  /** Reports that settled it. */
  readonly outcome: readonly Place[];
  readonly why: string;
}

/** made: drew up, put forward, sponsored; shaped: negotiated, cut, amended; approved: passed, accepted, signed; backed: endorsed, supported; rejected: voted down, vetoed, opposed. */
export type ProposalRole = 'made' | 'shaped' | 'approved' | 'backed' | 'rejected';

/** A plan, bill, draft, resolution, treaty or deal that a story is about, with its versions and what each did with it. */
export interface Proposal {
  readonly id: string;
  /** As printed, without the words that tell its versions apart: "peace plan". */
  readonly name: string;
  /** Told apart by their size or by what the reports call them ("14-point plan", "revised bill"), in the order of change. */
  readonly versions: readonly {
    readonly label: string;
    /** The day on which it came to be, where a report tells it. */
    readonly day: Edtf | null;
    readonly places: readonly Place[];
  }[];
  readonly parts: readonly {
    readonly name: string;
    /** `LinkedActor.id`, or null for a body without a name ("parliament"). */
    readonly actor: string | null;
    readonly role: ProposalRole;
    /** "is expected to": it has not happened yet. */
    readonly hedge: string | null;
    readonly day: Edtf | null;
    readonly places: readonly Place[];
  }[];
  readonly places: readonly Place[];
  readonly why: string;
}

/** for, against: of a proposal or issue; demands, offers, refuses: what is asked, given, ruled out; sets, eases, drops: of a deadline or condition. */
export type Stance = 'for' | 'against' | 'demands' | 'offers' | 'refuses' | 'sets' | 'eases' | 'drops';

/** Where somebody stands on one issue on one day, in their own or reported words. */
export interface Position {
  readonly id: string;
  readonly name: string;
  /** `LinkedActor.id`. */
  readonly actor: string;
  /** "deadline", a proposal's name, "sanctions". */
  readonly issue: string;
  readonly stance: Stance;
  /** The day on which it was taken, where the text tells it. */
  readonly day: Edtf | null;
  /** Verbatim. */
  readonly words: string;
  readonly places: readonly Place[];
}

/** Of talks and law-making: what is on the table, and how the positions moved. */
export interface Process {
  readonly proposals: readonly Proposal[];
  /** By actor and issue, then by day. */
  readonly positions: readonly Position[];
}

/** What many articles of one story say together. */
export interface Links {
  readonly actors: readonly LinkedActor[];
  readonly utterances: readonly Utterance[];
  readonly happenings: readonly Happening[];
  readonly differences: readonly Difference[];
  readonly origins: readonly Origin[];
  readonly outlooks: readonly Outlook[];
  readonly process: Process;
}
