import type { Act, ActorKind } from './findings.ts';
import type { Place } from './links.ts';
import type { Problem } from './problem.ts';

/** Words of an article with what stands around them: found again after an edit of the text (W3C TextQuoteSelector and TextPositionSelector). */
export interface QuotedWords {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where they stood, in UTF-16 units: what decides between two places that fit equally well. */
  readonly start: number;
}

/** The words of an attribution, and by what their article is known again when it comes in another edition. */
export interface CorrectedPlace {
  readonly article: {
    readonly id: string;
    readonly url: string | null;
    readonly path: string | null;
    readonly outlet: string | null;
    readonly title: string | null;
  };
  /** One per part of the content. */
  readonly content: readonly QuotedWords[];
  /** The words that name who said it: tells apart two reports of the same words. Empty where there are none. */
  readonly source: readonly QuotedWords[];
}

/** What a reader decided. */
export type Decided =
  /** These words are this speaker's; null: nobody knows whose. */
  | {
      readonly kind: 'speaker';
      readonly places: readonly CorrectedPlace[];
      readonly speaker: string | null;
      /** For a speaker whom the article does not name otherwise; `person` when absent. */
      readonly actorKind?: ActorKind;
    }
  /** No utterance is reported here. */
  | { readonly kind: 'reject'; readonly places: readonly CorrectedPlace[] }
  /** An utterance is reported here that was not found. */
  | {
      readonly kind: 'add';
      readonly place: CorrectedPlace;
      readonly speaker: string | null;
      readonly actorKind?: ActorKind;
      readonly act: Act;
    }
  /** The utterances that these words are of are one. */
  | { readonly kind: 'join'; readonly places: readonly CorrectedPlace[] }
  /** The words of `leave` are of another utterance than those of `stay`. */
  | { readonly kind: 'split'; readonly stay: readonly CorrectedPlace[]; readonly leave: readonly CorrectedPlace[] }
  /** These names are one actor's, the first to be shown. */
  | { readonly kind: 'merge'; readonly names: readonly string[] }
  /** That correction (which may be an undoing itself) no longer counts. */
  | { readonly kind: 'undo'; readonly correction: string };

/** One entry of the list of corrections: kept beside the record, never changed, never taken out. */
export interface Correction {
  /** `c…`, made from all the rest: the same decision by the same person at the same instant is one. */
  readonly id: string;
  readonly what: Decided;
  readonly by: string | null;
  /** When it was made: an instant of ISO 8601 in UTC, `2031-03-05T10:00:00.000Z`. Of two that contradict each other the later counts. */
  readonly at: string;
  readonly why: string | null;
}

/** A correction with what became of it. */
export interface KeptCorrection extends Correction {
  /** in use · undone · lost: its words stand in no article that is there, so it changes nothing until they do. */
  readonly state: 'in use' | 'undone' | 'lost';
  /** The entry that undid it. */
  readonly undone: {
    readonly id: string;
    readonly by: string | null;
    readonly at: string;
    readonly why: string | null;
  } | null;
  readonly problems: readonly Problem[];
}

/** Places of each group are of one utterance, and no two groups are of the same: what linking keeps to before all evidence. */
export interface Grouping {
  readonly correction: string;
  readonly groups: readonly (readonly Place[])[];
}
