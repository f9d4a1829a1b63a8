import type { Occasion, Span, TimeExpression } from '../model/index.ts';
import { firstEndingAfter } from '../text/spans.ts';
import { mentionsIn } from './actors/lookup.ts';
import { between } from './occasion/acts.ts';
import type { Call } from './occasion/calls.ts';
import { gap } from './occasion/channels.ts';
import { type Frame, matchesIn } from './occasion/frames.ts';
import { newsDays, newsLines } from './occasion/newsday.ts';
import { paperDays } from './occasion/papers.ts';
import { remarksOf } from './occasion/remarks.ts';
import { atTheTime, goesOn } from './occasion/samedays.ts';
import type { Stage } from './occasion/stage.ts';
import { calendarDay } from './occasion/yearless.ts';

type When = Occasion['when'];

/** When, where and by which medium each was said: the time of saying it, never one that was spoken of. */
export function occasionsOf(
  stage: Stage,
  calls: readonly (Call | null)[],
  days: readonly When[],
  from: readonly (number | null)[],
): Occasion[] {
  const stated = days.map((day, i) => dayOfCall(calls[i] ?? null) ?? day);
  const remarks = remarksOf(stage);
  const papers = paperDays(stage);
  const own = stated.map((when, i) => when ?? papers[i] ?? remarks[i] ?? atTheTime(stage, stage.lines[i]!.frame));
  const told = own.map(
    (when, i) =>
      when ??
      // The channel that carries over brings its day: "at a hearing in February".
      (from[i] === null ? null : implied(own[from[i]!]!)) ??
      carriedWhen(stage, own, calls, i) ??
      (calls[i] ? null : narrated(stage, stage.lines[i]!.frame)),
  );
  const news = newsLines(stage);
  const about = newsDays(stage, told, news);
  return stage.lines.map(({ frame }, i) => ({
    when:
      told[i] ??
      (calls[i] || !news[i] ? null : (dayToldOf(stage, frame) ?? dayOfParagraph(stage, own, calls, i) ?? about[i]!)),
    where: whereIn(stage, frame),
    medium: mediumIn(stage, frame, i),
  }));
}

const implied = (when: When): When => when && { ...when, basis: 'implied' };

/** Words that, between a time and the cue, give the time to another verb. */
const OTHER_VERB =
  /\b(?:who|which|whose|where|after|before|since|until|when|while|because|although|though|if|published|released|met|scheduled|expected|signed|fired|arrested|filed|killed|came|arrived|began|started|ended|planned|set|due|issued|held|elected|appointed|announced in|leaked|emerged|posted|aired|that)\b|;/i;

/** The day that the words around each line give it; null where they give none. */
export const statedDays = (stage: Stage): When[] => stage.lines.map(({ frame }, i) => whenIn(stage, frame, i));

const dayOfCall = (call: Call | null): When =>
  call?.when ? { value: day(call.when.value), basis: 'implied', span: call.when.span } : null;

function whenIn(stage: Stage, frame: Frame, i: number): When {
  let best: { time: TimeExpression; cost: number } | null = null;
  for (const time of timesIn(stage, frame.span)) {
    if (!calendarDay(time) || time.type === 'DURATION' || time.type === 'SET') continue;
    if (frame.text[time.span[0] - frame.span[0]] === ' ') continue; // inside what was said
    // "said it was a transcript of a call on May 2": the day of the call.
    if (stage.calls.some(({ when, noun }) => noun !== null && when?.span === time.span)) continue;
    if (
      stage.channels[i]!.some(
        ({ kind, span }) => kind === 'programme' && span[0] <= time.span[0] && time.span[1] <= span[1],
      )
    )
      continue; // “This Week”
    const cost = costOf(stage, frame, time, i);
    if (cost !== null && (!best || cost < best.cost)) best = { time, cost };
  }
  const found = best?.time ?? dayInObject(stage, frame);
  return found ? { value: day(calendarDay(found)!), basis: 'stated', span: found.span } : null;
}

/** "criticized Ms. Lopes on Tuesday over": the day stands within what counts as the words, right after who was criticized. */
function dayInObject(stage: Stage, { attribution, cue }: Frame): TimeExpression | null {
  const [start, end] = attribution.content[0]!;
  if (attribution.kind === 'direct' || start < cue[1] || start - cue[1] > 3) return null;
  const time = timesIn(stage, [start, Math.min(end, start + 160)])[0];
  if (!time?.edtf || time.type !== 'DATE' || time.edtf.length !== 10) return null;
  const before = stage.reading.text.slice(start, time.span[0]);
  const object = mentionsIn(stage.cast, [start, time.span[0]]).at(-1);
  return object &&
    /^\s*(?:on\s+)?$/.test(stage.reading.text.slice(object.span[1], time.span[0])) &&
    !CLAUSE.test(before)
    ? time
    : null;
}

const CLAUSE =
  /\b(?:that|who|which|whether|if|to|would|will|was|were|is|are|has|have|had|said|could|should|can|for|over|after|before|by|in)\b|[“"]/i;

/** How far a time stands from the cue in units, with a surcharge for what lies between; null when it belongs to another verb. */
function costOf(stage: Stage, frame: Frame, time: TimeExpression, i: number): number | null {
  const { span } = time;
  const told = calendarDay(time)!;
  const { published } = stage.reading.article;
  if (published && comesAfter(told, published)) return null; // nobody has spoken tomorrow
  const source = frame.attribution.source.some(([start, end]) => start <= span[0] && span[1] <= end);
  const channel = stage.channels[i]!.some(({ phrase }) => phrase[0] <= span[0] && span[1] <= phrase[1]);
  // "Monday’s storm" is no day of saying; "Monday’s statement", "the filing on Monday" are.
  if (!source && !channel && /^[’']s\b/.test(frame.text.slice(span[1] - frame.span[0]))) return null;
  // "according to a memo released Thursday"
  if (source && frame.attribution.sourceKind === 'document') return 0;
  const before = span[1] <= frame.cue[0];
  const [from, to] = before ? [span[1], frame.cue[0]] : [frame.cue[1], span[0]];
  const between = frame.text.slice(Math.max(0, from - frame.span[0]), Math.max(0, to - frame.span[0]));
  const opening = frame.text.slice(0, span[0] - frame.span[0]).trim();
  // "Even today, the report said" is no day of the report.
  if (before && /^even$/i.test(opening)) return null;
  // "dating back to 2010, when he said that", "began last Wednesday when the mayor called it".
  if (before && /^,?\s+when\s+(?:\S+\s+){1,6}$/.test(between) && !OTHER_VERB.test(between.replace(/^,?\s+when\s/, '')))
    return 0;
  // "president from 2000 to 2006" is no occasion.
  if (/\b(?:from|to|until|till|since|between|than)\s+$/.test(frame.text.slice(0, span[0] - frame.span[0]))) return null;
  // "the 2012 race", "between 1967 and 2013" are none either; "In his 2012 book, …", "At a 2012 rally, …" are.
  if (!channel && /^\d{4}$/.test(told) && OF_NOUN.test(opening) && !/^(?:\w+\s)?(?:at|in|during)\s\w+$/i.test(opening))
    return null;
  const heads =
    /^(?:(?:on|in|as|early|late|earlier|by|at|during|back|since|and|but|then|also)\s*)*$/i.test(opening) ||
    // "During his news conference Friday, …"
    ((channel || stage.channels[i]!.some(({ phrase }) => span[0] >= phrase[1] && span[0] - phrase[1] < 5)) &&
      /^(?:(?:But|And|Then|Also)\s)?(?:during|in|at|on)\s[^,;:]*$/i.test(opening));
  const distance = gap(span, frame.cue);
  // "Okafor, who arrived on Monday, said": the stretch since the last comma gives the time another verb.
  if (
    before &&
    !heads &&
    !/^(?:When|As)\b/.test(opening) &&
    OTHER_VERB.test(opening.slice(Math.max(opening.lastIndexOf(','), opening.lastIndexOf('—')) + 1))
  )
    return null;
  // "On Tuesday, …" at the head of a sentence goes with its main verb and with what hangs on it ("…, saying that").
  if (heads && before) return /\b(?:after|before|when|while|if)\s*$/i.test(opening) ? null : distance * 0.5;
  if (OTHER_VERB.test(between.replace(/\s{2,}/g, ' ')))
    return participle(stage, frame) && before && !/\b(?:who|which|that|after|before|since)\b/.test(between)
      ? distance * 0.5
      : null;
  return distance > 200 ? null : distance;
}

/** Before a year that only tells which: "the 2012 race". */
const OF_NOUN = /\b(?:the|an?|his|her|their|its|between\s\S+\sand)$/i;

/** A day after another; "2016" comes after a day of 2013. */
const comesAfter = (told: string, day: string): boolean => {
  const exact = /^\d{4}(?:-\d\d){0,2}/.exec(told)?.[0] ?? '';
  return exact > day.slice(0, exact.length);
};

/** "…, saying that", "calling it": the cue hangs on the main verb before it, and so does that verb's time. */
const participle = (stage: Stage, frame: Frame): boolean => /ing\b/.test(stage.reading.text.slice(...frame.cue));

function timesIn(stage: Stage, span: Span): readonly TimeExpression[] {
  const { times } = stage.found;
  const out: TimeExpression[] = [];
  for (let i = firstEndingAfter(stage.timeSpans, span[0]); i < times.length && times[i]!.span[0] < span[1]; i++)
    out.push(times[i]!);
  return out;
}

/** A time of day is cut off: the record counts days. */
const day = (edtf: string): string => edtf.replace(/T[^/]*/g, '');

/** Units of text over which a day carries from one statement of a speaker to the next. */
const REACH = 1200;

function carriedWhen(stage: Stage, own: readonly When[], calls: readonly (Call | null)[], i: number): When {
  const { frame } = stage.lines[i]!;
  const { attribution } = frame;
  if (attribution.act === 'believes' || frame.outer) return null;
  const around = stage.reading.text.slice(Math.max(frame.span[0], frame.cue[0] - 14), frame.cue[1]);
  if (/\b(?:has|have|had|often|once|repeatedly|long|previously|always)\b/i.test(around)) return null;
  for (const step of ['before', 'after'] as const) {
    let at = stage.lines[i]![step];
    let last = frame;
    for (let hops = 0; at !== null && hops < 8; hops++) {
      const other = stage.lines[at]!;
      if (between(other.frame, last) > REACH || calls[at] !== calls[i]) break;
      if (other.frame.outer === null) {
        const when = own[at];
        if (when)
          return recent(stage, when) || (hops === 0 && step === 'before' && goesOn(stage, other.frame, frame))
            ? { ...when, basis: 'implied' }
            : null;
        last = other.frame;
      }
      at = other[step];
    }
  }
  return null;
}

/** "On Tuesday, the secretary met the delegation, his spokesman said": told, as far as anyone can say, on the day told of. */
function dayToldOf(stage: Stage, { attribution }: Frame): When {
  const start = attribution.content[0]![0];
  const time = timesIn(stage, [start, start + 24])[0];
  if (
    !time?.edtf ||
    time.type !== 'DATE' ||
    !/^(?:[“"]?(?:on|early|late)?\s*)$/i.test(stage.reading.text.slice(start, time.span[0]))
  )
    return null;
  const when = { value: day(time.edtf), basis: 'implied' as const, span: time.span };
  return recent(stage, when) ? when : null;
}

/**
 * "The ministry denied on Wednesday that … . “…,” its spokeswoman said": the day of the statement told just before in the paragraph,
 * where nothing but the day of the news speaks for another.
 */
function dayOfParagraph(stage: Stage, own: readonly When[], calls: readonly (Call | null)[], i: number): When {
  const { frame } = stage.lines[i]!;
  for (let at = i - 1; at >= 0 && stage.lines[at]!.frame.paragraph === frame.paragraph; at--) {
    const when = own[at];
    if (when && !calls[at] && stage.lines[at]!.frame.outer === null)
      return recent(stage, when) ? { ...when, basis: 'implied' } : null;
  }
  return null;
}

/** "On Tuesday, … met … . She said afterwards that …": the time at the head of a sentence just before, in one paragraph. */
function narrated(stage: Stage, frame: Frame): When {
  if (frame.outer || frame.attribution.act === 'believes') return null;
  const { sentences, paragraphs, text } = stage.reading;
  const paragraph = paragraphs[frame.paragraph];
  if (
    !paragraph ||
    /\b(?:has|have|had|often|once|repeatedly|always)\b/i.test(
      text.slice(Math.max(frame.span[0], frame.cue[0] - 14), frame.cue[1]),
    )
  )
    return null;
  for (let i = frame.sentence - 1; i >= 0 && i >= frame.sentence - 3 && sentences[i]![0] >= paragraph[0]; i--) {
    const time = timesIn(stage, [sentences[i]![0], Math.min(sentences[i]![0] + 40, sentences[i]![1])])[0];
    if (!time?.edtf || time.type === 'DURATION' || time.type === 'SET') continue;
    const opening = text.slice(sentences[i]![0], time.span[0]);
    if (/^(?:(?:but|and|then|on|in|early|late|later|earlier|as|by|during)\s+)*$/i.test(opening))
      return { value: day(time.edtf), basis: 'implied', span: time.span };
  }
  return null;
}

/** Only a day of the news carries over; "in 2016" or "last year" told of one statement alone. */
function recent(stage: Stage, { value }: NonNullable<When>): boolean {
  const { published } = stage.reading.article;
  if (value.length < 10 || value.includes('/')) return false;
  if (!published || value.startsWith('X')) return !published;
  const days = (Date.parse(published.slice(0, 10)) - Date.parse(value.slice(0, 10))) / 86_400_000;
  return days >= 0 && days < 8;
}

const ABOARD =
  /\b(?:aboard|outside|inside)\s+(?:the\s+|his\s+|her\s+)?(?<name>(?:\p{Lu}[\p{L}.’'-]*|presidential|government|plane|aircraft|train|ship|courthouse|court|building|residence|office)(?:\s+(?:\p{Lu}[\p{L}.’'-]*|plane|jet|aircraft|train|ship|courthouse|court|building)){0,3})/gu;
const PLACE = /\b(?:in|at|from)\s+(?:the\s+)?$/i;

function whereIn(stage: Stage, frame: Frame): Occasion['where'] {
  for (const { match, span } of matchesIn(frame, ABOARD)) {
    if (gap(span, frame.cue) > 60) continue;
    const start = span[0] + match[0].lastIndexOf(match.groups!.name!);
    return { name: match.groups!.name!, basis: 'stated', span: [start, start + match.groups!.name!.length] };
  }
  for (const { member, span } of mentionsIn(stage.cast, [frame.cue[1], frame.span[1]])) {
    const { actor } = stage.cast.members[member]!;
    if (actor.kind !== 'place' && actor.kind !== 'government') continue;
    const before = frame.text.slice(Math.max(0, span[0] - frame.span[0] - 12), span[0] - frame.span[0]);
    if (!PLACE.test(before) || gap(span, frame.cue) > 70 || frame.text[span[0] - frame.span[0]] === ' ') continue;
    const between = frame.text.slice(frame.cue[1] - frame.span[0], span[0] - frame.span[0]);
    if (OTHER_VERB.test(between) || /\s{3,}/.test(between)) continue;
    return { name: actor.name, basis: 'stated', span };
  }
  return null;
}

function mediumIn(stage: Stage, frame: Frame, i: number): Occasion['medium'] {
  const channel = stage.channels[i]![0];
  if (!channel) return null;
  const name = stage.reading.text.slice(...channel.phrase).replace(/\s+/g, ' ');
  return gap(channel.phrase, frame.cue) < 160 ? { name, basis: 'stated', span: channel.phrase } : null;
}
