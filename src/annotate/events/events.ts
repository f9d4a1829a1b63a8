import type { EventMention, Findings, Problem, Span, TimeExpression } from '../../model/index.ts';
import { type DayRange, edtfRange } from '../../text/calendar.ts';
import { spanAt } from '../../text/spans.ts';
import type { Annotator, Reading } from '../reading.ts';
import { aheadOf, atVerb, comingFor, isWantOfThen } from './ahead.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { apartIn } from './apart.ts';
import { isOnlyNamed } from './clause.ts';
import { type Coming, comingIn, isUnreal } from './coming.ts';
import { type Context, contextOf, isQuoted, occasionOf } from './context.ts';
import { type Draft, draft, type Sentence, timeAt } from './draft.ts';
import { type Line, linesOf, spanOf } from './line.ts';
import { byInvitation, byLimit, byProgressive, bySchedule } from './scheduled.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { calledOff, dateFor, isCaption, isState, LEADS_ON, liesAhead, mayBeNext, tellsPast } from './status.ts';
import { byTimetable, byUntil } from './timetable.ts';
import { isFigure, type Undated, undatedEvents } from './undated.ts';
import { type VerbGroup, verbGroupsOf } from './verbgroups.ts';
import { DETERMINERS } from './words.ts';

/**
 * What happened and what is to come, clause by clause: every dated clause or event noun, and every clause that looks ahead.
 * A clause takes the time that stands in it; an undated one is left undated here.
 */
export const events: Annotator = {
  name: 'events',
  needs: ['times', 'actors', 'attributions', 'quotations'],
  gives: ['events', 'problems'],
  annotate: (reading, found) => {
    const all = eventsOf(reading, found);
    if (all.length <= MOST_EVENTS) return { events: all };
    return { events: all.slice(0, MOST_EVENTS), problems: [...found.problems, cutAt(reading, all[MOST_EVENTS]!.span)] };
  },
};

/** Books and minutes of parliaments have fewer; what has more is no article, and linking it would take minutes. */
const MOST_EVENTS = 3000;

const cutAt = ({ article }: Reading, span: Span): Problem => ({
  code: 'annotate/too-many-events',
  severity: 'note',
  message: `It tells of more than ${MOST_EVENTS} events; those after the ${MOST_EVENTS}th were left out.`,
  next: 'If it is a collection, read its articles one by one.',
  path: article.path,
  article: article.id,
  span,
});

function eventsOf(reading: Reading, found: Findings): EventMention[] {
  const drafts: Draft[] = [];
  const context = contextOf(reading, found);
  let time = 0;
  linesOf(reading.sentences, reading.tokens).forEach((line, at) => {
    while (time < context.times.length && context.times[time]!.span[1] <= line.span[0]) time++;
    const times: TimeExpression[] = [];
    for (let i = time; i < context.times.length && context.times[i]!.span[0] < line.span[1]; i++)
      times.push(context.times[i]!);
    const events = lineEvents(line, at, times, context);
    const isOfPicture =
      spanAt(context.captions, line.span[0]) !== null || PICTURE.test(context.text.slice(...line.span));
    drafts.push(...(isOfPicture ? events.map((event) => ({ ...event, inPassing: true as const })) : events));
  });
  return drafts
    .sort((a, b) => a.span[0] - b.span[0] || a.trigger[0] - b.trigger[0])
    .map((draft, i) => ({ id: `e${i + 1}`, ...draft }));
}

/** "Ana Lima, left, and Bruno Sol pose on Tuesday, March 4, 2031, in …" */
const PICTURE = /,\s(?:left|right|cent(?:er|re)),\s.{1,300}\b(?:19|20)\d\d\b/s;

function lineEvents(line: Line, at: number, times: readonly TimeExpression[], context: Context): Draft[] {
  if (line.words.length < 3) return [];
  const isHead = spanAt(context.heads, line.span[0]) !== null;
  const groups = verbGroupsOf(line);
  const segments = segmentsOf(line, groups, (token) => timeAt(line, times, token) !== null);
  const sentence: Sentence = { line, segments, times };
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
    const isNext =
      future ||
      (range !== null && context.day !== null && mayBeNext(range, context.day, context.text.slice(...time.span)));
    const timetable = isNext ? (byUntil(line, first, last) ?? byTimetable(line, first)) : null;
    const found = anchorOf(line, segments, first, last, future) ?? (future ? aheadOf(coming, segments, first) : null);
    const anchor = timetable ? atVerb(segments, timetable) : found;
    if (!anchor || (isHead && anchor.by === 'noun')) continue;
    const ahead =
      timetable ||
      (anchor.by === 'verb' &&
        (bySchedule(line, anchor.group, first) ||
          (isNext ? (byInvitation(line, anchor.group, first) ?? byProgressive(line, anchor.group, first)) : null) ||
          byLimitOf(line, anchor.group, first, range, context))) ||
      comingFor(coming, anchor, segments, first, last, future);
    // "will be his first since March": a time looked back to.
    if (ahead && !future && /^since$/.test(line.words[first - 1] ?? '')) continue;
    if (ahead && !future && isWantOfThen(line, ahead)) continue;
    // "the talks on Saturday were cancelled": past, of a day to come.
    const isOff = first < (anchor.by === 'verb' ? anchor.group.first : 0) && calledOff(line, anchor, ahead) !== null;
    if (future && !ahead && tellsPast(anchor) && !isOff && !LEADS_ON.test(line.words[first - 1] ?? '')) continue;
    // "signed it away for the next decade": how long it holds.
    if (!ahead && tellsPast(anchor) && goesOn(range, context)) continue;
    if (
      anchor.by === 'verb' &&
      !ahead &&
      (isOtherTimes(line, anchor.group, first, range, context) || isProVerb(line, anchor.group))
    )
      continue;
    // "will decide whether the act of 2008 holds": the year of another thing; but "threatened in April to walk away".
    const when = dateFor(line, time, ahead, context);
    const threatened =
      ahead !== null &&
      (/ed$/.test(line.words[ahead.first]!) || /^(?:was|were|had)$/.test(line.words[ahead.first - 1] ?? ''));
    if (ahead && !threatened && isLongPast(when && edtfRange(when.value), context)) continue;
    const head = ahead?.head ?? (anchor.by === 'verb' ? anchor.group.head : anchor.head);
    if (!ahead && isCaption(line, anchor, segments, range, context)) continue;
    // "was not confirmed until April 23", in an article of March: its page was changed later.
    if (future && anchor.by === 'verb' && anchor.group.negated && tellsPast(anchor)) continue;
    if (anchor.by === 'verb' && !ahead && isState(line, anchor.group, first, range, context)) continue;
    if (anchor.by === 'verb' && (isUnreal(line, anchor.group) || isFigure(line, anchor.group))) continue;
    // "If she met them on Monday, nobody saw it."
    if (!ahead && /^(?:if|unless|whether)$/.test(segments[anchor.segment]!.opener ?? '')) continue;
    // “As I said yesterday, …”: told within what is told.
    const own = line.tokens[anchor.by === 'verb' ? anchor.group.head : anchor.head]!.start;
    if (anchor.by === 'verb' && !ahead && anchor.group.kind === 'statement' && isQuoted(context, own)) continue;
    // "the 2032 nomination" names the thing; it says nothing of its coming.
    if (anchor.by === 'noun' && future && !ahead && range[1] - range[0] > 40) continue;
    if (anchor.by === 'noun' && !ahead && !future && isOnlyNamed(line, segments, anchor)) continue;
    if (anchor.by === 'verb' && !ahead && isVague(line, anchor.group, first, last)) continue;
    if (done.has(head) && !ahead) continue;
    done.add(head);
    if (anchor.by === 'verb') done.add(anchor.group.head);
    out.push(draft(sentence, anchor, when, ahead, context));
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
    out.push(draft(sentence, anchor, null, ahead, context));
  }
  for (const { group, segment, when } of apartIn(line, segments, times, at < 4, context)) {
    if (done.has(group.head) || isUnreal(line, group) || isFigure(line, group)) continue;
    done.add(group.head);
    out.push(draft(sentence, { by: 'verb', group, segment }, when, null, context));
  }
  for (const { group, segment, when } of undatedIn(sentence, at, context)) {
    if (done.has(group.head) || coming.some(({ first, last }) => first <= group.head && group.head <= last)) continue;
    out.push(draft(sentence, { by: 'verb', group, segment }, when, null, context));
  }
  return out;
}

/** A stretch that begins with the article's day or later and lasts for months. */
const goesOn = (range: DayRange | null, { day }: Context): boolean =>
  range !== null && day !== null && range[0] >= day && range[1] > day + 60;

/**
 * "has pushed for gains in November": the perfect looks at what is so now, so that a day long over belongs to something else in
 * the sentence.
 */
const isOtherTimes = (
  line: Line,
  { tense, first: verb }: VerbGroup,
  time: number,
  range: DayRange | null,
  { day }: Context,
): boolean =>
  tense === 'perfect' &&
  range !== null &&
  day !== null &&
  range[1] < day - 1 &&
  verb < time &&
  !/^(?:since|from|over|the|early|late|of)$/.test(line.words[time - 1] ?? '');

/** "in the way he did on Friday": done, what other words tell. */
const isProVerb = (line: Line, { first, head }: VerbGroup): boolean =>
  first === head && /^(?:did|does|do)$/.test(line.words[head]!) && !DETERMINERS.has(line.words[head + 1] ?? '');

/** Days after which what is to come cannot be of a day told beside it. */
const LONG_PAST = 60;

const isLongPast = (range: DayRange | null, { day }: Context): boolean =>
  range !== null && day !== null && range[1] < day - LONG_PAST;

/** Only of a time that is not over: "expected rain in March", told in May, looks back. */
const byLimitOf = (
  line: Line,
  group: VerbGroup,
  time: number,
  range: DayRange | null,
  { day }: Context,
): Coming | null => (range !== null && day !== null && range[1] > day ? byLimit(line, group, time) : null);

/** "had recently been treated", "have lived most recently in": only news verbs are dated by so little. */
const isVague = (line: Line, { known, kind, tense }: VerbGroup, first: number, last: number): boolean =>
  line.words.slice(first, last + 1).includes('recently') && (!known || kind === 'other' || tense === 'pluperfect');

function undatedIn(
  { line, segments, times }: Sentence,
  at: number,
  context: Context,
): (Undated & { when: EventMention['when'] })[] {
  const isOfNewsDay = !times.some((time) => isBeforeNews(time, context));
  return (
    undatedEvents(line, segments, at < 4)
      .filter(({ group }) => !isQuoted(context, line.tokens[group.head]!.start))
      .map((undated) => {
        const trigger = spanOf(line, undated.group.head, undated.group.head);
        return {
          ...undated,
          when: occasionOf(context, trigger) ?? (undated.isNews && isOfNewsDay ? impliedDay(context, trigger) : null),
        };
      })
      // A time in the very sentence has been given to what it dates.
      .filter(
        ({ isSpeech, when, group }) =>
          !isSpeech ||
          (when !== null && (!isInside(when.span, line.span) || when.span[0] === line.tokens[group.head]!.start)),
      )
  );
}

/** "said no and went on to win last week’s primary": of no day of the news. */
const isBeforeNews = ({ edtf }: TimeExpression, { newsDay }: Context): boolean => {
  const [range, day] = [edtf ? edtfRange(edtf) : null, newsDay ? edtfRange(newsDay.value) : null];
  return range !== null && day !== null && range[1] < day[0];
};

const isInside = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

const impliedDay = ({ newsDay }: Context, trigger: Span): EventMention['when'] =>
  newsDay && { value: newsDay.value, basis: 'implied', span: newsDay.because ?? trigger };

const groupAt = (segment: Segment, at: number): VerbGroup | null =>
  segment.groups.find((group) => group.first <= at && at <= group.head) ??
  segment.groups.filter((group) => group.head <= at).at(-1) ??
  segment.groups[0] ??
  null;
