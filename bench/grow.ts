import { eventNouns, verbs } from '../src/annotate/events/lexicon.ts';
import {
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DO,
  HAVE,
  INSIDE_GROUP,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../src/annotate/events/words.ts';
import type { Article } from '../src/index.ts';
import { COMMON_WORDS } from '../src/text/common-words.ts';
import { isUncommon, rarityOf } from '../src/text/rarity.ts';
import { hashOf, mixed } from '../src/text/shingles.ts';
import { stemOf } from '../src/text/stem.ts';

/** What a line of JSON Lines holds. */
export interface GrownArticle {
  readonly text: string;
  readonly outlet: string;
  readonly title: string;
  readonly published: string;
  readonly path: string;
}

/** So many events a day, each told by as many articles as the sample has. */
const EVENTS_A_DAY = 10;

/**
 * Articles grown from a few: each copy of the sample is another event, with names, places, telling words, counts and a day of its own, so
 * that two events have no more in common than two events of the news. What grammar and annotators live on stays: verbs of news, small
 * words, weekdays, punctuation. The same numbers give the same articles on any machine.
 */
export function* grow(sample: readonly Article[], count: number, wordsEach = 700, from = 0): Generator<GrownArticle> {
  const patterns = sample.map((article) => ({
    text: patternOf(proseOf(article)),
    title: patternOf(article.title ?? ''),
  }));
  const rewritten = (at: number, seed: number) => rewrite(patterns[at % patterns.length]!.text, seed);
  for (let i = from; i < from + count; i++) {
    const event = Math.floor(i / sample.length);
    const { outlet } = sample[i % sample.length]!;
    // The event's own article and one more of its articles; then, until it is as long as news is, what no other article tells.
    const body = [rewritten(i, event + 1), rewritten(i + 1 + (event % 3), event + 1)];
    let words = wordsIn(body[0]!) + wordsIn(body[1]!);
    for (let more = 2; words < wordsEach; more++) {
      const next = rewritten(i + more, 1_000_003 * (i + 1) + more);
      body.push(next);
      words += wordsIn(next);
    }
    yield {
      text: body.join('\n\n'),
      outlet: outlet ?? 'The Bench',
      title: rewrite(patterns[i % patterns.length]!.title, event + 1),
      published: new Date(Date.UTC(2024, 0, 1 + Math.floor(event / EVENTS_A_DAY))).toISOString().slice(0, 10),
      path: `grown-${i}.txt`,
    };
  }
}

/** What an article tells: without front matter, byline and the like, which would stand in the middle of what is grown. */
const proseOf = ({ text, blocks }: Article): string =>
  blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'standfirst')
    .map(({ span }) => text.slice(...span))
    .join('\n\n');

/** A text as a list of what stays (strings) and what each event has of its own. */
type Pattern = readonly (string | Slot)[];
interface Slot {
  readonly word: string;
  /** What stood there, as a number: the same word becomes the same word throughout an event. */
  readonly key: number;
  /** What may stand there; null for a name, or for a count where `word` is one. */
  readonly choice: readonly string[] | null;
}

const PIECE = /[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d]/gu;

function patternOf(text: string): Pattern {
  const out: (string | Slot)[] = [];
  const add = (piece: string): void => {
    if (typeof out.at(-1) === 'string') out[out.length - 1] += piece;
    else out.push(piece);
  };
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const lower = piece.toLowerCase();
    const slot = (choice: Slot['choice']) => out.push({ word: piece, key: hashOf(lower), choice });
    if (/^[1-9]\d{1,2}$/.test(piece) && !IN_DATE.test(text.slice(Math.max(0, index - 12), index))) slot(null);
    else if (!/^\p{Lu}?\p{Ll}{3,}$/u.test(piece) || FIXED.test(lower) || SMALL_WORDS.has(lower)) add(piece);
    else if (lower !== piece && isUncommon(stemOf(lower))) slot(null);
    else {
      const choice = WORDS.get(classOf(lower));
      if (choice && rarityOf(stemOf(lower)) >= LEAST_RARE) slot(choice);
      else add(piece);
    }
  }
  return out;
}

function rewrite(pattern: Pattern, seed: number): string {
  const own = mixed(Math.imul(seed, 0x9e3779b1));
  let out = '';
  for (const part of pattern) out += typeof part === 'string' ? part : filled(part, own);
  return out;
}

function filled({ word, key, choice }: Slot, own: number): string {
  const chance = mixed(key ^ own);
  if (choice) {
    const found = choice[chance % choice.length]!;
    return word[0] === word[0]!.toLowerCase() ? found : found[0]!.toUpperCase() + found.slice(1);
  }
  if (/^\d/.test(word)) return String(10 + (chance % 890));
  return chance % 8 ? invented(chance >>> 3) : invented((chance >>> 3) % KNOWN_NAMES);
}

// One name in eight is one that is in the news all the time.
const KNOWN_NAMES = 300;
const SYLLABLES =
  'ba be bo da de do fa fe ga go ha he ka ke ko la le lo ma me mo na ne no pa pe ra re ro sa se so ta te to va ve wa ya ze'.split(
    ' ',
  );

function invented(number: number): string {
  const many = SYLLABLES.length;
  const spread = mixed(number);
  const word = [spread, spread / many, spread / many ** 2].map((part) => SYLLABLES[Math.floor(part) % many]).join('');
  return word[0]!.toUpperCase() + word.slice(1);
}

// "March 14" stays: a day that no calendar has would be read as something else.
const IN_DATE = /\p{Lu}\p{Ll}{2,8}\.? $/u;
// Words that every article has are left alone, and so is what holds a sentence together.
const LEAST_RARE = 2;
const FIXED =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|according|people|they|them|their|have|does|done|said|told)$/;
const SMALL_WORDS = new Set([
  ...BE,
  ...HAVE,
  ...DO,
  ...MODALS,
  ...INSIDE_GROUP,
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...SUBORDINATORS,
  ...RELATIVES,
  ...CONJUNCTIONS,
  ...SUBJECT_PRONOUNS,
]);

/** Words of one class may stand for one another: about as rare, the same form of a verb of the same kind of news, or the same ending. */
function classOf(word: string): string {
  const verb = verbs.get(word);
  if (verb) return `${verb.kind} ${[...verb.forms].sort().join()}`;
  const ending = /(?:ing|ed|ly|s)$/.exec(word)?.[0] ?? '';
  return eventNouns.has(word) ? `event ${ending}` : `${Math.min(8, rarityOf(stemOf(word)))} ${ending}`;
}

const WORDS: ReadonlyMap<string, string[]> = Map.groupBy(
  new Set(
    [...COMMON_WORDS.flatMap((line) => line.split(' ')), ...verbs.keys(), ...eventNouns.keys()].filter(
      (word) =>
        /^[a-z]{4,}$/.test(word) && !SMALL_WORDS.has(word) && !FIXED.test(word) && rarityOf(stemOf(word)) >= LEAST_RARE,
    ),
  ),
  classOf,
);

const wordsIn = (text: string): number => text.split(/\s+/).length;
