import type { Addressee, Span, Via } from '../../model/index.ts';
import { firstEndingAfter, unitsBetween, within } from '../../text/spans.ts';
import { isPerson, mentionsIn } from '../actors/lookup.ts';
import { day, near, type When } from './daytimes.ts';
import type { Stage } from './stage.ts';

/** A debate, a hearing or a news conference that an article is about: what those who took part say was said there. */
export interface Proceeding {
  readonly via: Via;
  readonly when: When;
  /** Indices into `cast.members` of those who took part. */
  readonly members: ReadonlySet<number>;
}

/** In how many sentences from the start an article tells what it is about, and how often it then speaks of it. */
const OPENING = 6;
const OFTEN = 3;

const NOUN =
  /\b(?:hearings?|debates?|town halls?|forums?|(?:news|press) conferences?|depositions?|testimony|inquests?|tribunals?)\b/gi;
const LINK = /^(?:in|at|during|of|from|throughout)$/i;
const DETERMINER = /^(?:an?|the|his|her|their|its|this|that|one|another)$/i;
const POSSESSIVE = /[’']s?$/;
const MODIFIER = /^[\p{L}\p{N}][\p{L}\p{N}’'-]*,?$/u;
/** What is no part of a name that goes before the noun, or names a debate that a country has. */
const CROSSES =
  /^(?:that|which|who|when|where|was|were|is|are|has|had|said|to|on|by|for|with|after|before|as|but|about|over|into|nation|national|public|political|policy|ongoing|wider|broader|internal)$/i;
const MOST_MODIFIERS = 6;
/** "the debate over tolls" is no event. */
const ABSTRACT =
  /^(?:\s+(?:over|about|on(?!\s+(?:\p{Lu}|\d))|around|between|as to|surrounding)\b|\s+(?:for|by|within)\s+(?:years|decades|months|weeks|the)\b)/u;
const TO_COME =
  /\b(?:will|would|scheduled|upcoming|ahead of|before|next|set (?:to|for)|expected|plan(?:s|ned|ning)?|forthcoming|future|coming|agreed to|invited|call(?:s|ed|ing)? for|demand(?:s|ed)?|canceled|cancelled|postponed)\b/i;
const SEVERAL = /^(?:hearings|debates|forums|conferences|depositions|tribunals)$/i;
const YET_TO_BE = /^\s+(?:later (?:this|in)|next|this coming|scheduled|planned|set for)\b/i;
/** "after the debate", "in the spin room": another occasion, told beside it. */
const ELSEWHERE =
  /\b(?:after(?:ward|wards)?|before|earlier|later|ahead|prior|outside|following|spin room|interview|statement|e-?mail|tweet(?:ed)?|wrote|letter|reporters|last (?:week|month|year)|in \d{4}|denie[sd]|previously|once|has|have|had)\b/i;

/** What an article is about, if that is a proceeding which took place; null else. */
export function proceedingOf(stage: Stage): Proceeding | null {
  const places = placesIn(stage);
  const first = places.find(({ sentence, noun }) => sentence < OPENING || titled(stage, noun));
  if (!first || timesSpokenOf(stage, first.noun) < OFTEN) return null;
  const same = places.filter(({ noun }) => noun === first.noun);
  if (first.noun === 'debate' && !same.some(({ name }) => OF_CANDIDATES.test(name))) return null;
  const members = new Set([
    ...inTitle(stage, first.noun),
    ...(first.noun === 'debate' ? openingVoices(stage) : []),
    ...same.flatMap((place) => takingPart(stage, place)),
  ]);
  if (members.size === 0) return null;
  for (const member of ASKS.test(first.noun) ? whoAsk(stage) : []) members.add(member);
  withPartners(stage, members);
  return {
    via: { name: first.name, kind: 'event', span: first.span, basis: 'implied' },
    when: dayOf(stage, same),
    members,
  };
}

interface Place {
  readonly name: string;
  readonly noun: string;
  readonly span: Span;
  readonly sentence: number;
  readonly at: number;
  /** "her hearing" */
  readonly theirs: boolean;
}

/** "in the debate", "at Berg’s confirmation hearing", "Thursday night’s testimony", a "televised debate" wherever it stands. */
function placesIn({ reading: { text, sentences, article } }: Stage): Place[] {
  const out: Place[] = [];
  NOUN.lastIndex = 0;
  for (let match = NOUN.exec(text); match && out.length < 100; match = NOUN.exec(text)) {
    const end = match.index + match[0].length;
    // "Senate hearings" are many, none of which is meant; "a debate later this month" has not been.
    if (SEVERAL.test(match[0]) || ABSTRACT.test(text.slice(end, end + 20)) || YET_TO_BE.test(text.slice(end, end + 30)))
      continue;
    const sentence = firstEndingAfter(sentences, match.index);
    const span = sentences[sentence];
    if (!span || TO_COME.test(text.slice(span[0], end))) continue;
    const { start, determiner, linked } = phraseBefore(text, span[0], match.index);
    const name = text.slice(start, end);
    if (!linked && !POSSESSIVE.test(determiner) && !OF_CANDIDATES.test(name)) continue;
    if (ofAnotherYear(name, article.published)) continue;
    out.push({
      name: name.replace(/\s+/g, ' '),
      noun: match[0].toLowerCase().replace(/s$/, ''),
      span: [start, end],
      sentence,
      at: start,
      theirs: /^(?:his|her)$/i.test(determiner),
    });
  }
  return out;
}

/** "his old rival’s 1988 debate" */
function ofAnotherYear(name: string, published: string | null): boolean {
  const year = /\b(?:19|20)\d\d\b/.exec(name)?.[0];
  return year !== undefined && !published?.startsWith(year);
}

/** Where the noun phrase begins that ends at `at`, its determiner, and whether "in", "at" or the like stands before it. */
function phraseBefore(text: string, from: number, at: number) {
  let start = at;
  let determiner = '';
  let linked = false;
  const wordBefore = (place: number): { word: string; at: number } | null => {
    const match = /(\S{1,30})\s+$/.exec(text.slice(Math.max(from, place - 40), place));
    return match ? { word: match[1]!, at: place - match[0].length } : null;
  };
  for (let n = 0; n <= MOST_MODIFIERS; n++) {
    const before = wordBefore(start);
    if (!before) break;
    if (DETERMINER.test(before.word) || POSSESSIVE.test(before.word)) {
      determiner = before.word;
      linked = LINK.test(wordBefore(before.at)?.word ?? '');
      break;
    }
    if (LINK.test(before.word)) linked = true;
    if (LINK.test(before.word) || CROSSES.test(before.word) || !MODIFIER.test(before.word)) break;
    start = before.at;
  }
  return { start, determiner, linked };
}

const titled = ({ reading: { article } }: Stage, noun: string): boolean =>
  (article.title ?? '').toLowerCase().includes(noun);

/** "The debate" may be one that the country has. */
const OF_CANDIDATES =
  /\b(?:\p{L}+(?:i|or)al|candidates?|televised|primary|party|democratic|republican|(?:vice|deputy)[- ]\p{L}+|\p{L}*night|first|second|third|fourth|final|only|lone|sole)\b/iu;

/** "Duarte, at Hearing, Defends the Harbour Plan" */
function inTitle({ reading: { article }, cast }: Stage, noun: string): number[] {
  const title = article.title ?? '';
  const there = new RegExp(String.raw`\b(?:in|at|during)\s(?:[\p{L}’'-]+\s){0,3}?${noun}s?\b`, 'iu').exec(title);
  const before = title.slice(0, there?.index ?? 0).split(/[^\p{L}’'-]+/u);
  return cast.members.flatMap(({ actor, family }, i) =>
    actor.kind === 'person' && before.some((word) => word.toLowerCase() === family.toLowerCase()) ? [i] : [],
  );
}

/** Of a debate those who are named at the start and quoted again and again. */
function openingVoices({ cast, reading: { sentences }, speakers }: Stage): number[] {
  const end = sentences[Math.min(OPENING, sentences.length) - 1]?.[1] ?? 0;
  const named = new Set(mentionsIn(cast, [0, end]).map(({ member }) => member));
  return [...named].filter(
    (member) => isPerson(cast, member) && speakers.filter((speaker) => speaker === member).length >= AGAIN_AND_AGAIN,
  );
}

const AGAIN_AND_AGAIN = 3;

/** Where some are asked and others ask. */
const ASKS = /^(?:hearing|testimony|deposition|inquest|tribunal)$/;
export const YOU = /\byou(?:r|[’'](?:re|ve|ll|d))?\b(?! know\b| see\b)/i;

/** Whoever says "you" speaks to who sits before him. */
const whoAsk = ({ lines, speakers, reading: { text }, cast }: Stage): number[] =>
  lines.flatMap(({ frame: { attribution, outer } }, i) => {
    const speaker = speakers[i]!;
    const asks =
      !outer &&
      attribution.kind !== 'indirect' &&
      attribution.content.some((span) => YOU.test(text.slice(...span).replace(/thank you/gi, '')));
    return asks && speaker >= 0 && isPerson(cast, speaker) ? [speaker] : [];
  });

/** "A hearing"; not "hearing from the farmers". */
function timesSpokenOf({ reading: { text, article } }: Stage, noun: string): number {
  const named = new RegExp(String.raw`\b${noun}s?\b(?!\s(?:from|of|about|that|the)\b)`, 'gi');
  return `${article.title ?? ''}\n${text}`.match(named)?.length ?? 0;
}

/** Those whose hearing it is, and the subjects of a sentence that tells what was done there: "Berg and Duarte clashed in their debate". */
function takingPart({ reading, cast, lines, speakers }: Stage, { sentence, at, theirs }: Place): number[] {
  const span = reading.sentences[sentence]!;
  const people = mentionsIn(cast, span).filter(({ member }) => isPerson(cast, member));
  const out = people.filter(({ possessive, span }) => possessive && span[0] > at && span[0] - at < 40);
  const whose = theirs && people.findLast(({ span }) => span[1] <= at);
  if (whose) out.push(whose);
  const subject = people.find((mention) => mention.subject && !mention.possessive);
  if (subject) {
    out.push(subject);
    const next = people[people.indexOf(subject) + 1];
    if (next && /^\s+and\s+(?:[\p{L}.]+\s+){0,4}$/u.test(reading.text.slice(subject.span[1], next.span[0])))
      out.push(next);
  }
  // Who says "his hearing went well" tells of it.
  const here = lines.map(({ frame }) => within(frame.cue, span));
  const tells = new Set(
    lines.flatMap(({ frame }, i) =>
      here[i] && frame.attribution.content.some(([start, end]) => start <= at && at < end) ? [speakers[i]!] : [],
    ),
  );
  const spoke = speakers.filter((member, i) => here[i] && member >= 0 && !tells.has(member));
  return [
    ...out.map(({ member }) => member).filter((member) => !tells.has(member)),
    ...spoke.filter((member) => isPerson(cast, member)),
  ];
}

const TELLS = /\b(?:told|asked|pressed|questioned|answered|interrupted|challenged)\b/i;

/** Whoever asks them something or is answered by them there, takes part too. */
function withPartners({ cast, lines, speakers, reading: { text } }: Stage, members: Set<number>): void {
  lines.forEach(({ frame }, i) => {
    const told = mentionsIn(cast, frame.span).find(
      ({ span }) => span[0] >= frame.cue[1] && span[0] - frame.cue[1] < 16,
    );
    if (!told || speakers[i]! < 0 || !TELLS.test(text.slice(...frame.cue))) return;
    if (members.has(speakers[i]!) !== members.has(told.member)) {
      members.add(speakers[i]!);
      members.add(told.member);
    }
  });
}

/** How far from the noun its day may stand, in units, and how many days before the article's own it may lie. */
const BESIDE = 60;
const LATELY = 8;

/** The one day told beside the noun that is not long past and not to come: "the mayoral debate on Monday", "Monday’s hearing". */
function dayOf({ reading: { article, text }, found }: Stage, places: readonly Place[]): When {
  const last = article.published?.slice(0, 10) ?? '';
  const days = new Map<string, When>();
  for (const { span } of places) {
    for (const { span: at, edtf, type } of found.times) {
      const value = edtf ? day(edtf) : '';
      if (type === 'DURATION' || type === 'SET' || !near(value, last, LATELY)) continue;
      const between = at[1] <= span[0] ? text.slice(at[1], span[0]) : text.slice(span[1], at[0]);
      if (unitsBetween(at, span) > BESIDE || /[.;:!?“”"\n]|\b(?:call|after|before|until|since)\b/.test(between))
        continue;
      days.set(value, { value, basis: 'implied', span: at });
    }
  }
  return days.size === 1 ? [...days.values()][0]! : null;
}

/** Whether what a line tells was said in the proceeding: by one who took part, and nothing names another occasion. */
export function saidThere(
  stage: Stage,
  { members, when }: Proceeding,
  i: number,
  addressee: Addressee | null,
  day: When,
): boolean {
  const { frame } = stage.lines[i]!;
  const { attribution } = frame;
  if (frame.outer || attribution.act !== 'said' || !members.has(stage.speakers[i]!)) return false;
  if (attribution.sourceKind === 'outlet' || attribution.sourceKind === 'document') return false;
  if (addressee?.basis === 'stated' && /\breporters?\b|\bjournalists?\b/i.test(addressee.name)) return false;
  if (day && when && !day.value.startsWith(when.value)) return false;
  return !ELSEWHERE.test(frame.text);
}
