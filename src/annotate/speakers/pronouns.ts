import { firstEndingAfter, within } from '../../text/spans.ts';
import type { CastMention } from '../actors/cast.ts';
import type { Gender } from '../actors/first-names.ts';
import { mentionsIn } from '../actors/lookup.ts';
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from '../actors/titles.ts';
import { describe } from './description.ts';
import { isDocument } from './documentnouns.ts';
import { roleSubjects } from './rolesubjects.ts';
import {
  actorAs,
  inQuotes,
  type Past,
  paragraphAt,
  type Resolved,
  type Scene,
  sameAs,
  sentenceAt,
  UNKNOWN,
  wordsAs,
} from './scene.ts';

/** How far back a pronoun reaches, in sentences. */
const REACH = 9;
/** … and in units, for sentences without end. */
const FAR = 6000;
/** How many sentences after the last one's words somebody still goes on. */
const GOES_ON = 2;
/** Two readings closer than this fit equally well. */
const CLEAR = 0.6;

interface Candidate {
  readonly member: number;
  readonly mention: CastMention;
  readonly score: number;
}

/** "he", "she": the person of that gender that the text before is about. Unknown, with both named, where two fit equally well. */
export function personFor(scene: Scene, at: number, gender: Gender, skip: ReadonlySet<number> = new Set()): Resolved {
  const same = speakingOn(scene, at, gender, skip);
  if (same) return same;
  const ranked = rank(scene, at, gender, skip);
  const [best, second] = ranked;
  if (!best) return { ...UNKNOWN, sourceKind: 'pronoun' };
  if (second && best.score - second.score < CLEAR) {
    return {
      ...UNKNOWN,
      sourceKind: 'pronoun',
      because: [best.mention.span, second.mention.span],
      candidates: [best, second].map(({ member }) => scene.cast.members[member]!.actor.name),
    };
  }
  return actorAs(scene, best.member, 'implied', [best.mention.span], 'pronoun');
}

function rank(scene: Scene, at: number, gender: Gender, skip: ReadonlySet<number>): Candidate[] {
  const { cast, reading } = scene;
  const sentence = sentenceAt(scene, at);
  const paragraph = paragraphAt(scene, at);
  const paragraphStart = Math.max(reading.paragraphs[paragraph]?.[0] ?? 0, at - FAR);
  const best = new Map<number, Candidate>();
  const seenInSentence = new Set<number>();
  const last = lastPast(scene, at);
  const lastIn = last ? paragraphAt(scene, endBefore(last, at)) : -1;
  const from = Math.max(reading.sentences[Math.max(0, sentence - REACH)]?.[0] ?? 0, at - FAR);
  const topic = topicOf(scene, paragraphStart, at, gender);
  let previous: CastMention | null = null;
  let wasFirst = false;
  let wasTopic = false;
  for (const mention of withRoles(scene, mentionsIn(cast, [from, at]), from, at)) {
    const { actor, gender: own } = cast.members[mention.member]!;
    if (actor.kind !== 'person' || skip.has(mention.member) || (own && gender && own !== gender)) continue;
    const quoted = inQuotes(scene, mention.span[0]);
    // "Berg and Lang came": both are what the sentence is about.
    const joined =
      previous !== null &&
      previous.sentence === mention.sentence &&
      /^\s+and\s+$/.test(scene.text.slice(previous.span[1], mention.span[0]));
    const first: boolean = (joined && wasFirst) || (!seenInSentence.has(mention.sentence) && !quoted);
    if (first) seenInSentence.add(mention.sentence);
    const ofTopic: boolean = mention.member === topic || (joined && wasTopic);
    previous = mention;
    wasFirst = first;
    wasTopic = ofTopic;
    const distance = sentence - mention.sentence;
    let score = 10 - 1.6 * distance;
    if (mention.subject) score += 2;
    else if (mention.possessive) score -= 1;
    if (first) score += 1;
    // "Ms. Duarte was firm: it must go, she said": the subject of its own sentence.
    if (first && mention.subject && distance === 0 && !insideContent(scene, mention)) score += 2;
    if (quoted) score -= 5;
    if (insideContent(scene, mention)) score -= 2;
    if (ofTopic) score += 2;
    if (last?.resolved.members.length === 1 && last.resolved.members[0] === mention.member) {
      score += lastIn >= paragraph ? 4 : paragraph - lastIn === 1 ? 3 : 1;
    }
    score += 0.4 * Math.log2(1 + actor.mentions.length);
    if (!own) score -= 1.5;
    const known = best.get(mention.member);
    if (!known || score > known.score) best.set(mention.member, { member: mention.member, mention, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.mention.span[0] - b.mention.span[0]);
}

/** Where the words of an earlier attribution end: a quotation may go on for paragraphs. */
const endBefore = ({ attribution, at: start }: Past, at: number): number =>
  Math.max(start, ...attribution.content.map(([, end]) => (end <= at ? end - 1 : start)));

/** The mentions with those by office, in text order. */
function withRoles(scene: Scene, mentions: readonly CastMention[], from: number, at: number): readonly CastMention[] {
  const roles = roleSubjects(scene, from, at);
  return roles.length ? [...mentions, ...roles].sort((a, b) => a.span[0] - b.span[0]) : mentions;
}

/**
 * "…,” he said. “…,” he added": who spoke last, as a pronoun or by office, goes on however far back his name stands, as long as nobody
 * else comes up between.
 */
function speakingOn(scene: Scene, at: number, gender: Gender, skip: ReadonlySet<number>): Resolved | null {
  const last = scene.past.findLast((past) => past.at < at && !scene.enclosers.has(past.attribution.id));
  const source = last?.attribution.source[0];
  if (!last || !source || source[1] > at || last.attribution.act === 'believes' || inQuotes(scene, source[0]))
    return null;
  const [member, more] = last.resolved.members;
  if (more !== undefined || (member !== undefined && skip.has(member))) return null;
  if (member === undefined) {
    if (!isUnnamed(last.resolved, gender) || isAsked(scene, last)) return null;
    // "Ida Moll, a farmer, said"
    if (mentionsIn(scene.cast, [Math.max(0, source[0] - 3), source[1]]).length) return null;
  } else {
    const { actor, gender: own } = scene.cast.members[member]!;
    if (actor.kind !== 'person' || (own && gender && own !== gender)) return null;
    // Who was named is found by his name.
    if (!/^(?:s?he|the\s\p{Ll}+)$/iu.test(scene.text.slice(...source))) return null;
  }
  const end = Math.min(at, Math.max(source[1], ...last.attribution.content.map((span) => span[1])));
  if (sentenceAt(scene, wordsBefore(scene, at)) - sentenceAt(scene, end - 1) > GOES_ON) return null;
  const between = withRoles(scene, mentionsIn(scene.cast, [source[1], at]), source[1], at);
  const other = between.some(({ member: who, span, subject }) => {
    const { actor: somebody, gender: theirs } = scene.cast.members[who]!;
    return (
      who !== member &&
      somebody.kind === 'person' &&
      !(theirs && gender && theirs !== gender) &&
      (subject || span[0] > end) &&
      !inQuotes(scene, span[0]) &&
      !last.attribution.content.some((content) => within(span, content))
    );
  });
  return other ? null : sameAs(last, 'pronoun');
}

/** Where the quotation begins that ends before a pronoun: “…,” he said. */
function wordsBefore(scene: Scene, at: number): number {
  const quotation = scene.quoted[firstEndingAfter(scene.quoted, at) - 1];
  return quotation && at - quotation[1] < 4 ? quotation[0] : at;
}

const isAsked = (scene: Scene, { attribution }: Past): boolean =>
  attribution.cue.some((span) => /\bask/i.test(scene.text.slice(...span)));

/** "a senior official", "the man": one person without a name; not "the congressman", who has one. */
function isUnnamed({ name, plural, sourceKind, basis }: Resolved, gender: Gender): boolean {
  if (!name || plural || basis === 'unknown' || !/^(?:role|anonymous|pronoun)$/.test(sourceKind)) return false;
  if (
    !/^(?:(?:an?|another|one)\s|the\s(?:senior\s|second\s|other\s)?(?:man|woman|official|source|student|witness|person)$)/i.test(
      name,
    )
  )
    return false;
  const { head } = describe(name, 0);
  if (head === 'man' || /[a-z]man$/.test(head))
    return head.endsWith('woman') ? gender === 'female' : gender !== 'female';
  return ROLE_NOUNS.has(head) && !isDocument(head) && !BODY_NOUNS.has(head);
}

/** The first person of that gender that the paragraph speaks of as its subject. */
function topicOf(scene: Scene, start: number, at: number, gender: Gender): number | null {
  for (const mention of mentionsIn(scene.cast, [start, at])) {
    const member = scene.cast.members[mention.member]!;
    if (member.actor.kind !== 'person' || (member.gender && member.gender !== gender)) continue;
    if (mention.subject && !inQuotes(scene, mention.span[0])) return mention.member;
  }
  return null;
}

const insideContent = (scene: Scene, mention: CastMention): boolean => {
  for (let i = scene.past.length - 1; i >= 0 && i >= scene.past.length - 4; i--) {
    if (scene.past[i]!.attribution.content.some((span) => within(mention.span, span))) return true;
  }
  return false;
};

/** The last attribution before `at` whose speaker is known. */
export function lastPast(scene: Scene, at: number): Past | null {
  for (let i = scene.past.length - 1; i >= 0; i--) {
    const past = scene.past[i]!;
    if (past.at < at && past.resolved.name) return past;
  }
  return null;
}

/** "they", "both": the last group or several people that spoke, within two paragraphs; else one body ("the company … they"). */
export function groupFor(scene: Scene, at: number): Resolved {
  const paragraph = paragraphAt(scene, at);
  const own = pluralBefore(scene, at);
  if (own) return { ...wordsAs(own, 'pronoun', true), basis: 'implied' };
  let body: Past | null = null;
  for (let i = scene.past.length - 1; i >= 0; i--) {
    const past = scene.past[i]!;
    if (past.at >= at) continue;
    if (paragraph - past.paragraph > 8 || at - past.at > 2500) break;
    if (past.resolved.plural) return sameAs(past, 'pronoun');
    if (!body && isBody(scene, past.resolved)) body = past;
  }
  return body ? sameAs(body, 'pronoun') : { ...UNKNOWN, sourceKind: 'pronoun' };
}

/** "Federal prosecutors went on …, as they announced": a plural that begins the pronoun's own sentence. */
function pluralBefore(scene: Scene, at: number): string | null {
  const sentence = scene.reading.sentences[sentenceAt(scene, at)];
  if (!sentence || sentence[0] >= at || inQuotes(scene, at)) return null;
  const words = scene.text.slice(sentence[0], Math.min(at, sentence[0] + 120));
  const match =
    /^(?:(?:But|And|Meanwhile,|However,|While|As|Although|Though)\s+)?((?:[\p{L}.’'-]+\s+){0,4}?([\p{L}]+s))\s+(?:\p{Ll}+)/u.exec(
      words,
    );
  return match && GROUP_NOUNS.has(match[2]!.toLowerCase()) ? match[1]! : null;
}

/** A body or a document: what "it" can take up. */
function isBody(scene: Scene, { members, sourceKind, plural, name }: Resolved): boolean {
  if (sourceKind === 'document') return true;
  if (members.length === 1) return scene.cast.members[members[0]!]!.actor.kind !== 'person';
  const words = (name ?? '').toLowerCase().split(/[^\p{L}-]+/u);
  return !plural && words.some((word) => BODY_NOUNS.has(word) || isDocument(word));
}

const IN_DOCUMENT =
  /\b(?:in|via)\s+(?:a|an|the|his|her|their)\s+(?:[\p{L}-]+\s+){0,2}(?:statement|letter|e-?mail|memo|filing|lawsuit|report|release|post|tweet)\b/u;

/** What stands between an attribution's cue and the next place, within reason. */
const tailOf = (scene: Scene, { attribution }: Past, at: number): string => {
  const from = attribution.cue.at(-1)?.[0] ?? attribution.content.at(-1)![1];
  return from < at ? scene.text.slice(from, Math.min(at, from + 120)) : '';
};

/** "it": the body or document that spoke last, else the body that the sentence before is about. */
export function bodyFor(scene: Scene, at: number): Resolved {
  const sentence = sentenceAt(scene, at);
  const last = lastPast(scene, at);
  const start = Math.max(scene.reading.sentences[Math.max(0, sentence - 2)]?.[0] ?? 0, at - FAR);
  const nearby = mentionsIn(scene.cast, [start, at]).filter(
    ({ member, subject, span }) =>
      subject &&
      !inQuotes(scene, span[0]) &&
      /^(?:organisation|government|outlet)$/.test(scene.cast.members[member]!.actor.kind),
  );
  if (last && isBody(scene, last.resolved) && sentence - last.sentence <= 2) return sameAs(last, 'pronoun');
  // "…,” they said in a joint statement. “…,” it adds.
  if (last && sentence - last.sentence <= 2 && IN_DOCUMENT.test(tailOf(scene, last, at)))
    return sameAs(last, 'pronoun');
  const subject = nearby.findLast((mention, i) => nearby[i - 1]?.sentence !== mention.sentence);
  if (subject) return actorAs(scene, subject.member, 'implied', [subject.span], 'pronoun');
  return { ...UNKNOWN, sourceKind: 'pronoun' };
}
