import type {
  Actor,
  Attribution,
  EventMention,
  EventStatus,
  Findings,
  Span,
  TimeExpression,
} from '../../model/index.ts';
import { addMonths, type DayRange, edtfOf, edtfRange } from '../../text/calendar.ts';
import { overlaps, spanAt } from '../../text/spans.ts';
import type { Annotator, Reading } from '../reading.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { clauseOf, phraseOf } from './clause.ts';
import { bySchedule, type Coming, comingIn, isUnreal } from './coming.ts';
import { eventNouns } from './lexicon.ts';
import { type Line, linesOf, spanOf } from './line.ts';
import { type NewsDay, newsDayOf, recentSpan } from './newsday.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type Undated, undatedEvents } from './undated.ts';
import { type VerbGroup, verbGroupsOf } from './verbgroups.ts';
import { BE, HAVE } from './words.ts';

/** Older than this, in days, a dated event is history told for context; so is one dated to a year alone. */
const NEWS_DAYS = 60;

/**
 * What happened and what is to come, clause by clause: every dated clause or event noun, and every clause that looks ahead.
 * A clause takes the time that stands in it; an undated one is left undated here.
 */
export const events: Annotator = {
  name: 'events',
  needs: ['times', 'actors', 'attributions', 'quotations'],
  gives: ['events'],
  annotate: (reading, found) => ({ events: eventsOf(reading, found) }),
};

function eventsOf(reading: Reading, found: Findings): EventMention[] {
  const drafts: Draft[] = [];
  const context = contextOf(reading, found);
  let time = 0;
  linesOf(reading.sentences, reading.tokens).forEach((line, at) => {
    while (time < context.times.length && context.times[time]!.span[1] <= line.span[0]) time++;
    const times: TimeExpression[] = [];
    for (let i = time; i < context.times.length && context.times[i]!.span[0] < line.span[1]; i++)
      times.push(context.times[i]!);
    drafts.push(...lineEvents(line, at, times, context));
  });
  return drafts
    .sort((a, b) => a.span[0] - b.span[0] || a.trigger[0] - b.trigger[0])
    .map((draft, i) => ({ id: `e${i + 1}`, ...draft }));
}

type Draft = Omit<EventMention, 'id'>;

interface Context {
  readonly text: string;
  /** Last day of the article's own date, or null. */
  readonly day: number | null;
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly { readonly span: Span; readonly actor: Actor }[];
  readonly attributions: readonly Attribution[];
  readonly newsDay: NewsDay | null;
  /** Spans inside quotation marks, in text order. */
  readonly quoted: readonly Span[];
}

function contextOf(reading: Reading, found: Findings): Context {
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
    attributions: found.attributions,
    newsDay: newsDayOf(published, times, reading.paragraphs[0]?.[0] ?? 0),
    quoted: found.quotations
      .filter(({ depth }) => depth === 0)
      .flatMap(({ spans }) => spans)
      .sort((a, b) => a[0] - b[0]),
  };
}

/** A time that can date an event: one with an interval, or a vague stretch up to now. */
function datable(time: TimeExpression, text: string, day: number | null): TimeExpression | null {
  if (time.edtf !== null)
    return time.type === 'DATE' || time.type === 'TIME' || edtfRange(time.edtf) !== null ? time : null;
  if (day === null) return null;
  const edtf = recentSpan(text.slice(...time.span), day);
  return edtf ? { ...time, edtf } : null;
}

function lineEvents(line: Line, at: number, times: readonly TimeExpression[], context: Context): Draft[] {
  if (line.words.length < 3) return [];
  const groups = verbGroupsOf(line);
  const inTime = (token: number): boolean =>
    times.some(({ span }) => line.tokens[token]!.start >= span[0] && line.tokens[token]!.start < span[1]);
  const segments = segmentsOf(line, groups, inTime);
  const coming = comingIn(line, segments);
  const out: Draft[] = [];
  const done = new Set<number>();
  for (const time of times) {
    const first = line.tokens.findIndex((token) => token.end > time.span[0]);
    const last = line.tokens.findLastIndex((token) => token.start < time.span[1]);
    if (first < 0 || last < first) continue;
    const range = edtfRange(time.edtf!);
    const future =
      range !== null && context.day !== null && liesAhead(range, context.day, context.text.slice(...time.span));
    const anchor = anchorOf(line, segments, first, last, future);
    if (!anchor) continue;
    const ahead =
      (anchor.by === 'verb' && bySchedule(line, anchor.group, first)) ||
      comingFor(coming, anchor, segments, first, last);
    if (future && !ahead && tellsPast(anchor) && !LEADS_ON.test(line.words[first - 1] ?? '')) continue;
    const head = ahead?.head ?? (anchor.by === 'verb' ? anchor.group.head : anchor.head);
    if (anchor.by === 'verb' && !ahead && isState(line, anchor.group, range, context)) continue;
    if (anchor.by === 'verb' && isUnreal(line, anchor.group)) continue;
    if (done.has(head) && !ahead) continue;
    done.add(head);
    if (anchor.by === 'verb') done.add(anchor.group.head);
    out.push(draft(line, segments, anchor, dateFor(line, time, ahead, context), ahead, context));
  }
  for (const ahead of coming) {
    if (done.has(ahead.head) || ahead.needsDate) continue;
    done.add(ahead.head);
    const segment = segments.findIndex(({ first, last }) => first <= ahead.head && last >= ahead.head);
    if (segment < 0) continue;
    const group = groupAt(segments[segment]!, ahead.head);
    const anchor: Anchor = group
      ? { by: 'verb', group, segment }
      : { by: 'noun', first: ahead.first, head: ahead.head, segment };
    out.push(draft(line, segments, anchor, null, ahead, context));
  }
  for (const { group, segment, when } of undatedIn(line, segments, at, context)) {
    if (done.has(group.head) || coming.some(({ first, last }) => first <= group.head && group.head <= last)) continue;
    out.push(draft(line, segments, { by: 'verb', group, segment }, when, null, context));
  }
  return out;
}

/** After the article's day, or from it on: "in the next two months". */
const liesAhead = (range: DayRange, day: number, words: string): boolean =>
  range[0] > day || (range[1] > day && /^(?:the )?(?:next|coming)/i.test(words));

/** "postponed until Monday", "set for March": a past verb may lead to a day to come only by such a word. */
const LEADS_ON = /^(?:until|till|to|for|by|through|next)$/;

const tellsPast = (anchor: Anchor): boolean =>
  anchor.by === 'verb' && /^(?:past|perfect|pluperfect|participle)$/.test(anchor.group.tense);

/**
 * How things stand is no event: "is $20 trillion today", "who was president from 2006 to 2012", and what somebody quoted says
 * of the present ("nobody knows what is going on today").
 */
function isState(line: Line, { tense, first, head }: VerbGroup, range: DayRange | null, context: Context): boolean {
  if (tense === 'present' && isQuoted(context, line.tokens[head]!.start)) return true;
  if (first !== head || !(BE.has(line.words[head]!) || HAVE.has(line.words[head]!))) return false;
  return tense === 'present' || (range !== null && range[1] - range[0] > 40);
}

/** Month names and month with day, without a year. */
const YEARLESS =
  /^(?:(?:early|late|mid)[- ])?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z.]*(?: \d{1,2})?$/i;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/**
 * The date of the event. What looks ahead in a month without a year ("is up for re-election in November") means the next
 * one, and so does the weekday of a deadline, though the verb is past ("last week set a deadline of Thursday").
 */
function dateFor(line: Line, time: TimeExpression, ahead: Coming | null, context: Context): EventMention['when'] {
  const stated = { value: time.edtf!, basis: 'stated' as const, span: time.span };
  const range = edtfRange(time.edtf!);
  const words = context.text.slice(...time.span);
  if (!ahead || !range || context.day === null || range[1] >= context.day) return stated;
  const told = verbGroupsOf(line).findLast(({ first }) => first <= ahead.first);
  let next: DayRange | null = null;
  if (ahead.kind === 'deadline' && WEEKDAY.test(words)) next = [range[0] + 7, range[1] + 7];
  else if (YEARLESS.test(words) && !/^(?:past|perfect|pluperfect)$/.test(told?.tense ?? '')) {
    next = [addMonths(range[0], 12), addMonths(range[1], 12)];
  }
  return next && next[1] >= context.day ? { value: edtfOf(next), basis: 'implied', span: time.span } : stated;
}

function undatedIn(
  line: Line,
  segments: readonly Segment[],
  at: number,
  context: Context,
): (Undated & { when: EventMention['when'] })[] {
  return undatedEvents(line, segments, at < 4)
    .filter(({ group }) => !isQuoted(context, line.tokens[group.head]!.start))
    .map((undated) => {
      const trigger = spanOf(line, undated.group.head, undated.group.head);
      return {
        ...undated,
        when: occasionOf(context, trigger) ?? (undated.isNews ? impliedDay(context, trigger) : null),
      };
    });
}

const impliedDay = ({ newsDay }: Context, trigger: Span): EventMention['when'] =>
  newsDay && { value: newsDay.value, basis: 'implied', span: newsDay.because ?? trigger };

/** When the attribution whose cue the trigger is was spoken, as far as another annotator found it. */
function occasionOf(context: Context, trigger: Span): EventMention['when'] {
  const found = context.attributions.find(({ cue }) => cue.some((span) => overlaps(span, trigger)));
  const when = found?.occasion.when;
  return when && edtfRange(when.value) ? when : null;
}

const isQuoted = (context: Context, at: number): boolean => spanAt(context.quoted, at) !== null;

const groupAt = (segment: Segment, at: number): VerbGroup | null =>
  segment.groups.find((group) => group.first <= at && at <= group.head) ??
  segment.groups.filter((group) => group.head <= at).at(-1) ??
  segment.groups[0] ??
  null;

/** The look ahead that a time belongs to: its own verb's, or the nearest before it in the same stretch. */
function comingFor(
  coming: readonly Coming[],
  anchor: Anchor,
  segments: readonly Segment[],
  first: number,
  last: number,
): Coming | null {
  // "the speech, set for March 3": what stands right before the time comes first.
  const right = coming.find((ahead) => ahead.last < first && first - ahead.last <= 2);
  if (right) return right;
  if (anchor.by === 'verb') {
    const { group } = anchor;
    const own = coming.find(
      (ahead) => ahead.head === group.head || (ahead.first >= group.first && ahead.first <= group.head),
    );
    if (own) return own;
  }
  const segment = segments[anchor.segment]!;
  return (
    coming
      .filter(
        (ahead) =>
          ahead.first >= segment.first && ahead.last <= segment.last && (ahead.last < first || ahead.head > last),
      )
      .findLast((ahead) => ahead.last < first && first - ahead.last < 9) ?? null
  );
}

function draft(
  line: Line,
  segments: readonly Segment[],
  anchor: Anchor,
  when: EventMention['when'],
  ahead: Coming | null,
  context: Context,
): Draft {
  const span =
    anchor.by === 'verb'
      ? clauseOf(line, segments, anchor.segment, anchor.group)
      : phraseOf(line, segments, anchor.segment, anchor.first);
  const status = statusOf(line, anchor, when, ahead, context);
  const kind =
    ahead && ahead.kind !== 'other'
      ? ahead.kind
      : anchor.by === 'verb'
        ? kindOf(line, segments, anchor)
        : (eventNouns.get(line.words[anchor.head]!) ?? 'other');
  const hedge = ahead?.hedge ? spanOf(line, ahead.hedge[0], ahead.hedge[1]) : null;
  const head = ahead?.head ?? (anchor.by === 'verb' ? anchor.group.head : anchor.head);
  return {
    kind,
    status,
    background: isBackground(when, context),
    span,
    trigger: spanOf(line, head, head),
    when,
    actors: actorsIn(context, span),
    where: null,
    hedge: hedge ? { words: context.text.slice(...hedge), span: hedge } : null,
    saidIn: saidIn(context, line.tokens[head]!.start),
  };
}

function statusOf(
  line: Line,
  anchor: Anchor,
  when: EventMention['when'],
  ahead: Coming | null,
  context: Context,
): EventStatus {
  const range = when ? edtfRange(when.value) : null;
  const past = range !== null && context.day !== null && range[1] < context.day;
  const future = range !== null && context.day !== null && range[0] > context.day;
  const off = calledOff(line, anchor, ahead);
  if (off) return off;
  if (ahead && !past) return ahead.status;
  if (future) return 'planned';
  if (anchor.by === 'noun') return 'reported';
  const { group } = anchor;
  if (group.modal !== null && group.modal !== 'must')
    return past && group.modal === 'would' ? 'planned' : 'conditional';
  return group.negated && group.kind !== 'statement' ? 'denied' : 'reported';
}

/** "called off the summit", "postponed a vote", "the deadline no longer applies": a later word on what had been to come. */
function calledOff(line: Line, anchor: Anchor, ahead: Coming | null): 'cancelled' | 'moved' | null {
  const from = anchor.by === 'verb' ? anchor.group.head : anchor.head;
  if (ahead?.kind === 'deadline' && line.words.some((word, at) => word === 'no' && line.words[at + 1] === 'longer'))
    return 'cancelled';
  if (anchor.by !== 'verb' || ahead || !/^(?:past|perfect|pluperfect)$/.test(anchor.group.tense)) return null;
  const word = line.words[from]!;
  const off = /^(?:cancel+ed|scrapped)$/.test(word) || (word === 'called' && line.words[from + 1] === 'off');
  const moved = /^(?:postponed|rescheduled|delayed|deferred)$/.test(word);
  if (!off && !moved) return null;
  const near = anchor.group.passive
    ? line.words.slice(Math.max(0, from - 10), from)
    : line.words.slice(from + 1, from + 9);
  return near.some((other) => eventNouns.has(other)) ? (off ? 'cancelled' : 'moved') : null;
}

/** The verb's own kind; for a plain verb ("held", "made", "took") that of the event noun after it. */
function kindOf(
  line: Line,
  segments: readonly Segment[],
  anchor: Extract<Anchor, { by: 'verb' }>,
): EventMention['kind'] {
  if (anchor.group.kind !== 'other') return anchor.group.kind;
  const segment = segments[anchor.segment]!;
  for (let at = anchor.group.head + 1; at <= Math.min(segment.last, anchor.group.head + 6); at++) {
    const kind = eventNouns.get(line.words[at]!);
    if (kind) return kind;
  }
  return 'other';
}

function isBackground(when: EventMention['when'], context: Context): boolean {
  const range = when ? edtfRange(when.value) : null;
  if (!range || context.day === null) return false;
  return range[1] < context.day - NEWS_DAYS;
}

function actorsIn(context: Context, span: Span): string[] {
  const out = new Set<string>();
  for (const mention of context.mentions) {
    if (mention.span[0] >= span[1]) break;
    if (mention.span[0] >= span[0] && mention.span[1] <= span[1]) out.add(mention.actor.id);
  }
  return [...out];
}

const saidIn = (context: Context, at: number): string | null =>
  context.attributions.find((a) => a.content.some((span) => span[0] <= at && at < span[1]))?.id ?? null;
