import type { Edtf, Span, TimeExpression } from '../../model/index.ts';
import type { DayRange } from '../../text/calendar.ts';
import type { Unit } from './lexicon.ts';
import type { TimeWord } from './words.ts';

/** Whether the words around an expression look back or ahead: "met Friday", "will meet Friday"; `either`: it may lie on both sides. */
export type Tense = 'past' | 'future' | 'either' | 'unknown';

/** What an expression means once it is counted from somewhere. */
export interface Resolved {
  readonly type: TimeExpression['type'];
  /** TIMEX3 value. */
  readonly value: string;
  /** The days it denotes, or null. */
  readonly range: DayRange | null;
  /** How fine the range is: decides what "two days later" or "that year" may count from it. */
  readonly unit?: Unit;
  /** `~` approximate, `?` uncertain. */
  readonly doubt?: '~' | '?';
  /** In place of what `range` would print, for what EDTF writes in its own way ("2019-22"). */
  readonly edtf?: Edtf;
  readonly anchor?: 'article' | Span;
}

/** A date that the story has reached: "On Oct. 14, …", from which "two days later" counts. */
export interface Anchor {
  readonly range: DayRange;
  readonly unit: Unit;
  readonly span: Span;
  /** Said in full, with its year. */
  readonly stated: boolean;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
}

/** What the meaning of an expression may depend on. */
export interface Context {
  /** The day the article first ran, or null: then nothing relative gets a date. */
  readonly day: number | null;
  /** The last date told in prose, or null. */
  readonly told: Anchor | null;
  /** The last quarter named without its year, to which "the year-ago period" goes back; not after "the nine months". */
  readonly quarter: Anchor | null;
  /** Index of the expression's own sentence. */
  readonly sentence: number;
  /** Tense of the words that govern the expression. */
  readonly tense: Tense;
}

/** An expression found by a rule: words `from` up to (not including) `to`, and how to count it. */
export interface Found {
  readonly from: number;
  readonly to: number;
  /** Null where the words mean no time after all: "that day" when no day was told. */
  readonly means: (context: Context) => Resolved | null;
}

/** Reads an expression that begins at word `at`, or gives null. */
export type Rule = (words: readonly TimeWord[], at: number) => Found | null;
