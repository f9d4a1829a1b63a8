import type {
  Account,
  ArticleRecord,
  Attribution,
  Difference,
  DifferenceKind,
  Edtf,
  Figure,
  LinkedActor,
  Place,
  Span,
  TimeExpression,
  Utterance,
} from '../../model/index.ts';
import { compareEdtf } from '../../text/calendar.ts';
import { haveRun } from '../../text/shingles.ts';
import { overlaps } from '../../text/spans.ts';
import { stemOf } from '../../text/stem.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { proseWordsOf } from '../prose.ts';
import { type Pair, pairsOf, sentencesTold, type Told, weightsOf } from './told.ts';

/** All that the finders of differences look at: the records of a story with their sentences, and which of these tell the same. */
export interface Story {
  /** Sorted by article id. */
  readonly records: readonly ArticleRecord[];
  readonly actors: readonly LinkedActor[];
  readonly utterances: readonly Utterance[];
  readonly told: readonly Told[];
  /** Sentences of different articles that tell the same, surest first. */
  readonly pairs: readonly Pair[];
  /** Weight of a term in this story, 0 to 8: rare in news and in the story weighs most. */
  readonly weight: (term: string) => number;
  /** `LinkedActor.id` of an article's actor, or null. */
  readonly linkedId: (article: number, actor: string | null) => string | null;
  /** The sentences of an article, in order. */
  readonly sentencesOf: (article: number) => readonly Told[];
  /** Position among the records of the article with this id; -1 when it is none of them. */
  readonly articleAt: (id: string) => number;
  /** The first 1,200 units of the sentence as words; made once. */
  readonly wordsIn: (sentence: Told) => readonly Word[];
  readonly figuresIn: (sentence: Told) => readonly Figure[];
  readonly timesIn: (sentence: Told) => readonly TimeExpression[];
  readonly attributionsIn: (sentence: Told) => readonly Attribution[];
  /** Lower-case words, and their stems, that are part of an actor's name, a weekday, a month or a title. */
  readonly nameWords: ReadonlySet<string>;
  /** All quoted words of an article, folded, with a space before, between and after. */
  readonly quotedIn: (article: number) => string;
}

/** A difference before it has its place in the list. */
export type Draft = Omit<Difference, 'id'>;

/** True when some `size` words in a row are the same in both sentences: one quotation, or one sentence of an agency. */
export function shareRun(story: Story, a: Told, b: Told, size: number): boolean {
  const keysOf = (sentence: Told): string[] => story.wordsIn(sentence).map((word) => word.key);
  return haveRun(keysOf(a), keysOf(b), size);
}

/** True where a single article has an utterance, so that nothing can differ from it. */
export const areOfOneArticle = (accounts: readonly Account[]): boolean =>
  accounts.every(({ article }) => article === accounts[0]!.article);

/** One kind of difference: a file of its own, named in the list of `differences.ts`. */
export interface DifferenceFinder {
  readonly name: string;
  readonly find: (story: Story) => readonly Draft[];
}

// Pairs that share less than this are about other things.
const LEAST_SHARED = { weight: 5, share: 0.2 };

export function storyOf(
  records: readonly ArticleRecord[],
  actors: readonly LinkedActor[],
  utterances: readonly Utterance[] = [],
): Story {
  const inOrder = [...records].sort((a, b) => (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0));
  const told = sentencesTold(inOrder, actors);
  const weights = weightsOf(told);
  const linked = new Map<string, string>();
  for (const actor of actors)
    for (const member of actor.members) linked.set(`${member.article} ${member.actor}`, actor.id);
  const byArticle = Map.groupBy(told, ({ article }) => article);
  const places = new Map(inOrder.map(({ article }, at) => [article.id, at]));
  return {
    records: inOrder,
    actors,
    utterances,
    told,
    pairs: pairsOf(told, weights, LEAST_SHARED),
    weight: weights.weight,
    linkedId: (article, actor) => (actor ? (linked.get(`${inOrder[article]!.article.id} ${actor}`) ?? null) : null),
    sentencesOf: (article) => byArticle.get(article) ?? [],
    articleAt: (id) => places.get(id) ?? -1,
    wordsIn: perSentence(({ article, span }) =>
      wordsBetween(proseWordsOf(inOrder[article]!.article), [span[0], Math.min(span[1], span[0] + 1200)]),
    ),
    figuresIn: bySentence(byArticle, (at) => inOrder[at]!.findings.figures.map((figure) => [figure, [figure.span]])),
    timesIn: bySentence(byArticle, (at) => inOrder[at]!.findings.times.map((time) => [time, [time.span]])),
    attributionsIn: bySentence(byArticle, (at) =>
      inOrder[at]!.findings.attributions.map((one) => [one, [...one.content, ...one.cue, ...one.source]]),
    ),
    nameWords: nameWordsOf(actors),
    quotedIn: onceEach((article: number) => quotedWordsOf(inOrder[article]!)),
  };
}

/** The same answer for the same sentence, worked out once: a sentence stands in many pairs. */
export const perSentence: <T>(of: (sentence: Told) => T) => (sentence: Told) => T = onceEach;

function onceEach<K, T>(of: (what: K) => T): (what: K) => T {
  const known = new Map<K, T>();
  return (what) => {
    let answer = known.get(what);
    if (answer === undefined) {
      answer = of(what);
      known.set(what, answer);
    }
    return answer;
  };
}

/** Those of the words, in order, that lie in the span. */
function wordsBetween(words: readonly Word[], [start, end]: Span): readonly Word[] {
  const from = firstAt(words, start);
  return words.slice(from, firstAt(words, end, from));
}

function firstAt(words: readonly Word[], place: number, from = 0): number {
  let low = from;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function quotedWordsOf({ article, findings }: ArticleRecord): string {
  const spans = findings.quotations.filter(({ depth }) => depth === 0).flatMap((quotation) => [...quotation.spans]);
  return ` ${wordsOf(article.text, spans)
    .map((word) => word.key)
    .join(' ')} `;
}

const CALENDAR_AND_TITLES =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms sen rep gov';

const nameWordsOf = (actors: readonly LinkedActor[]): Set<string> =>
  new Set(
    [
      ...CALENDAR_AND_TITLES.split(' '),
      ...actors
        .flatMap((actor) => [actor.name, ...actor.names])
        .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
        .filter((word) => word),
    ].flatMap((word) => [word, stemOf(word)]),
  );

/** Looks findings up by sentence; the index is made once per article. */
function bySentence<T>(
  sentencesOf: ReadonlyMap<number, readonly Told[]>,
  of: (article: number) => (readonly [T, readonly Span[]])[],
): (sentence: Told) => readonly T[] {
  const index = new Map<number, T[]>();
  for (const [article, sentences] of sentencesOf) {
    for (const [finding, spans] of of(article)) {
      for (const sentence of touching(sentences, spans)) {
        const list = index.get(sentence.at);
        if (list) list.push(finding);
        else index.set(sentence.at, [finding]);
      }
    }
  }
  return (sentence) => index.get(sentence.at) ?? [];
}

function touching(sentences: readonly Told[], spans: readonly Span[]): Set<Told> {
  const out = new Set<Told>();
  for (const span of spans) {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.span[1] > span[0]) high = middle;
      else low = middle + 1;
    }
    for (let at = low; at < sentences.length && overlaps(sentences[at]!.span, span); at++) out.add(sentences[at]!);
  }
  return out;
}

/** One account: what it says, in which article, with the words. */
export interface Said {
  readonly value: string;
  readonly article: number;
  readonly span: Span;
}

const ALIKE = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[“”"‘’'.,;:]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A draft from what the articles say: equal values become one account. Null when fewer than two values of two articles are
 * left. Whether later days replace earlier ones is told by the days of the articles.
 */
export function draftOf(
  story: Story,
  kind: DifferenceKind,
  topic: string,
  said: readonly Said[],
  why: string,
  key: (value: string) => string = ALIKE,
): Draft | null {
  const groups = new Map<string, Said[]>();
  const inOrder = [...said].sort((a, b) => a.article - b.article || a.span[0] - b.span[0]);
  for (const one of inOrder) {
    const group = groups.get(key(one.value));
    if (!group) groups.set(key(one.value), [one]);
    else if (!group.some((other) => other.article === one.article && overlaps(other.span, one.span))) group.push(one);
  }
  if (groups.size < 2 || new Set(inOrder.map((one) => one.article)).size < 2) return null;
  const accounts = [...groups.values()].map((group) => ({
    value: group[0]!.value,
    places: group.map((one): Place => ({ article: story.records[one.article]!.article.id, span: one.span })),
    day: earliest(group.map((one) => story.records[one.article]!.article.published)),
  }));
  return { kind, topic, accounts, over: overOf(accounts.map((account) => account.day)), slight: false, why };
}

const earliest = (days: readonly (Edtf | null)[]): Edtf | null =>
  days.filter((day) => day !== null).sort(compareEdtf)[0] ?? null;

function overOf(days: readonly (Edtf | null)[]): Difference['over'] {
  if (days.some((day) => day === null)) return 'unknown';
  return new Set(days).size === days.length ? 'update' : 'disagreement';
}

/** The words of a place, on one line and at most `longest` letters long, cut at a word. */
export function wordsAt(story: Story, article: number, span: Span, longest = 160): string {
  const words = story.records[article]!.article.text.slice(span[0], Math.min(span[1], span[0] + longest * 2))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= longest) return words;
  return `${words.slice(0, words.lastIndexOf(' ', longest))} …`;
}
