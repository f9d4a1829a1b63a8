import type { Problem } from './problem.ts';
import type { Basis, Edtf, Span } from './span.ts';

/** A run of text between quotation marks, before anyone decided what it is. */
export interface Quotation {
  /** Marks included; one span per stretch between paragraph breaks (a quotation reopened at each paragraph has several). */
  readonly spans: readonly Span[];
  /** 0 for outermost, 1 for a quotation inside a quotation, … */
  readonly depth: number;
  /** True when a mark is missing at either end (the span then stops at the paragraph's end). */
  readonly unbalanced: boolean;
}

/** A time expression: TIMEX3 type and value (TimeML 1.2.1), and the interval it denotes as EDTF. */
export interface TimeExpression {
  readonly span: Span;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value: `2025-11-25`, `2025-W48`, `P3D`, `PRESENT_REF`, `XXXX-WXX-2`. */
  readonly value: string;
  /** The interval in EDTF where the expression denotes one ("later this week" is what is left of the week); else null. */
  readonly edtf: Edtf | null;
  /** What `edtf` was counted from, when it was not said in full: the article's day or another expression. */
  readonly anchor?: 'article' | Span;
}

export type ActorKind = 'person' | 'organisation' | 'government' | 'outlet' | 'group' | 'place';

/** Somebody (or a body) that the article names, under the fullest name it uses. */
export interface Actor {
  /** Slug of the name, unique in its article: `edda-varn`. Linking across articles is another station's work. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Every mention by name, and by title or description where that is sure; pronouns are not listed. */
  readonly mentions: readonly Span[];
  /** Titles and roles as printed: "special envoy", "the Kremlin’s spokesman". */
  readonly roles: readonly { readonly text: string; readonly span: Span }[];
}

export type AttributionKind = 'direct' | 'indirect' | 'mixed';

/** said: speech of any kind; wrote: letters, posts, statements; published: an outlet or document in its own words; believes: beliefs, wants, attitudes. */
export type Act = 'said' | 'wrote' | 'published' | 'believes';

/**
 * What a report tells other than words that stand for themselves. act: words that need their cue ("urged … them to leave", "denied … any
 * part in it"); topic: not what was said, only what of ("discussed the truce", "praised the plan"); relay: nothing that the report inside
 * it does not ("the agency said that the minister had said …").
 */
export type Tells = 'act' | 'topic' | 'relay';

export type SourceKind = 'named' | 'role' | 'group' | 'document' | 'outlet' | 'anonymous' | 'pronoun' | 'none';

export interface Speaker {
  /** The actor's fullest name in the article, or the words of the source where it is no named actor; null when unknown. */
  readonly name: string | null;
  /** `Actor.id` in the same article, or null. */
  readonly actor: string | null;
  readonly basis: Basis;
  /** What an implied speaker was concluded from (a title's or pronoun's antecedent), or the mentions that equally fit. */
  readonly because?: readonly Span[];
  /** Names that fit equally well, when the basis is unknown. */
  readonly candidates?: readonly string[];
  /** The reader's correction that named this speaker: `Correction.id`. */
  readonly correctedBy?: string;
}

export interface Addressee {
  readonly name: string;
  readonly actor: string | null;
  readonly span: Span;
  readonly basis: Basis;
}

/** One link of the chain by which the words reached the article. */
export interface Via {
  readonly name: string;
  readonly kind: 'outlet' | 'agency' | 'document' | 'person' | 'event';
  readonly span: Span;
  readonly basis: Basis;
}

export interface Occasion {
  readonly when: { readonly value: Edtf; readonly basis: Basis; readonly span: Span } | null;
  readonly where: { readonly name: string; readonly basis: Basis; readonly span: Span } | null;
  /** "in a statement", "on social media", "aboard Air Force One": as printed. */
  readonly medium: { readonly name: string; readonly basis: Basis; readonly span: Span } | null;
}

/** One reported utterance or belief in one article. */
export interface Attribution {
  /** `a1`, `a2`, … in text order of the first content span. */
  readonly id: string;
  readonly kind: AttributionKind;
  readonly act: Act;
  /** Absent where its words tell by themselves what was said, as most do. */
  readonly tells?: Tells;
  /** What was said. A direct one's spans are verbatim and include their quotation marks. Several spans: split by "he said" or by a paragraph. */
  readonly content: readonly Span[];
  /** "said", "according to"; empty where the text has none. */
  readonly cue: readonly Span[];
  /** The words that name who said it; empty where the text has none. */
  readonly source: readonly Span[];
  readonly sourceKind: SourceKind;
  readonly speaker: Speaker;
  readonly addressee: Addressee | null;
  /** Nearest first: Lindqvist → transcript → The Ledger → this article gives [The Ledger, transcript]. Empty: the article itself vouches. */
  readonly via: readonly Via[];
  readonly occasion: Occasion;
  /** "reportedly", "appeared to": the words by which the article keeps its distance. */
  readonly hedge: { readonly words: string; readonly span: Span } | null;
  /** Probability in [0, 1] that a careful reader would mark this attribution. */
  readonly confidence: number;
  /** Names of the rules or model that found it, for the curious; `reader` for one that a reader added. */
  readonly foundBy: string;
  /** Readers' corrections that shaped it (`Correction.id`), oldest first; absent where nobody corrected it. */
  readonly corrected?: readonly string[];
}

/** A number with what it counts: "a 28-point plan", "about 50 troops", "$3.5 trillion". */
export interface Figure {
  readonly span: Span;
  /** Lowest and highest reading; equal for an exact number. */
  readonly value: readonly [low: number, high: number];
  /** `%`, `$`, `km`, or null for a plain count. */
  readonly unit: string | null;
  /** What is counted, head noun last, lower case: "point plan", "troops", "soldiers killed". */
  readonly counted: string | null;
  readonly approximate: boolean;
}

export type EventKind =
  | 'meeting'
  | 'call'
  | 'statement'
  | 'publication'
  | 'decision'
  | 'agreement'
  | 'attack'
  | 'visit'
  | 'vote'
  | 'legal'
  | 'appointment'
  | 'deadline'
  | 'other';

/** reported: the text says it took place; planned: that it will; expected: that somebody expects it; conditional; denied; cancelled; moved. */
export type EventStatus = 'reported' | 'planned' | 'expected' | 'conditional' | 'denied' | 'cancelled' | 'moved';

/** Something that happened or is to happen, as one sentence of one article tells it. */
export interface EventMention {
  readonly id: string;
  readonly kind: EventKind;
  readonly status: EventStatus;
  /** History told for context ("annexed Crimea in 2014"), not news. */
  readonly background: boolean;
  /** The clause, verbatim, that tells it. */
  readonly span: Span;
  /** The word it hangs on: "met", "the call", "is expected". */
  readonly trigger: Span;
  readonly when: { readonly value: Edtf; readonly basis: Basis; readonly span: Span } | null;
  /** Actors in it, as `Actor.id`. */
  readonly actors: readonly string[];
  readonly where: string | null;
  readonly hedge: { readonly words: string; readonly span: Span } | null;
  /** Attribution it stands in, when somebody is reported to say so. */
  readonly saidIn: string | null;
  /**
   * Told on the way to something else: only a noun names what is to come ("bought time on air ahead of the vote on Friday"), something
   * is said of what was done ("Friday’s vote is the first change"), a clause describes some noun ("the data that they published"), or it
   * stands under a picture.
   */
  readonly inPassing?: true;
}

/** Words by which the prose names where something comes from: "first reported by Axios", "a memo obtained by …". */
export interface OriginClue {
  readonly name: string;
  readonly kind: 'outlet' | 'agency' | 'document' | 'person';
  /** The name. */
  readonly span: Span;
  /** The whole clue: "obtained by Bloomberg". */
  readonly evidence: Span;
  /** How it is named: had it first, is quoted, is credited, was told. */
  readonly manner: 'first-reported' | 'obtained' | 'published' | 'quoted' | 'told' | 'credited' | 'copied';
}

/** All that one article says, by the annotators. */
export interface Findings {
  readonly quotations: readonly Quotation[];
  readonly times: readonly TimeExpression[];
  readonly actors: readonly Actor[];
  readonly attributions: readonly Attribution[];
  readonly figures: readonly Figure[];
  readonly events: readonly EventMention[];
  readonly origins: readonly OriginClue[];
  readonly problems: readonly Problem[];
}
