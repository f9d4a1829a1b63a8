import type { Edtf, Findings, Span } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/spans.ts';
import { type Cast, castOf } from '../actors/cast.ts';
import { isPerson, mentionsIn } from '../actors/lookup.ts';
import type { Reading } from '../reading.ts';
import { calendarDay } from './yearless.ts';

/** A conversation that the article tells of, known to it by a transcript, a recording or an outlet's report. */
export interface Call {
  /** Indices into `cast.members`: who took part. */
  readonly members: readonly number[];
  readonly when: { readonly value: Edtf; readonly span: Span } | null;
  /** Indices into `cast.members`: the outlet that had it. */
  readonly outlet: { readonly member: number; readonly span: Span } | null;
  /** "leaked phone call", "transcript"; null where it is only told of ("spoke to"). */
  readonly noun: string | null;
  readonly span: Span;
  /** True where the article speaks of a transcript, a recording or a leak: its quotations are then from there. */
  readonly recorded: boolean;
}

const CONVERSATION =
  /(?<!\b(?:to|would|will|could|should|may|might|can|must) )\b(?:(?:phone|telephone|conference|video|leaked|private|recorded|secret|brief|reported|\d{1,2}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|January|February|March|April|May|June|July|August|September|October|November|December)\s+){0,4}(?:calls?|conversations?|exchanges?|discussions?)\b/gu;
const RECORDING = /\b(?:(?:leaked|private|secret)\s+)?(?:recordings?|transcripts?|audio)\b/gu;
const SPOKE = /\b(?:spoke (?:to|with|by)|talked (?:to|with)|phoned|telephoned|call(?:ed)? between)\b/gu;
/** A quick look, before the patterns: most sentences tell of no conversation. */
const TALKS = /call|conversation|exchange|transcript|recording|audio|discussion|talked|spoke|phoned/;
const RECORDED =
  /\b(?:transcripts?|recordings?|recorded|audio|leaked|leak|wiretap(?:ped)?|tapes?|eavesdropp\w+|intercepted)\b/i;
const HAD_IT = /\b(?:publish|obtain|review|report|releas|leak|hear|listen|transcript|post)/i;

/** "On May 12, Reuters published a transcript", "was leaked": when it came out; not "On Oct. 29, Reuters reported, A held a call". */
const CAME_OUT =
  /\b(?:publish|obtain|review|report|releas|leak|post)ed\b(?!,)(?! (?:call|phone|conversation|exchange|audio|recording|transcript))/;

/**
 * The conversations of an article. What is said of one in several sentences (who, when, by whose transcript) is put together when the
 * same two people talk; an outlet named for "the transcripts" goes to every recorded one.
 */
export function callsOf(reading: Reading, found: Findings): Call[] {
  const { text, sentences } = reading;
  if (!/\b(?:phone|telephone|call|conversation|exchange|transcript|recording|audio|talked|spoke)/.test(text)) return [];
  const cast = castOf(reading);
  const out: Call[] = [];
  for (const sentence of sentences) {
    const words = text.slice(sentence[0], Math.min(sentence[1], sentence[0] + 1200));
    if (!TALKS.test(words)) continue;
    const at = earlier(firstMatch(CONVERSATION, words), firstMatch(SPOKE, words)) ?? firstMatch(RECORDING, words);
    if (!at) continue;
    const span: Span = [sentence[0] + at.index, sentence[0] + at.index + at[0].length];
    if (inContent(found, span)) continue;
    const members = peopleIn(cast, sentence, span, words, found);
    const outlet = HAD_IT.test(words) ? outletIn(cast, sentence) : null;
    const recorded = RECORDED.test(words);
    if (members.length < 2 && !outlet) continue;
    out.push({
      members: members.slice(0, 2),
      when: timeOf(found, sentence, span, CAME_OUT.test(words)),
      outlet,
      noun: firstMatch(SPOKE, at[0]) ? null : at[0],
      span,
      recorded,
    });
  }
  return merged(out);
}

function firstMatch(pattern: RegExp, words: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(words);
  pattern.lastIndex = 0;
  return match;
}

const earlier = <Match extends { readonly index: number }>(a: Match | null, b: Match | null): Match | null =>
  a && b ? (b.index < a.index ? b : a) : (a ?? b);

const inContent = (found: Findings, span: Span): boolean =>
  found.quotations.some(({ spans }) => spans.some(([start, end]) => start <= span[0] && span[1] <= end));

/** Between a conversation and those who held it: "a call", then "on Oct. 14" or "last week", then "between" or "with". */
const WHICH_DAY =
  /^,?(?:\s+(?:on|in|last|earlier|late|this|that|week|month|year|the|of|[\p{Lu}\d][\p{L}\d.,]*)){0,6},?\s*$/u;
/** Words that may stand between "with" and a name: titles and descriptions, no verb. */
const TO_A_NAME = /^\s*(?:(?:[\p{L}.’'-]+,?)\s+){0,7}$/u;
const TOLD =
  /\b(?:tell|told|ask|asked|urged?|advised?|coach|coached|assured?|warn|warned|press|pressed|reminded?|walked?|encouraged?)\s+(?:[\p{L}.’'-]+\s+){0,4}$/u;
/** How soon after "in which" the first of the two is named, in units, titles counted in. */
const SOON = 60;
/** "In the call, A told B": the conversation is where it was said. */
const IN_IT = /\b(?:in|during|on)\s+(?:[\p{L}’'.]+\s+){0,3}$/iu;

/** Who took part: "a call between A and B", "A … a call with B", "A spoke to B", "in which A told B". */
function peopleIn(cast: Cast, sentence: Span, noun: Span, words: string, found: Findings): number[] {
  const people = mentionsIn(cast, sentence).filter(
    ({ member, possessive, span }) => !possessive && isPerson(cast, member) && !inContent(found, span),
  );
  const from = (at: number): number[] =>
    unique(people.filter(({ span }) => span[0] >= at).map(({ member }) => member)).slice(0, 2);
  const after = (span: Span): string => words.slice(noun[1] - sentence[0], span[0] - sentence[0]);
  const name = words.slice(noun[0] - sentence[0], noun[1] - sentence[0]);
  const between = /\bbetween\s/.exec(words.slice(noun[0] - sentence[0]));
  if (between) {
    const at = noun[0] + between.index;
    const gap = words.slice(noun[1] - sentence[0], Math.max(noun[1], at) - sentence[0]);
    // "the Oct. 14 exchange, in which the two prepared a call between A and B": that is another call.
    if (WHICH_DAY.test(gap) || (firstMatch(RECORDING, name) && !firstMatch(CONVERSATION, gap))) return from(at);
  }
  const which = /\bin which\s/.exec(words.slice(noun[0] - sentence[0]));
  const teller = which && people.find(({ span }) => span[0] >= noun[0] + which.index);
  if (which && teller && teller.span[0] - noun[0] - which.index < SOON) return from(noun[0] + which.index);
  const within = IN_IT.test(words.slice(0, noun[0] - sentence[0]));
  const direct = /(?:to|with|by|phoned)$/.test(name);
  const listener = people.find(({ span }) => {
    if (span[0] < noun[1]) return false;
    const gap = after(span);
    if (direct && TO_A_NAME.test(gap)) return true;
    const link = /\b(?:with|to|by)\s/.exec(gap);
    if (link && WHICH_DAY.test(gap.slice(0, link.index))) return TO_A_NAME.test(gap.slice(link.index + link[0].length));
    return within && TOLD.test(gap);
  });
  const caller = people.find(({ span, subject }) => subject && span[1] <= (listener?.span[0] ?? 0));
  return caller && listener ? unique([caller.member, listener.member]) : [];
}

const unique = (members: readonly number[]): number[] => [...new Set(members)];

function outletIn(cast: Cast, sentence: Span): Call['outlet'] {
  const mention = mentionsIn(cast, sentence).find(({ member }) => cast.members[member]!.actor.kind === 'outlet');
  return mention ? { member: mention.member, span: mention.span } : null;
}

/**
 * The day at the noun ("Oct. 14 phone call", "a conversation on Oct. 14"); or at the head of the sentence ("On Oct. 14, A spoke to B"),
 * unless that is when it was published.
 */
function timeOf(found: Findings, sentence: Span, noun: Span, publishes: boolean): Call['when'] {
  const times = found.times;
  const spans = times.map(({ span }) => span);
  for (let i = firstEndingAfter(spans, sentence[0]); i < times.length && times[i]!.span[0] < sentence[1]; i++) {
    const { span, edtf, type } = times[i]!;
    if (type === 'DURATION' || type === 'SET') continue;
    const near = span[1] <= noun[0] ? noun[0] - span[1] : Math.max(0, span[0] - noun[1]);
    if (near < 24) return calendarDay(times[i]!) ? { value: calendarDay(times[i]!)!, span } : null;
    if (edtf && span[0] - sentence[0] < 5 && !publishes) return { value: edtf, span };
  }
  return null;
}

/** What is known of a call, filled up with what is told of it elsewhere. */
const withMore = (call: Call, more: Call): Call => ({
  ...call,
  // "A recording sheds light on … . In the Feb. 20 exchange, …": what was recorded says more than that it was.
  ...(better(call, more) && { noun: more.noun, span: more.span }),
  when: call.when ?? more.when,
  outlet: call.outlet ?? more.outlet,
  recorded: call.recorded || more.recorded,
});

const better = (call: Call, more: Call): boolean =>
  more.noun !== null &&
  (call.noun === null || (!!firstMatch(RECORDING, call.noun) && !firstMatch(RECORDING, more.noun)));

function merged(calls: readonly Call[]): Call[] {
  const source = calls.find(({ outlet, recorded }) => outlet && recorded)?.outlet ?? null;
  const recorded = calls.some((call) => call.recorded);
  const out: Call[] = [];
  // "… according to a transcript of their phone call obtained by The Courier. In the call on Feb. 20, …": told before its people are.
  let untold: Call | undefined;
  for (const told of calls) {
    const last = out.at(-1);
    const call = untold && told.members.length >= 2 ? withMore(told, untold) : told;
    if (call.members.length >= 2) untold = undefined;
    else if (!last) untold = untold ? withMore(call, untold) : call;
    if (call.members.length < 2) {
      // "A transcript of the Oct. 14 exchange, in which the two discussed …": more of the one told before.
      if (last) out[out.length - 1] = withMore(last, call);
      continue;
    }
    const same = out.findIndex(
      (other) =>
        other.members.every((member) => call.members.includes(member)) &&
        (!other.when || !call.when || other.when.value === call.when.value),
    );
    const whole = { ...call, outlet: call.outlet ?? (recorded ? source : null) };
    if (same < 0) out.push(whole);
    else out[same] = withMore(out[same]!, whole);
  }
  return out;
}
