import type { TimeExpression } from '../../model/index.ts';
import { unitsBetween, within } from '../../text/spans.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { day, recent, timesIn, type When } from './daytimes.ts';
import type { Frame } from './frames.ts';
import { innerLinesOf, type Stage } from './stage.ts';
import { calendarDay } from './yearless.ts';

/** Words that, between a time and the cue, give the time to another verb. */
export const OTHER_VERB =
  /\b(?:who|which|whose|where|after|before|since|until|when|while|because|although|though|if|published|released|met|scheduled|expected|signed|fired|arrested|filed|killed|came|arrived|began|started|ended|planned|set|due|issued|held|elected|appointed|obtained|announced in|leaked|emerged|posted|aired|that)\b|;/i;

/** The day that the words around each line give it; null where they give none. */
export function statedDays(stage: Stage): When[] {
  const days = stage.lines.map(({ frame }, i) => whenIn(stage, frame, i));
  stage.lines.forEach(({ frame }, i) => {
    const inner = days[i] && toldOfThere(stage, frame, i, days[i]);
    if (!inner || days[inner]) return;
    days[inner] = days[i]!;
    days[i] = null;
  });
  return days;
}

/**
 * "At a March 10 meeting, she testified, the envoy asked": the line inside that has the occasion with that day for its channel; null where
 * the day is the outer line's own.
 */
function toldOfThere(stage: Stage, { cue }: Frame, i: number, { span }: NonNullable<When>): number | null {
  if (!span || span[1] > cue[0]) return null;
  const isThere = (at: number): boolean =>
    stage.channels[at]!.some(({ phrase }) => within(span, phrase) && phrase[1] <= cue[0]);
  return innerLinesOf(stage, i).find(isThere) ?? null;
}

function whenIn(stage: Stage, frame: Frame, i: number): When {
  let best: { time: TimeExpression; cost: number } | null = null;
  for (const time of timesIn(stage, frame.span)) {
    if (!calendarDay(time) || time.type === 'DURATION' || time.type === 'SET') continue;
    // Inside what was said, unless the cue has it too: "said Thursday".
    if (frame.text[time.span[0] - frame.span[0]] === ' ' && !within(time.span, frame.cue)) continue;
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

/**
 * "criticized Ms. Lopes on Tuesday over", "defended his agency last week": the day stands within what counts as the words, right after
 * who or what they are about.
 */
function dayInObject(stage: Stage, { attribution, cue }: Frame): TimeExpression | null {
  const { text } = stage.reading;
  const [start, end] = attribution.content[0]!;
  if (attribution.kind === 'direct' || start < cue[1] || start - cue[1] > 3) return null;
  const time = timesIn(stage, [start, Math.min(end, start + 160)])[0];
  if (!time?.edtf || time.type !== 'DATE' || time.edtf.length < 10) return null;
  const { published } = stage.reading.article;
  if (published && comesAfter(time.edtf, published)) return null;
  const before = text.slice(start, time.span[0]);
  if (CLAUSE.test(before.replace(/^that\s/, '')) || /^[’']s\b/.test(text.slice(...[time.span[1], time.span[1] + 3])))
    return null;
  const object = mentionsIn(stage.cast, [start, time.span[0]]).at(-1);
  if (object && time.edtf.length === 10 && /^\s*(?:on\s+)?$/.test(text.slice(object.span[1], time.span[0])))
    return time;
  return OBJECT.test(before) && GOES_ON.test(text.slice(time.span[1], time.span[1] + 12)) ? time : null;
}

/** "his agency", "the accusations on"; "the fire on" has a day of its own. */
const OBJECT =
  /^(?:(?:his|her|their|its)\s(?:[\p{L}-]+\s){1,3}|(?:the|those|these|that)\s(?:[\p{L}-]+\s)?(?:accusations?|allegations?|claims?|charges?|plans?|bills?|proposals?|criticisms?|decisions?|ideas?|suggestions?|reports?|requests?|points?|remarks|comments|law|deal|policy|move)\s)(?:on\s|late\s|early\s)?$/u;
/** What may follow a day that belongs to the cue: the day is not one of what is named after it, as in "the Friday vote". */
const GOES_ON = /^(?:[,.;]|\s(?:in|at|on|as|for|with|over|by|during|and|after|before|that)\b)/;

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
  // "a memo obtained on Monday": when who had it.
  if (/\bobtained\s(?:(?:on|late|early)\s)*$/.test(frame.text.slice(0, span[0] - frame.span[0]))) return null;
  // "according to a memo released Thursday"; not "a list of his 2013 fees"
  if (source && frame.attribution.sourceKind === 'document')
    return /\bof\s(?:his|her|their|its|the)\s$/.test(frame.text.slice(0, span[0] - frame.span[0])) ? null : 0;
  const before = span[1] <= frame.cue[0];
  const [from, to] = before ? [span[1], frame.cue[0]] : [frame.cue[1], span[0]];
  const between = frame.text.slice(Math.max(0, from - frame.span[0]), Math.max(0, to - frame.span[0]));
  const opening = frame.text.slice(0, span[0] - frame.span[0]).trim();
  // "Even today, the report said" is no day of the report.
  if (before && /^even$/i.test(opening)) return null;
  // "dating back to 2010, when he said that", "began last Wednesday when the mayor called it".
  if (before && /^,?\s+when\s+(?:\S+\s+){1,6}$/.test(between) && !OTHER_VERB.test(between.replace(/^,?\s+when\s/, '')))
    return 0;
  // "a meeting on May 10 in which the envoy, a friend of his, said"
  if (before && IN_WHICH.test(between) && !OTHER_VERB.test(between.replace(IN_WHICH, ''))) return 0;
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
  const distance = unitsBetween(span, frame.cue);
  // "Okafor, who arrived on Monday, said": the stretch since the last comma gives the time another verb.
  if (
    before &&
    !heads &&
    !/^(?:When|As)\b/.test(opening) &&
    OTHER_VERB.test(opening.slice(Math.max(opening.lastIndexOf(','), opening.lastIndexOf('—')) + 1))
  )
    return null;
  const apart = before && !heads && !channel && /\p{L}/u.test(between) && FRONTED.test(opening);
  if (apart && !recent(stage, { value: told, basis: 'stated', span })) return null;
  // "On Tuesday, …" at the head of a sentence goes with its main verb and with what hangs on it ("…, saying that").
  if (heads && before) return /\b(?:after|before|when|while|if)\s*$/i.test(opening) ? null : distance * 0.5;
  if (OTHER_VERB.test(between.replace(/\s{2,}/g, ' ')))
    return participle(stage, frame) && before && !/\b(?:who|which|that|after|before|since)\b/.test(between)
      ? distance * 0.5
      : null;
  if (!before && BUT.test(between)) return null;
  return distance > 200 ? null : distance;
}

/** "Berg said it was over, but had been asked of it a month ago": the time of what follows. */
const BUT = /(?:,|\s{2})\s?(?:but|yet|while|although|though|even as|and (?:was|were|had|has|is|then))\b/i;

/** "After she spoke, answering a question on the fire a year ago, Duarte said": a day of long ago in a clause before the cue. */
const FRONTED =
  /^(?:(?:but|and|then),?\s)?(?:after|before|while|since|once|although|though|because|if)\b|,\s(?!speaking|writing|appearing|testifying)\p{Ll}+ing\b/iu;

const IN_WHICH = /^,?(?:\s\p{L}+){0,3}\s(?:in|at|during)\swhich\s/u;

/** Before a year that only tells which: "the 2012 race". */
const OF_NOUN = /\b(?:the|an?|his|her|their|its|between\s\S+\sand)$/i;

/** A day after another; "2016" comes after a day of 2013. */
const comesAfter = (told: string, day: string): boolean => {
  const exact = /^\d{4}(?:-\d\d){0,2}/.exec(told)?.[0] ?? '';
  return exact > day.slice(0, exact.length);
};

/** "…, saying that", "calling it": the cue hangs on the main verb before it, and so does that verb's time. */
const participle = (stage: Stage, frame: Frame): boolean => /ing\b/.test(stage.reading.text.slice(...frame.cue));
