import { conceptOf } from '../../text/concepts.ts';
import { overlaps } from '../../text/spans.ts';
import type { Edge } from './edge.ts';
import { daysBetween, isAnachronism } from './evidence.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { contradict } from './meaning.ts';
import type { Reported } from './reported.ts';
import { type Surroundings, surroundingsOfEach } from './surroundings.ts';
import { voicesAre } from './voice.ts';

/** Two statements (by their place in the list) that are somewhat alike. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: Likeness;
}

// Days between two articles that retell one remark.
const MOST_DAYS = 4;
const LEAST_LIKENESS = 0.3;
const LEAST_CONCEPTS = 2;
// The weight of what two statements share; more where one of them is but a topic: he spoke of “her envoy to the river talks”.
const LEAST_SHARED = 5;
const LEAST_SHARED_BY_TOPIC = 7;
// Who speaks of somebody may be anybody, and no spokesman.
const LEAST_SHARED_BY_OTHERS = 14;
// Two statements of one article this much alike tell one thing twice; the one does not speak against the other.
const TWINS = 1;
const LIKELY = 0.5;
const LIKELY_BY_TOPIC = 0.62;
const LIKELY_OF_OTHERS = 0.65;

/**
 * What a weighed sum says of a pair, each sign about from 0 to 1 (`lead` from -1). The weights are those of a logistic regression
 * (decisions/0006) on pairs of one speaker’s statements in two articles.
 */
const WEIGHTS = {
  likeness: 1.27,
  /** By how much it beats the next most alike, of either statement in the other’s article. */
  lead: 1.1,
  /** Both begin with the same: what is said comes first, where and of whom it is said after. */
  opening: 0.7,
  /** Both are by one person, or body; not by “some lawmakers”, or by a spokesman and the one he speaks for. */
  sameVoice: 0.61,
  /** The same concepts around the two, and of the one around the other. */
  around: 0.37,
  /** Two quotations of one remark share its words; where they only share a subject they are two remarks. */
  verbatim: -0.98,
} as const;
const BIAS = -2.79;

type Sign = keyof typeof WEIGHTS;
const SIGNS = Object.keys(WEIGHTS) as Sign[];

/**
 * Reports of one speaker in other words. `candidates` are pairs worth a look; of those `joined` already by their words, each
 * likeness speaks against others of the same two articles.
 */
export function retellingsOf(
  reported: readonly Reported[],
  candidates: readonly (readonly [number, number])[],
  joined: readonly Edge[],
): Edge[] {
  const known = new Set(joined.map(({ a, b }) => a * reported.length + b));
  const pairs: Pair[] = [];
  for (const [a, b] of candidates) {
    const [one, other] = [reported[a]!, reported[b]!];
    if (one.article === other.article || !(known.has(a * reported.length + b) || speakAsOne(one, other))) continue;
    const likeness = likenessOf(one, other);
    if (likeness.degree >= LEAST_LIKENESS) pairs.push({ a, b, likeness });
  }
  const leadOf = leadsIn(reported, pairs);
  const surroundings = surroundingsOfEach();
  return pairs.flatMap((pair): Edge[] => {
    const [one, other] = [reported[pair.a]!, reported[pair.b]!];
    if (known.has(pair.a * reported.length + pair.b) || !mayRetell(one, other, pair.likeness)) return [];
    const signs = signsOf(one, other, pair, leadOf(pair), surroundings);
    const likely = likelihood(signs);
    if (likely < leastLikely(one, other) && !bothLead(one, other, pair.likeness)) return [];
    const { a, b, likeness } = pair;
    return [{ a, b, evidence: { kind: 'meaning', strength: 100 * likely, why: whyOf(one, other, likeness) } }];
  });
}

/** A spokesman’s words about the one he speaks for: his account names the other’s speaker. */
function speakAsOne(a: Reported, b: Reported): boolean {
  return voicesAre(a.voice, b.voice) === 'same' || speaksFor(a, b) || speaksFor(b, a);
}

const FIRST_WORDS = 6;

const speaksFor = (a: Reported, b: Reported): boolean => {
  const name = b.voice.names.at(-1);
  const at = name === undefined ? -1 : a.keys.indexOf(name);
  // "that Duarte would stay", not "the envoy met the union over the Duarte plan".
  return at >= 0 && at < FIRST_WORDS;
};

function mayRetell(a: Reported, b: Reported, likeness: Likeness): boolean {
  const { concepts, shared } = likeness;
  if (concepts.size < LEAST_CONCEPTS || daysBetween(a, b) > MOST_DAYS || !speakAsOne(a, b)) return false;
  if ((shared < leastShared(a, b) && !bothLead(a, b, likeness)) || isAnachronism(a, b)) return false;
  if (a.numbers.size && b.numbers.size && ![...a.numbers].some((n) => b.numbers.has(n))) return false;
  // “the Harbour Revenue Service” in two reports is whom they speak of, and nothing of what is said.
  if ([...concepts].every((concept) => a.meaning.names.has(concept) || b.meaning.names.has(concept))) return false;
  return !contradict(a.meaning, b.meaning);
}

function leastShared(a: Reported, b: Reported): number {
  if (voicesAre(a.voice, b.voice) !== 'same') return LEAST_SHARED_BY_OTHERS;
  return a.meaning.clause && b.meaning.clause ? LEAST_SHARED : LEAST_SHARED_BY_TOPIC;
}

function leastLikely(a: Reported, b: Reported): number {
  if (!isOne(a, b)) return LIKELY_OF_OTHERS;
  return isTopic(a) || isTopic(b) ? LIKELY_BY_TOPIC : LIKELY;
}

/** “criticised the harbour act”: what he said of it is not told, so that another report of the act need not be of one remark. */
const isTopic = ({ attribution, meaning }: Reported): boolean => attribution.tells === 'topic' || !meaning.clause;

// What an article opens with is why it was written: two that open with words of one speaker mostly have one remark in mind.
const LEAD = 330;
const LONGEST_LEAD = 400;
const LEAST_LIKENESS_OF_LEADS = 0.75;

const bothLead = (a: Reported, b: Reported, { degree }: Likeness): boolean =>
  degree >= LEAST_LIKENESS_OF_LEADS && isOne(a, b) && opens(a) && opens(b);

/** “Duarte said on Tuesday that …” in the first lines; a quotation further down is one of several. */
function opens({ attribution, spans }: Reported): boolean {
  const [start, end] = spans[0]!;
  return start < LEAD && end - start < LONGEST_LEAD && attribution.kind !== 'direct' && attribution.tells !== 'topic';
}

function signsOf(
  a: Reported,
  b: Reported,
  { likeness }: Pair,
  lead: number,
  surroundings: (statement: Reported) => Surroundings,
): Record<Sign, number> {
  return {
    likeness: likeness.degree,
    lead: Math.max(-1, Math.min(1, lead)),
    opening: openingInCommon(a.meaning.opening, b.meaning.opening),
    sameVoice: isOne(a, b) ? 1 : 0,
    around: around(a, b, surroundings),
    verbatim: isVerbatim(a) && isVerbatim(b) ? 1 : 0,
  };
}

function likelihood(signs: Record<Sign, number>): number {
  let sum = BIAS;
  for (const sign of SIGNS) sum += WEIGHTS[sign] * signs[sign];
  return 1 / (1 + Math.exp(-sum));
}

const isOne = (a: Reported, b: Reported): boolean =>
  voicesAre(a.voice, b.voice) === 'same' && !CROWD.test(a.voice.name ?? '') && !CROWD.test(b.voice.name ?? '');

// “some lawmakers” here and there need not be the same ones.
const CROWD =
  /^(?:one|two|three|some|several|many|most|dozens|hundreds|a (?:few|number|group)|others|critics|people|officials|sources|aides|lawmakers|democrats|republicans)\b/i;

function openingInCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const concept of one) if (other.has(concept)) shared++;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

const isVerbatim = (a: Reported): boolean => a.quotedWords >= 0.8 * a.words.length;

// Weights of this much around are as good as any more.
const FULL = 12;

function around(a: Reported, b: Reported, surroundings: (statement: Reported) => Surroundings): number {
  const [one, other] = [surroundings(a), surroundings(b)];
  return (
    (Math.min(FULL, inCommon(one, other)) +
      Math.min(FULL, inCommon(one, b.meaning.content) + inCommon(other, a.meaning.content))) /
    (FULL / 2)
  );
}

function inCommon(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [concept, weight] of one) {
    const there = other.get(concept);
    if (there !== undefined) sum += Math.min(weight, there);
  }
  return sum;
}

/** By how much a pair is more alike than the next best of either statement in the other’s article; below 0 when it is not the best. */
function leadsIn(reported: readonly Reported[], pairs: readonly Pair[]): (pair: Pair) => number {
  const rivals = new Map<string, { other: number; degree: number }[]>();
  const note = (at: number, other: number, degree: number): void => {
    const key = `${at} ${reported[other]!.article}`;
    const list = rivals.get(key);
    if (list) list.push({ other, degree });
    else rivals.set(key, [{ other, degree }]);
  };
  for (const { a, b, likeness } of pairs) {
    note(a, b, likeness.degree);
    note(b, a, likeness.degree);
  }
  for (const list of rivals.values()) list.sort((x, y) => y.degree - x.degree || x.other - y.other);
  const nextBest = (at: number, than: number): number =>
    rivals
      .get(`${at} ${reported[than]!.article}`)!
      .find(({ other }) => other !== than && !areTwins(reported[other]!, reported[than]!))?.degree ?? 0;
  return ({ a, b, likeness }) => likeness.degree - Math.max(nextBest(a, b), nextBest(b, a));
}

/** Two statements of one article that tell one thing, as headline and report do, or one inside the other. */
function areTwins(a: Reported, b: Reported): boolean {
  return a.spans.some((one) => b.spans.some((other) => overlaps(one, other))) || likenessOf(a, b).degree >= TWINS;
}

function whyOf(a: Reported, b: Reported, { concepts }: Likeness): string {
  const shown = a.words.filter((_, at) => concepts.has(conceptOf(a.stems[at]!))).map((word) => word.form);
  const who = voicesAre(a.voice, b.voice) === 'same' ? 'the same speaker' : 'one speaks for the other';
  return `${who}, in other words: ${[...new Set(shown)].slice(0, 5).join(', ')}`;
}
