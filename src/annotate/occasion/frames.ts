import type { Attribution, Findings, Span } from '../../model/index.ts';
import { firstEndingAfter, overlaps, within } from '../../text/spans.ts';
import { isListedOutlet } from '../actors/outlets.ts';
import { shownBefore } from '../attribution/shown.ts';
import type { Reading } from '../reading.ts';
import { enclosersOf } from './nesting.ts';
import { programmesInMarks } from './programmes.ts';

/**
 * The words around an attribution that tell how it was said: its sentence with all contents blanked out, so that "on Tuesday" inside
 * what was said cannot be taken for the day of saying it. Positions are those of the article.
 */
export interface Frame {
  readonly attribution: Attribution;
  readonly span: Span;
  /** As long as `span`; blanked units are spaces. */
  readonly text: string;
  readonly cue: Span;
  readonly sentence: number;
  readonly paragraph: number;
  /** The attribution in whose content this one stands. */
  readonly outer: Attribution | null;
  /** The document that shows the speaker saying it: “the recording has her promising”. */
  readonly shownIn: Span | null;
}

/** How much of a sentence is looked at on either side of the cue. */
const LIMIT = 1200;

/** A frame for each attribution, in the order of the attributions given. */
export function framesOf(reading: Reading, found: Findings): Frame[] {
  const contents = found.attributions
    .flatMap(({ content, id }) => content.map((span) => ({ span, id })))
    .sort((a, b) => a.span[0] - b.span[0]);
  const enclosers = enclosersOf(found.attributions);
  const longest = contents.reduce((most, { span }) => Math.max(most, span[1] - span[0]), 0);
  // “Face the Harbour” in marks is where it was said, also where that is taken for what was.
  const shows = programmesInMarks({ span: [0, reading.text.length], text: reading.text }).map(({ span }) => span);
  return found.attributions.map((attribution) =>
    frameOf(reading, attribution, enclosers.get(attribution.id) ?? null, contents, longest, shows),
  );
}

function frameOf(
  reading: Reading,
  attribution: Attribution,
  outer: Attribution | null,
  contents: readonly { readonly span: Span; readonly id: string }[],
  longest: number,
  shows: readonly Span[],
): Frame {
  const { text, sentences, paragraphs } = reading;
  const cue = attribution.cue[0] ?? attribution.source[0] ?? attribution.content[0]!;
  const sentence = Math.min(firstEndingAfter(sentences, cue[0]), sentences.length - 1);
  const own: Span = sentences[sentence] ?? [cue[0], cue[1]];
  let span: Span = [
    Math.min(Math.max(own[0], cue[0] - LIMIT), cue[0]),
    Math.max(Math.min(own[1], cue[1] + LIMIT), cue[1]),
  ];
  if (outer) {
    const part = outer.content.find((content) => within(cue, content));
    if (part) span = [Math.max(span[0], part[0]), Math.min(span[1], part[1])];
  }
  // Contents that hold the cue itself are where it stands, not what it says.
  const blanks: Span[] = [];
  for (let i = lowest(contents, span[0] - longest); i < contents.length && contents[i]!.span[0] < span[1]; i++) {
    const { span: content, id } = contents[i]!;
    if (id === attribution.id) {
      const without = withoutAdjunct(text, attribution, content);
      if (without[1] < content[1] && overlaps(content, span)) {
        blanks.push(without);
        continue;
      }
    }
    if (overlaps(content, span) && !within(cue, content) && !(outer && within(span, content))) blanks.push(content);
  }
  const shown = shownBefore(text, attribution.content[0]![0]);
  return {
    attribution,
    span,
    text: blanked(text, span, withoutShows(blanks, sharing(shows, span))),
    cue,
    sentence,
    paragraph: firstEndingAfter(paragraphs, cue[0]),
    outer,
    shownIn: shown && shown.source[0] === attribution.source[0]?.[0] ? shown.document : null,
  };
}

/** "criticized the bill | in a speech on Monday": where it was said, at the end of what counts as said. */
const ADJUNCT =
  /\s(?:in|during|at|on)\s+(?:an?|his|her|their|its|the|one)\s+(?:[\p{L}\p{N}’'.&-]+\s+){0,4}?(?:interview|hearing|speech|debate|rally|statement|letter|conference|briefing|address|appearance|testimony|meeting|e-?mail|tweet|op-ed|post|floor|town hall|ad|memo|stop)(?![\p{L}-])(?! (?:over|about|on whether)\b)/u;
/** "joked about it on Twitter", "defended his plan Sunday on Lumen TV’s State of the Harbour" */
const ON_AIR =
  /\s(?:\p{Lu}\p{Ll}+day\s)?on\s(?:(?:his|her|its|their)\s(?:\p{Ll}+\s)?)?(?:(?:Twitter|Facebook|Instagram|YouTube|Telegram|Truth Social|social media)(?![\p{L}-]|\s\p{Ll}+\s)|(?<outlet>\p{Lu}[\p{L}.&-]*(?:\s\p{Lu}[\p{L}.&-]*){0,2})[’']s?\s[“"]?\p{Lu})/u;
/** Words of a clause: with one of them, the end may belong to that. */
const CLAUSE =
  /\b(?:that|who|which|what|whether|if|to|would|will|was|were|is|are|has|have|had|says?|said|told|could|should|can|because|when|while|after|before|for|n[’']t)\b|[“”":;]/i;
const SAYS_A_CLAUSE =
  /\b(?:say|says|said|saying|thinks?|thought|believe[sd]?|argue[sd]?|claim(?:s|ed)?|knows?|knew|hopes?|hoped)\b/i;
/** The longest object, and the most that may follow on its occasion, in units. */
const LONGEST_OBJECT = 240;
const LONGEST_REST = 60;

function withoutAdjunct(text: string, { kind, cue, content, act }: Attribution, span: Span): Span {
  const end = cue.at(-1)?.[1] ?? -1;
  if (kind === 'direct' || act === 'believes' || content.length > 1 || span[0] < end || span[0] - end > 3) return span;
  const words = text.slice(...span);
  // "called it “a stunt” | in a statement": behind what is quoted.
  const from = Math.max(words.lastIndexOf('”'), words.search(/"[^"]*$/)) + 1;
  if ((kind === 'mixed' && from === 0) || words.length - from > LONGEST_OBJECT) return span;
  const object = words.slice(from);
  const air = ON_AIR.exec(object);
  const adjunct = ADJUNCT.exec(object) ?? (!air?.groups?.outlet || isListedOutlet(air.groups.outlet) ? air : null);
  if (!adjunct || SAYS_A_CLAUSE.test(text.slice(...cue.at(-1)!)) || /^\sin\s.*\bdebate$/i.test(adjunct[0])) return span;
  const rest = object.slice(adjunct.index + adjunct[0].length);
  return rest.length > LONGEST_REST ||
    CLAUSE.test(object.slice(0, adjunct.index)) ||
    (adjunct !== air && CLAUSE.test(rest))
    ? span
    : [span[0], span[0] + from + adjunct.index];
}

/** Those of many spans (sorted, not overlapping) that share a unit with `span`: an article may name a programme in every line. */
function sharing(spans: readonly Span[], span: Span): Span[] {
  const out: Span[] = [];
  for (let i = firstEndingAfter(spans, span[0]); i < spans.length && spans[i]![0] < span[1]; i++) out.push(spans[i]!);
  return out;
}

/** The stretches to blank, names of programmes left standing. */
const withoutShows = (blanks: readonly Span[], shows: readonly Span[]): readonly Span[] =>
  shows.reduce<readonly Span[]>(
    (left, show) =>
      left.flatMap((span): Span[] => {
        if (!overlaps(span, show)) return [span];
        const parts: Span[] = [
          [span[0], show[0]],
          [show[1], span[1]],
        ];
        return parts.filter(([start, end]) => start < end);
      }),
    blanks,
  );

function lowest(contents: readonly { readonly span: Span }[], at: number): number {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (contents[middle]!.span[0] >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function blanked(text: string, [start, end]: Span, blanks: readonly Span[]): string {
  let out = '';
  let at = start;
  for (const [from, to] of blanks) {
    if (to <= at) continue;
    const begin = Math.max(at, Math.min(from, end));
    const stop = Math.min(to, end);
    out += text.slice(at, begin) + ' '.repeat(Math.max(0, stop - begin));
    at = Math.max(at, stop);
  }
  return out + text.slice(at, Math.max(at, end));
}

/** A match of `pattern` (global) in the frame's text as a span of the article, for each match. */
export function* matchesIn(
  frame: Pick<Frame, 'span' | 'text'>,
  pattern: RegExp,
): Generator<{ match: RegExpExecArray; span: Span }> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(frame.text); match; match = pattern.exec(frame.text)) {
    const start = frame.span[0] + match.index;
    yield { match, span: [start, start + match[0].length] };
    if (match[0].length === 0) pattern.lastIndex++;
  }
}

/** The span of a named group in a match found by `matchesIn`. */
export function groupSpan(frame: Pick<Frame, 'span'>, match: RegExpExecArray, words: string): Span {
  const start = frame.span[0] + match.index + match[0].lastIndexOf(words);
  return [start, start + words.length];
}
