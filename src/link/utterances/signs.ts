import { conceptOf } from '../../text/concepts.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { wordsOf } from '../../text/words.ts';
import type { Likeness } from './likeness.ts';
import type { Reported } from './reported.ts';
import { type Surroundings, surroundingsOfEach } from './surroundings.ts';
import { voicesAre } from './voice.ts';

/**
 * How much each sign that two statements are one remark weighs, each about from 0 to 1 (`lead` from -1). The weights are those of a
 * logistic regression (decisions/0006) on pairs of one speaker’s statements in two articles.
 */
const WEIGHTS = {
  likeness: 1.84,
  /** What both say first is the same. */
  early: 1.38,
  /** By how much it beats the next most alike, of either statement in the other’s article. */
  lead: 0.66,
  /** Both are by one person, or body; not by “some lawmakers”, or by a spokesman and the one he speaks for. */
  sameVoice: 1.26,
  /** The same concepts around the two, and of the one around the other. */
  around: 0.41,
  /** The verb tells the same: both “endorsed”, or one “rejects” and the other tells of the “rejection”. */
  deed: 1.21,
  /** Both deny the same. */
  denial: 1.25,
  /** Both were told to the same, “to the council”. */
  addressee: 1.96,
  /** Near by, in the same order, both articles report the same words. */
  aligned: 0.67,
  /** Both open their article. */
  bothOpen: 1.06,
  /** How far one stands down its article and the other in its own. */
  apart: -1.5,
  /** What one has in marks stands in the other. */
  inMarks: 1.79,
  /** Two quotations of one remark share its words; where they only share a subject they are two remarks. */
  verbatim: -0.94,
} as const;
const BIAS = -4.55;

export type Sign = keyof typeof WEIGHTS;
const SIGNS = Object.keys(WEIGHTS) as Sign[];

/** How likely it is, from 0 to 1, that two statements with these signs are one remark. */
export function likelihood(signs: Readonly<Record<Sign, number>>): number {
  let sum = BIAS;
  for (const sign of SIGNS) sum += WEIGHTS[sign] * signs[sign];
  return 1 / (1 + Math.exp(-sum));
}

// Somebody who speaks for another is nearly as good.
const NEAR = 0.6;
// Weights of this much in common, early in both, are as good as any more.
const FULL_EARLY = 16;

/** Looks at pairs of statements; what it finds of one statement it keeps for the next pair. */
export function signReader() {
  const surroundings = surroundingsOfEach();
  const deeds = new Map<Reported, ReadonlySet<string>>();
  const deedOf = (statement: Reported): ReadonlySet<string> => {
    const found = deeds.get(statement) ?? deedsIn(statement);
    deeds.set(statement, found);
    return found;
  };
  return (a: Reported, b: Reported, likeness: Likeness, lead: number, aligned: number): Record<Sign, number> => ({
    likeness: likeness.degree,
    early: Math.min(FULL_EARLY, likeness.early) / (FULL_EARLY / 2),
    lead: Math.max(-1, Math.min(1, lead)),
    sameVoice: isOne(a, b) ? 1 : voicesAre(a.voice, b.voice) === 'near' ? NEAR : 0,
    around: around(a, b, surroundings(a), surroundings(b)),
    deed: sameDeed(a, b, deedOf(a), deedOf(b)) ? 1 : 0,
    denial: shares(a.meaning.denied, b.meaning.denied) ? 1 : 0,
    addressee: sameAddressee(a, b) ? 1 : 0,
    aligned,
    bothOpen: opens(a) && opens(b) ? 1 : 0,
    apart: Math.abs(placeIn(a) - placeIn(b)),
    inMarks: Math.max(shareOfMarks(a, b), shareOfMarks(b, a)),
    verbatim: isVerbatim(a) && isVerbatim(b) ? 1 : 0,
  });
}

/** True when one person, or body, speaks in both. */
const isOne = (a: Reported, b: Reported): boolean =>
  voicesAre(a.voice, b.voice) === 'same' && !CROWD.test(a.voice.name ?? '') && !CROWD.test(b.voice.name ?? '');

// “some lawmakers” here and there need not be the same ones.
const CROWD =
  /^(?:one|two|three|some|several|many|most|dozens|hundreds|a (?:few|number|group)|others|critics|people|officials|sources|aides|lawmakers|democrats|republicans)\b/i;

const isVerbatim = (a: Reported): boolean => a.quotedWords >= 0.8 * a.words.length;

// What an article opens with is why it was written: two that open with words of one speaker mostly have one remark in mind.
const OPENING = 330;
const LONGEST_OPENING = 400;

/** “Duarte said on Tuesday that …” in the first lines; a quotation further down is one of several. */
function opens({ attribution, spans }: Reported): boolean {
  const [start, end] = spans[0]!;
  return (
    start < OPENING && end - start < LONGEST_OPENING && attribution.kind !== 'direct' && attribution.tells !== 'topic'
  );
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const concept of one) if (other.has(concept)) return true;
  return false;
}

const sameAddressee = ({ attribution: a }: Reported, { attribution: b }: Reported): boolean =>
  a.addressee !== null && a.addressee.name === b.addressee?.name;

const placeIn = ({ spans, text }: Reported): number => spans[0]![0] / text.length;

/** The share of what `a` has in marks that stands in `b` too. */
function shareOfMarks(a: Reported, b: Reported): number {
  let all = 0;
  let there = 0;
  a.words.forEach((word, at) => {
    if (!word.quoted) return;
    all += a.weights[at]!;
    if (b.stems.includes(a.stems[at]!)) there += a.weights[at]!;
  });
  return all ? there / all : 0;
}

// Verbs that tell that somebody spoke, and nothing of what he said.
const BARE = new Set(
  'say tell add continue write state note explain accord declare announce report ask speak argue insist claim call describe suggest reiterate'
    .split(' ')
    .map((word) => conceptOf(stemOf(word))),
);
const LEAST_OF_DEED = 1.5;

/** What the verb itself tells: “*blamed* the council”, “*endorsed* Tamm”. */
function deedsIn({ text, attribution }: Reported): ReadonlySet<string> {
  const concepts = wordsOf(text, attribution.cue).map(({ key }) => conceptOf(stemOf(key)));
  return new Set(concepts.filter((concept) => rarityOf(concept) >= LEAST_OF_DEED && !BARE.has(concept)));
}

function sameDeed(a: Reported, b: Reported, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return shares(one, other) || shares(one, b.meaning.concepts) || shares(other, a.meaning.concepts);
}

// Weights of this much around are as good as any more.
const FULL = 12;

function around(a: Reported, b: Reported, one: Surroundings, other: Surroundings): number {
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
