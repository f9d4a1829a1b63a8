import type { ArticleRecord, LinkedActor, Span } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { paragraphsOf, sentencesOf } from '../../text/sentences.ts';
import { proseOf, proseWordsOf } from '../prose.ts';

/** A sentence of one article, prepared for finding those of other articles that tell the same. */
export interface Told {
  /** Position in the list of all sentences of the story. */
  readonly at: number;
  /** Position of the article among the records, sorted by id. */
  readonly article: number;
  readonly span: Span;
  /** What it is about: stems of its words, and actors as "@id", whatever the article calls them. */
  readonly terms: ReadonlySet<string>;
}

/** Two sentences of different articles that tell the same, wholly or in part. */
export interface Pair {
  readonly a: Told;
  readonly b: Told;
  /** Terms in both. */
  readonly shared: readonly string[];
  /** Weight of the shared terms, and as a share of the lighter sentence in [0, 1]. */
  readonly weight: number;
  readonly share: number;
}

/** The sentences of all records (sorted by id), in order. */
export function sentencesTold(records: readonly ArticleRecord[], actors: readonly LinkedActor[]): Told[] {
  const linked = new Map<string, string>();
  for (const actor of actors)
    for (const member of actor.members) linked.set(`${member.article} ${member.actor}`, actor.id);
  const out: Told[] = [];
  records.forEach(({ article, findings }, at) => {
    const { text } = article;
    const mentions = findings.actors
      .flatMap((actor) =>
        actor.mentions.map((span) => ({ span, id: linked.get(`${article.id} ${actor.id}`) ?? actor.id })),
      )
      .sort((x, y) => x.span[0] - y.span[0] || y.span[1] - x.span[1]);
    const prose = proseOf(article).flatMap((span) => paragraphsOf(text, span));
    const words = proseWordsOf(article);
    let next = 0;
    let first = 0;
    for (const span of prose.flatMap((paragraph) => sentencesOf(text, paragraph))) {
      // One line of a megabyte says nothing that a line of 1,500 letters does not.
      const read: Span = [span[0], Math.min(span[1], span[0] + 1500)];
      const terms = new Set<string>();
      while (next < mentions.length && mentions[next]!.span[1] <= read[0]) next++;
      const covered: Span[] = [];
      for (let m = next; m < mentions.length && mentions[m]!.span[0] < read[1]; m++) {
        terms.add(`@${mentions[m]!.id}`);
        covered.push(mentions[m]!.span);
      }
      let cover = 0;
      while (first < words.length && words[first]!.start < read[0]) first++;
      for (; first < words.length && words[first]!.start < read[1]; first++) {
        const word = words[first]!;
        while (cover < covered.length && covered[cover]![1] <= word.start) cover++;
        if (cover < covered.length && covered[cover]![0] <= word.start) continue;
        const { stem } = word;
        if (stem.length > 1 && rarityOf(stem) >= 2) terms.add(stem);
      }
      out.push({ at: out.length, article: at, span, terms });
    }
  });
  return out;
}

const rarity = (term: string): number => (term.startsWith('@') ? 8 : Math.min(8, rarityOf(term)));
// A term in more sentences than this ("president" in the coverage of one) finds no candidates; it still counts when compared.
const LONGEST_POSTING = 40;
const BEST_PER_ARTICLE = 3;

/** Weights of terms in this story, and the sentences that hold them. */
export interface Weights {
  readonly weight: (term: string) => number;
  readonly postings: ReadonlyMap<string, readonly Told[]>;
}

/** Weights of terms in this story: rare in news and rare in the story weighs most. */
export function weightsOf(told: readonly Told[]): Weights {
  const postings = new Map<string, Told[]>();
  for (const sentence of told) {
    for (const term of sentence.terms) {
      const list = postings.get(term);
      if (list) list.push(sentence);
      else postings.set(term, [sentence]);
    }
  }
  const weights = new Map<string, number>();
  for (const [term, list] of postings) weights.set(term, rarity(term) / (1 + Math.log(list.length)));
  const weight = (term: string): number => weights.get(term) ?? rarity(term);
  return { weight, postings };
}

/** Sentences of different articles that tell the same: each with its best few in every other article. */
export function pairsOf(
  told: readonly Told[],
  { weight, postings }: Weights,
  least: { readonly weight: number; readonly share: number },
): Pair[] {
  const numbered = numberedTerms(told, postings, weight);
  const { termsOf, weightOf, totals } = numbered;
  const seen = new Set<number>();
  const out: Pair[] = [];
  // What each sentence shares with the one at hand; most share nothing, so those that do are listed beside.
  const scores = new Float64Array(told.length);
  // By term: the sentence at hand when it has the term.
  const holder = new Int32Array(weightOf.length).fill(-1);
  for (const sentence of told) {
    for (const term of termsOf[sentence.at]!) holder[term] = sentence.at;
    const promising = likeliest(sentence, numbered, scores, least.weight / 2);
    const taken = new Map<number, number>();
    for (const at of promising) {
      const other = told[at]!;
      const count = taken.get(other.article) ?? 0;
      if (count >= BEST_PER_ARTICLE) continue;
      taken.set(other.article, count + 1);
      const [a, b] = sentence.at < at ? [sentence, other] : [other, sentence];
      const key = a.at * told.length + b.at;
      if (seen.has(key)) continue;
      seen.add(key);
      let together = 0;
      for (const term of termsOf[at]!) if (holder[term] === sentence.at) together += weightOf[term]!;
      const share = together / Math.max(1, Math.min(totals[a.at]!, totals[b.at]!));
      if (together < least.weight || share < least.share) continue;
      out.push({ a, b, shared: [...a.terms].filter((term) => b.terms.has(term)), weight: together, share });
    }
  }
  return out.sort((x, y) => y.weight * y.share - x.weight * x.share || x.a.at - y.a.at || x.b.at - y.b.at);
}

/** The terms of all sentences as numbers, with what each weighs and where it stands. */
interface Numbered {
  readonly termsOf: readonly Int32Array[];
  readonly weightOf: Float64Array;
  readonly postingsOf: readonly (readonly Told[])[];
  readonly totals: Float64Array;
}

function numberedTerms(told: readonly Told[], postings: Weights['postings'], weight: Weights['weight']): Numbered {
  const numbers = new Map<string, number>();
  for (const term of postings.keys()) numbers.set(term, numbers.size);
  const weightOf = Float64Array.from(postings.keys(), weight);
  const termsOf = told.map(({ terms }) => Int32Array.from(terms, (term) => numbers.get(term)!));
  const totals = Float64Array.from(termsOf, (terms) => terms.reduce((sum, term) => sum + weightOf[term]!, 0));
  return { termsOf, weightOf, postingsOf: [...postings.values()], totals };
}

/** Sentences of other articles that share rare terms with this one, likest first. `scores` is zero before and after. */
function likeliest(
  sentence: Told,
  { termsOf, weightOf, postingsOf }: Numbered,
  scores: Float64Array,
  least: number,
): number[] {
  const touched: number[] = [];
  for (const term of termsOf[sentence.at]!) {
    const list = postingsOf[term]!;
    if (list.length > LONGEST_POSTING) continue;
    const heavy = weightOf[term]!;
    for (const other of list) {
      if (other.article === sentence.article) continue;
      if (scores[other.at] === 0) touched.push(other.at);
      scores[other.at]! += heavy;
    }
  }
  // What common words add later cannot lift a pair that shares next to nothing rare.
  const promising = touched.filter((at) => scores[at]! >= least);
  promising.sort((x, y) => scores[y]! - scores[x]! || x - y);
  for (const at of touched) scores[at] = 0;
  return promising;
}
