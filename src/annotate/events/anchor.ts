import { eventNouns } from './lexicon.ts';
import { isCapital, isWord, type Line } from './line.ts';
import { phraseStart } from './nounphrase.ts';
import type { Segment } from './segments.ts';
import { looksPast } from './verb.ts';
import { isFiniteVerb, type VerbGroup } from './verbgroups.ts';
import { DETERMINERS, PREPOSITIONS } from './words.ts';

/** What a time expression dates: a verb, or a noun that names an event ("the Oct. 14 call"). */
export type Anchor =
  | { readonly by: 'verb'; readonly group: VerbGroup; readonly segment: number }
  | { readonly by: 'noun'; readonly first: number; readonly head: number; readonly segment: number };

/** Before these, a dated noun is named only as background to the verb: "a transcript of the call on Monday". */
const NOUN_STANDS_ALONE =
  /^(?:of|about|from|between|over|on|following|after|before|since|for|to|despite|with|under|by)$/;
/** "during the 2016 campaign" dates the verb, not the campaign. */
const SETS_THE_SCENE = /^(?:during|in|at|within|throughout)$/;

/** What comes again and again and is told apart by its year. */
const NAMED_BY_YEAR =
  /^(?:elections?|campaigns?|race|races|primary|primaries|caucus(?:es)?|midterms|ballot|vote|votes)$/;
/** What is done at such an occasion, by how its noun ends: "meddling in the 2032 election". */
const DONE_THERE = /(?:ing|ence|ment|tion|role|efforts?|collusion|votes?|support|position|involved)$/;
/** "2030", "this year’s" */
const isYear = (line: Line, first: number, last: number): boolean =>
  first === last ? /^\d{4}$/.test(line.words[first]!) : /^year(?:’s)?$/.test(line.words[last]!);

/** "up from a year ago", "compared with last May": the time is measured against; nothing is told to have happened then. */
const isCompared = (line: Line, first: number): boolean => {
  const before = line.words[first - 1] ?? '';
  return (
    before === 'than' ||
    (/^(?:to|with|in|of|from)$/.test(before) &&
      line.words.slice(Math.max(0, first - 6), first - 1).some((word) => /^compar/.test(word))) ||
    (before === 'from' &&
      /^(?:up|down|percent|%|unchanged|increase|decrease|rise|drop|decline|jump|gain|growth|change)$/.test(
        line.words[first - 2] ?? '',
      ))
  );
};

/** The token before a time and its "the". */
const leadOf = (line: Line, first: number): number => (line.words[first - 1] === 'the' ? first - 2 : first - 1);

/** "going into Thursday’s meetings", whichever Thursday */
const isGoneInto = (line: Line, first: number): boolean => {
  const lead = leadOf(line, first);
  return line.words[lead] === 'into' && /^(?:heading|going)$/.test(line.words[lead - 1] ?? '');
};

/** "before Wednesday’s vote", "ahead of Friday", "headed into Sunday": told of some day before it; but "just before 3 p.m." is near enough. */
const isOnlyALimit = (line: Line, first: number): boolean => {
  if (/^\d{1,2}(?::\d\d)?$/.test(line.words[first]!)) return false;
  const at = leadOf(line, first);
  const word = line.words[at] ?? '';
  return (
    word === 'before' ||
    // "had won six contests coming into Tuesday"
    (word === 'into' && /^(?:coming|headed)$/.test(line.words[at - 1] ?? '')) ||
    (word === 'of' && line.words[at - 1] === 'ahead') ||
    (word === 'to' && line.words[at - 1] === 'prior')
  );
};

/** "has taken credit for three treaties since taking office in January": the date is of something told only in passing. */
function onlySetsTheScene(line: Line, group: VerbGroup, first: number): boolean {
  if (group.tense !== 'gerund' && group.head >= first) return false;
  for (let at = first - 1; at > group.head && first - at < 10; at--)
    if (line.words[at] === 'since' && /ing$/.test(line.words[at + 1] ?? '')) return true;
  return group.tense === 'gerund' && line.words[group.first - 1] === 'since';
}

/**
 * What the time expression at tokens `first` to `last` dates, or null. `future` says that it lies after the article's day:
 * then an infinitive may hang on it ("agreed to meet on Friday").
 */
export function anchorOf(
  line: Line,
  segments: readonly Segment[],
  first: number,
  last: number,
  future: boolean,
): Anchor | null {
  const at = segments.findIndex((segment) => segment.first <= last && segment.last >= first);
  if (at < 0) return null;
  if (isModifier(line, first, last)) return null;
  if (isCompared(line, first)) return null;
  if (!future && isOnlyALimit(line, first)) return null;
  // "With a month left until Election Day"
  if (line.words[first - 1] === 'until' && line.words[first - 2] === 'left') return null;
  if (isGoneInto(line, first)) return null;
  if (namesAThing(line, first, last)) return null;
  const noun = nounAfter(line, segments[at]!, first, last) ?? nounBefore(line, segments[at]!, first, future);
  const verb = verbFor(line, segments, at, first, last, future);
  if (verb?.by === 'verb' && onlySetsTheScene(line, verb.group, first)) return null;
  // "the talks on Saturday were cancelled": what is told of that day.
  const after = segments[at]!.groups.find((group) => group.first === last + 1);
  if (after?.passive && /^(?:cancell?ed|postponed|scrapped|called|put)$/.test(line.words[after.head]!))
    return { by: 'verb', group: after, segment: at };
  if (!noun) return verb;
  const scene = line.words[noun.first - 1] ?? '';
  // "collusion between his 2028 campaign and the port", "before the 2030 election": the year says which one is meant.
  if (isYear(line, first, last) && NAMED_BY_YEAR.test(line.words[noun.head]!)) {
    const before = line.words[first - 1];
    // "an investigation of meddling in the 2032 election": of the meddling, whenever it was looked into.
    if (DONE_THERE.test(line.words[noun.first - 2] ?? '')) return null;
    return (noun.before && before !== 'of') || SETS_THE_SCENE.test(scene) ? verb : null;
  }
  if (verb && noun.before && !future && !NOUN_STANDS_ALONE.test(scene)) return verb;
  // "won Tuesday’s primary", "skipped Friday’s hearing": done there and then.
  if (verb?.by === 'verb' && !future && !noun.before && takesPart(verb.group, noun.first)) return verb;
  // "in Friday’s speech she said"; "plans to plead during her testimony before the board on Friday"
  if (verb && (!noun.before || (future && scene === 'during')) && SETS_THE_SCENE.test(scene)) return verb;
  return { by: 'noun', first: noun.first, head: noun.head, segment: at };
}

const TAKES_PART =
  /^(?:attend|skip|skipped|boycott|boycotted|miss|missed|join|joined|win|lose|host|open|lead|interrupted|dominated|address|entered|hold)$/;
const takesPart = ({ base, head }: VerbGroup, noun: number): boolean =>
  head < noun && noun - head < 3 && TAKES_PART.test(base);

/** "called Friday’s cuts modest": the day tells which cuts; when they were called so is not said. */
function namesAThing(line: Line, first: number, last: number): boolean {
  const possessive = /’s?$/.test(line.words[last]!) || /^’s?$/.test(line.words[last + 1] ?? '');
  const scene = line.words[line.words[first - 1] === 'the' ? first - 2 : first - 1] ?? '';
  if (!possessive || SETS_THE_SCENE.test(scene)) return false;
  for (let at = last + 1; at < Math.min(line.words.length, last + 6); at++) {
    const word = line.words[at]!;
    if (eventNouns.has(word)) return false;
    if (at > last + 1 && (PREPOSITIONS.has(word) || DETERMINERS.has(word) || !isWord(line, at))) return true;
  }
  return true;
}

const HOLIDAY = /^(?:christmas|thanksgiving|easter|halloween|ramadan|hanukkah|passover)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const MONTH =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)$/;
/** A month between a determiner and a noun that names no event. */
const isNameOf = (line: Line, at: number): boolean =>
  (DETERMINERS.has(line.words[at - 1] ?? '') || /^[“"]$/.test(line.words[at - 1] ?? '')) &&
  isWord(line, at + 1) &&
  // "the November council election" was held in it, "the November jobs report" was not.
  ![1, 2, 3].some((next) => (eventNouns.get(line.words[at + next] ?? '') ?? 'publication') !== 'publication') &&
  !PREPOSITIONS.has(line.words[at + 1]!) &&
  !/^(?:\d|and|or|to)/.test(line.words[at + 1]!) &&
  !looksPast(line.words[at + 1]!);
const SEASON = /^(?:spring|summer|autumn|fall|winter)$/;

/** "the 2020 budget", "fiscal 2019": the year says which one is meant, not when anything happened. */
function isModifier(line: Line, first: number, last: number): boolean {
  const before = line.words[first - 1] ?? '';
  if (before === 'fiscal' || /^(?:fiscal|year)$/.test(line.words[first]!)) return true;
  // "thanked her for the winter truce": its name.
  const bare = first === last || (first === last - 1 && line.words[first] === 'the');
  if (bare && SEASON.test(line.words[last]!) && eventNouns.has(line.words[last + 1] ?? '')) return true;
  // "nabbed a November date with the mayor", "in the August contest": which one.
  if (bare && MONTH.test(line.words[last]!) && isNameOf(line, last)) return true;
  // "on several Sunday television shows"; but "led their Tuesday front pages" is of that day
  if (bare && WEEKDAY.test(line.words[last]!) && !/^(?:his|her|its|their)$/.test(before) && isNameOf(line, last))
    return true;
  // "third quarter employment costs"
  if (line.words[last] === 'quarter' && isWord(line, last + 1) && !PREPOSITIONS.has(line.words[last + 1]!)) return true;
  // "were Christmas shopping", "a Halloween party"
  if (bare && HOLIDAY.test(line.words[last]!) && isWord(line, last + 1) && !isCapital(line, last + 1))
    return !eventNouns.has(line.words[last + 1]!) && !PREPOSITIONS.has(line.words[last + 1]!);
  if (first !== last || !/^\d{4}$/.test(line.words[first]!)) return false;
  if (
    /^(?:in|since|until|till|by|during|from|through|to|before|after|late|early|of|mid|around|about|circa)$/.test(
      before,
    ) &&
    !eventNouns.has(line.words[last + 1] ?? '')
  ) {
    return false;
  }
  for (let at = last + 1; at < last + 4; at++) {
    const word = line.words[at] ?? '';
    if (!isWord(line, at) || PREPOSITIONS.has(word)) return at > last + 1;
    if (eventNouns.has(word)) return false;
  }
  return true;
}

interface NounPhrase {
  readonly first: number;
  readonly head: number;
  /** The noun stands before the time: "the call on Oct. 14"; else after it: "the Oct. 14 call". */
  readonly before: boolean;
}

function nounAfter(line: Line, segment: Segment, first: number, last: number): NounPhrase | null {
  const before = line.words[first - 1] ?? '';
  if (before === 'on' || before === 'by' || before === 'until') return null;
  const possessive = /’s?$/.test(line.words[last]!) || /^’s?$/.test(line.words[last + 1] ?? '');
  const from = last + (/^(?:’|s|’s)$/.test(line.words[last + 1] ?? '') ? 2 : 1);
  let head = -1;
  for (let at = from; at <= segment.last && at < from + 4; at++) {
    const word = line.words[at]!;
    if (!isWord(line, at) || PREPOSITIONS.has(word) || DETERMINERS.has(word)) break;
    if (segment.groups.some((group) => group.first <= at && at <= group.head && group.tense !== 'participle')) break;
    if (eventNouns.has(word)) head = at;
    else if (head >= 0) break;
  }
  if (head < 0) return null;
  const start = phraseStart(line, segment, first);
  // "Last week talks resumed": without a determiner or possessive the time stands on its own.
  if (!possessive && start === first && !PREPOSITIONS.has(before) && first > segment.first) return null;
  if (!possessive && first === segment.first) return null;
  return { first: start, head, before: false };
}

function nounBefore(line: Line, segment: Segment, first: number, future: boolean): NounPhrase | null {
  let at = first - 1;
  // Back over "on", "earlier", and a place between the two: "talks in Port Hale over the weekend"; where the stretch has no
  // verb, over anything: "following talks between the two ministries in Port Hale over the weekend".
  const verbless = !segment.groups.some((group) => isFiniteVerb(group));
  for (let steps = 0; at > segment.first && steps < (verbless ? 14 : 7); at--, steps++) {
    const word = line.words[at]!;
    if (eventNouns.has(word)) break;
    if (
      !PREPOSITIONS.has(word) &&
      !isCapital(line, at) &&
      !/^(?:early|late|earlier|later|the|scheduled|due|set|there|here)$/.test(word) &&
      // "his appearance on the campus on Friday"
      !(future && DETERMINERS.has(line.words[at - 1] ?? '') && PREPOSITIONS.has(line.words[at - 2] ?? ''))
    )
      return null;
  }
  const word = line.words[at] ?? '';
  if (at < segment.first || !eventNouns.has(word) || at === first || isCapital(line, at)) return null;
  // "begins to move later this week": a verb.
  if (/^(?:to|will|would|can|could|must|should|may|might)$/.test(line.words[at - 1] ?? '')) return null;
  if (segment.groups.some((group) => group.head === at)) return null;
  // "came under fire in June"
  if (line.words[at - 1] === 'under') return null;
  return { first: phraseStart(line, segment, at), head: at, before: true };
}

function verbFor(
  line: Line,
  segments: readonly Segment[],
  at: number,
  first: number,
  last: number,
  future: boolean,
): Anchor | null {
  // "her expected testimony": no verb of the sentence.
  const attributive = ({ tense, first: verb }: VerbGroup): boolean =>
    tense === 'participle' && DETERMINERS.has(line.words[verb - 1] ?? '');
  const usable = (group: VerbGroup): boolean =>
    !attributive(group) && (group.tense !== 'infinitive' ? group.tense !== 'gerund' || group.known : future);
  const own = nearestIn(line, segments[at]!, first, last, usable);
  if (own) return { by: 'verb', group: own, segment: at };
  // "On Tuesday, the envoy met …": the first clause that follows and is not inside another.
  const leads = at === 0 || segments[at - 1]!.groups.length === 0 || segments[at]!.opener !== null;
  const after = segments.findIndex(
    (segment, i) => i > at && segment.role === 'main' && segment.groups.some(isFiniteVerb),
  );
  let before = at - 1;
  while (before >= 0 && !segments[before]!.groups.some(usable)) before--;
  if (leads && after >= 0 && (before < 0 || after - at === 1)) {
    return { by: 'verb', group: segments[after]!.groups.find(isFiniteVerb)!, segment: after };
  }
  if (before >= 0) return { by: 'verb', group: segments[before]!.groups.filter(usable).at(-1)!, segment: before };
  const next = segments.findIndex((segment, i) => i > at && segment.groups.some(usable));
  return next < 0 ? null : { by: 'verb', group: segments[next]!.groups.find(usable)!, segment: next };
}

function nearestIn(
  line: Line,
  segment: Segment,
  first: number,
  last: number,
  usable: (group: VerbGroup) => boolean,
): VerbGroup | null {
  const all = segment.groups.filter(usable);
  // "did not return a message seeking comment Friday": the clause's own verb before one in -ing that tells no event.
  const telling = all.filter((group) => group.tense !== 'gerund' || group.kind !== 'other');
  const groups = telling.length ? telling : all;
  const before = groups.filter((group) => group.head < first);
  const after = groups.find((group) => group.first > last);
  const preceding = before.at(-1) ?? null;
  if (!after) return preceding;
  if (!preceding) return after;
  // "The ministry on Wednesday said": the time stands right before its verb, and not right after another.
  const wedged =
    preceding.tense !== 'participle' &&
    after.first === last + 1 &&
    first - preceding.head > 2 &&
    !PREPOSITIONS.has(line.words[first - 1]!);
  return wedged ? after : preceding;
}
