import type { Actor, Attribution, EventMention, Findings, Span, TimeExpression } from '../../model/index.ts';
import { edtfRange } from '../../text/calendar.ts';
import { firstEndingAfter, spanAt } from '../../text/spans.ts';
import type { Reading } from '../reading.ts';
import { type NewsDay, newsDayOf, recentSpan } from './newsday.ts';

interface Owned {
  readonly span: Span;
  readonly owner: Attribution;
}

/** What the lines of one article are read against, made once for each article. */
export interface Context {
  readonly text: string;
  /** Last day of the article's own date, or null. */
  readonly day: number | null;
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly { readonly span: Span; readonly actor: Actor }[];
  /** Cues and contents of attributions, each in text order. */
  readonly cues: readonly Owned[];
  readonly contents: readonly Owned[];
  readonly newsDay: NewsDay | null;
  /** Title and headings, in text order: their nouns name what the prose tells. */
  readonly heads: readonly Span[];
  /** Captions: of what their pictures show, which may be years old. */
  readonly captions: readonly Span[];
  /** Spans inside quotation marks, in text order. */
  readonly quoted: readonly Span[];
}

/** All that the rules ask of an article beside the sentence at hand, gathered once. */
export function contextOf(reading: Reading, found: Findings): Context {
  const { published } = reading.article;
  const day = (published && edtfRange(published)?.[1]) || null;
  const times = found.times
    .map((time) => datable(time, reading.text, day))
    .filter((time) => time !== null)
    .sort((a, b) => a.span[0] - b.span[0]);
  return {
    text: reading.text,
    day,
    times,
    mentions: found.actors
      .flatMap((actor) => actor.mentions.map((span) => ({ span, actor })))
      .sort((a, b) => a.span[0] - b.span[0]),
    cues: owned(found.attributions, ({ cue }) => cue),
    contents: owned(found.attributions, ({ content }) => content),
    newsDay: newsDayOf(published, times, reading.paragraphs[0]?.[0] ?? 0),
    heads: spansOf(reading, /^(?:title|heading)$/),
    captions: spansOf(reading, /^caption$/),
    quoted: found.quotations
      .filter(({ depth }) => depth === 0)
      .flatMap(({ spans }) => spans)
      .sort((a, b) => a[0] - b[0]),
  };
}

const spansOf = ({ article }: Reading, kinds: RegExp): Span[] =>
  article.blocks.filter(({ kind }) => kinds.test(kind)).map(({ span }) => span);

/** A time that can date an event: one with an interval, or a vague stretch up to now. */
function datable(time: TimeExpression, text: string, day: number | null): TimeExpression | null {
  const words = text.slice(...time.span);
  const before = text.slice(Math.max(0, time.span[0] - 4), time.span[0]);
  // "is expected to last 2 weeks"
  if (/^last\b/i.test(words) && /\b(?:to|ll) $/.test(before)) return null;
  // "the Sunday after the attacks": counted from them.
  if (
    /^\p{Lu}\p{Ll}+day$/u.test(words) &&
    /the $/.test(before) &&
    /^ (?:after|before) (?:the|a|his|her|their)\b/.test(text.slice(time.span[1], time.span[1] + 14))
  )
    return null;
  // "even today": still.
  if (/^today$/i.test(words) && /\beven $/i.test(text.slice(Math.max(0, time.span[0] - 6), time.span[0]))) return null;
  // "fifteen of the 19 Sept. 11 hijackers"
  if (/^\d{1,2} \p{L}+\.?$/u.test(words) && /^ \d/.test(text.slice(time.span[1], time.span[1] + 2))) return null;
  // “This Week”: the name of a programme.
  if (/^This (?:Week|Morning)$/.test(words) && /[“"‘'’s] ?$/.test(before)) return null;
  if (time.edtf !== null && (datesNothing(time.edtf, words, before) || isName(time.edtf, words, day))) return null;
  if (time.edtf !== null)
    return time.type === 'DATE' || time.type === 'TIME' || edtfRange(time.edtf) !== null ? time : null;
  if (day === null) return null;
  // "as recently as Monday"
  const edtf = /\bas $/i.test(before) ? null : recentSpan(words, day);
  return edtf ? { ...time, edtf } : null;
}

/** "since the 1980s", "regrets to this day", "in the previous 60 days": they set a scene or count from something else. */
const datesNothing = (edtf: string, words: string, before: string): boolean =>
  /^\d{2,3}X/.test(edtf) ||
  (/^this day$/i.test(words) && /\bto $/i.test(before)) ||
  /^(?:the )?previous\b.*s$/i.test(words) ||
  // "sent two agents to meet him the next day": of a day told before.
  /^(?:the )?(?:next|following) day$/i.test(words);

/** Days that are named more often than they are meant: "voters tire as Election Day draws near", told in March; "the city’s post-9/11 plans". */
function isName(edtf: string, words: string, day: number | null): boolean {
  const range = edtfRange(edtf);
  if (!range || day === null) return false;
  if (/^election (?:day|night)$/i.test(words)) return Math.abs(range[0] - day) > NEAR;
  return /^(?:9\/11|sept(?:ember|\.)? 11)\b/i.test(words) && /^2001-09-11/.test(edtf) && day - range[0] > 10 * NEAR;
}
const NEAR = 60;

const owned = (attributions: readonly Attribution[], pick: (attribution: Attribution) => readonly Span[]): Owned[] =>
  attributions
    .flatMap((owner) => pick(owner).map((span) => ({ span, owner })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);

/** The entries that begin in or just before [start, end), of a list in text order: at most `most` of them. */
function around<T extends { readonly span: Span }>(list: readonly T[], [start, end]: Span, most: number): T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.span[0] < end) low = middle + 1;
    else high = middle;
  }
  const out: T[] = [];
  for (let at = low - 1; at >= 0 && out.length < most; at--) {
    const entry = list[at]!;
    // Contents nest and may be long; a few entries back is far enough.
    if (entry.span[1] > start) out.push(entry);
    else if (low - at > 8) break;
  }
  return out;
}

/** Ids of the actors named inside the span, in text order. */
export function actorsIn({ mentions }: Context, span: Span): string[] {
  const inside = around(mentions, span, 40).filter(
    (mention) => mention.span[0] >= span[0] && mention.span[1] <= span[1],
  );
  return [...new Set(inside.reverse().map(({ actor }) => actor.id))];
}

/** When the attribution whose cue the trigger is was spoken, as far as another annotator found it. */
export function occasionOf(context: Context, trigger: Span): EventMention['when'] {
  const when = around(context.cues, trigger, 1)[0]?.owner.occasion.when;
  return when && edtfRange(when.value) ? when : null;
}

/** The innermost attribution in whose content the unit at `at` stands. */
export const saidIn = (context: Context, at: number): string | null =>
  around(context.contents, [at, at + 1], 1)[0]?.owner.id ?? null;

/** Inside quotation marks. */
export const isQuoted = ({ quoted }: Context, at: number): boolean => {
  const span = spanAt(quoted, at);
  return span !== null || quoted[firstEndingAfter(quoted, at)]?.[0] === at;
};

/** A quotation longer than this is not taken whole into a line. */
const LONGEST_QUOTATION = 300;

/**
 * The clause with the whole of a quotation that it begins inside of: “We wait. They talk,” she said on Tuesday, of which the
 * sentence alone would begin with “They talk”.
 */
export function wholeQuotation({ quoted }: Context, span: Span): Span {
  const quotation = spanAt(quoted, span[0]);
  if (!quotation || quotation[0] === span[0] || quotation[1] >= span[1]) return span;
  return quotation[1] - quotation[0] > LONGEST_QUOTATION ? span : [quotation[0], span[1]];
}
