import type { EventMention, EventStatus, TimeExpression } from '../../model/index.ts';
import { addMonths, type DayRange, edtfOf, edtfRange } from '../../text/calendar.ts';
import type { Anchor } from './anchor.ts';
import type { Coming } from './coming.ts';
import { type Context, isQuoted } from './context.ts';
import { eventNouns } from './lexicon.ts';
import { isCapital, type Line } from './line.ts';
import type { Segment } from './segments.ts';
import { isFiniteVerb, type VerbGroup, verbGroupsOf } from './verbgroups.ts';
import { BE, HAVE, SUBJECT_PRONOUNS } from './words.ts';

/** Older than this, in days, a dated event is history told for context; so is one dated to a year alone. */
const NEWS_DAYS = 60;

/** After the article's day, or from it on: "in the next two months", "the end of this month". */
export const liesAhead = (range: DayRange, day: number, words: string): boolean =>
  range[0] > day ||
  (range[1] > day && /^(?:the )?(?:next|coming|end of|later|late|rest of|remainder of)\b/i.test(words));

/** "postponed until Monday", "set for March": a past verb may lead to a day to come only by such a word. */
export const LEADS_ON = /^(?:until|till|to|for|by|through|next)$/;

/** Its verb tells of what has been. */
export const tellsPast = (anchor: Anchor): boolean =>
  anchor.by === 'verb' && /^(?:past|perfect|pluperfect|participle)$/.test(anchor.group.tense);

/**
 * How things stand is no event: "is $20 trillion today", "who was president from 2006 to 2012", and what somebody quoted says
 * of the present ("nobody knows what is going on today").
 */
export function isState(
  line: Line,
  { tense, first, head }: VerbGroup,
  time: number,
  range: DayRange | null,
  context: Context,
): boolean {
  if (tense === 'present' && isQuoted(context, line.tokens[head]!.start)) return true;
  const isSoon = range !== null && context.day !== null && range[0] > context.day && range[1] - range[0] < 40;
  // "the vote is on Friday", "is in Port Hale next week": a timetable.
  if (tense === 'present' && isSoon && time > head) return false;
  if (first !== head || !(BE.has(line.words[head]!) || HAVE.has(line.words[head]!))) return false;
  // "had warm words for the envoy last month" says how things stood; "had talks on Tuesday" what was done.
  if (HAVE.has(line.words[head]!) && !line.words.slice(head + 1, head + 7).some((word) => eventNouns.has(word)))
    return true;
  return tense === 'present' || (range !== null && range[1] - range[0] > 40);
}

/**
 * "Lima talks to dockers after the vote in 2024", "Sol takes questions at a news conference in May 2029": of what is over only captions
 * speak in the present.
 */
export function isCaption(
  line: Line,
  anchor: Anchor,
  segments: readonly Segment[],
  range: DayRange | null,
  { day }: Context,
): boolean {
  if (range === null || day === null || range[1] >= day - WEEK) return false;
  const verb =
    anchor.by === 'verb' && isFiniteVerb(anchor.group)
      ? anchor.group
      : segments.flatMap(({ groups }) => groups).find(isFiniteVerb);
  if (verb?.tense !== 'present' || verb.negated) return false;
  const word = line.words[verb.head]!;
  if (BE.has(line.words[verb.first]!))
    return verb.passive && /^(?:seen|shown|pictured|sworn|greeted|escorted)$/.test(word);
  // "Ana Lima shakes hands …" begins with nothing but a name.
  const isName = line.words.slice(0, verb.first).every((_, at) => isCapital(line, at));
  if (isName && PICTURED.test(word)) return true;
  if (verb.kind === 'other' && !isName) return false;
  // "The report reveals a meeting in 2024": only people are pictured.
  if (!isCapital(line, verb.first - 1) && !SUBJECT_PRONOUNS.has(line.words[verb.first - 1] ?? '')) return false;
  if (anchor.by === 'verb') return verb.kind !== 'publication';
  return verb.kind !== 'statement' && /^(?:at|during|after)$/.test(line.words[anchor.first - 1] ?? '');
}
const WEEK = 7;
const PICTURED =
  /^(?:leaves|arrives|walks|stands|sits|looks|listens|smiles|waves|talks|speaks|greets|shakes|embraces|meets)$/;

/** Month names and month with day, without a year. */
/** A day so near is meant, though it is over: "when they take their seats on Jan. 5", told on the 6th. */
const JUST_OVER = 21;
const YEARLESS =
  /^(?:(?:early|late|mid)[- ])?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z.]*(?: \d{1,2})?$/i;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$/i;

/** A weekday or a month without a year that is over, though the next one may be meant: "looms in May". */
export const mayBeNext = (range: DayRange, day: number, words: string): boolean =>
  range[1] < day && (WEEKDAY.test(words) || YEARLESS.test(words));

/** "a month ago", "about two years earlier": nobody counted the days; "two days ago" was counted. */
const ROUGHLY =
  /\b(?:weeks?|months?|years?|decades?)\s+(?:ago|earlier|back|before)$|^(?:about|around|roughly|nearly|almost|some|circa)\s/i;
const approximately = (edtf: string, words: string): string =>
  ROUGHLY.test(words) && !/[~/]/.test(edtf) ? `${edtf}~` : edtf;

/**
 * The date of the event. What looks ahead to a weekday or to a month without a year ("is up for re-election in November")
 * means the next one, and so does the weekday of a deadline, though the verb is past ("last week set a deadline of Thursday").
 */
export function dateFor(
  line: Line,
  time: TimeExpression,
  ahead: Coming | null,
  context: Context,
): EventMention['when'] {
  const range = edtfRange(time.edtf!);
  const words = context.text.slice(...time.span);
  const stated = { value: approximately(time.edtf!, words), basis: 'stated' as const, span: time.span };
  if (!ahead || !range || context.day === null || range[1] >= context.day) return stated;
  const told = verbGroupsOf(line).findLast(({ first }) => first <= ahead.first);
  let next: DayRange | null = null;
  // “postponed until Monday”: past too, but the day that it names lies ahead.
  const scheduled = ahead.status === 'moved' || ahead.first === ahead.head;
  const isPast = !scheduled && /^(?:past|perfect|pluperfect)$/.test(told?.tense ?? '');
  if (WEEKDAY.test(words) && (ahead.kind === 'deadline' || !isPast)) next = [range[0] + 7, range[1] + 7];
  else if (YEARLESS.test(words) && !isPast && !(/\d$/.test(words) && range[1] >= context.day - JUST_OVER)) {
    const later: DayRange = [addMonths(range[0], 12), addMonths(range[1], 12)];
    // "said in May that the port would open on March 1": of two years the nearer one.
    const isReported = line.words[ahead.first] === 'would';
    if (!isReported || later[0] - context.day < context.day - range[1]) next = later;
  }
  return next && next[1] >= context.day ? { value: edtfOf(next), basis: 'implied', span: time.span } : stated;
}

/** Whether the text tells the event as done, planned, denied and so on, its day and its verb taken together. */
export function statusOf(
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
export function calledOff(line: Line, anchor: Anchor, ahead: Coming | null): 'cancelled' | 'moved' | null {
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

/** Told for context, not as news. */
export function isBackground(when: EventMention['when'], context: Context): boolean {
  const range = when ? edtfRange(when.value) : null;
  if (!range || context.day === null) return false;
  return range[1] < context.day - NEWS_DAYS;
}
