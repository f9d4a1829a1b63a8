import type { ArticleRecord, Span } from '../../model/index.ts';
import { edtfRange } from '../../text/calendar.ts';
import { isUncommon, rarityOf } from '../../text/rarity.ts';
import { hashOf, shinglesOf } from '../../text/shingles.ts';
import { stemOf } from '../../text/stem.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { wordsOf } from '../../text/words.ts';

/**
 * What an article is about, small enough to keep for each: its most telling words, names, numbers and quoted runs as 32-bit
 * hashes with their weights. Made from the article alone, so that it never changes with what else was read.
 */
export interface StorySignature {
  readonly article: string;
  /** Day of first publication (see text/calendar), or null. */
  readonly day: number | null;
  /** Unsigned 32-bit, ascending, no two alike. */
  readonly features: readonly number[];
  /** One per feature; their squares add up to 1 (or 0 for an article without words). */
  readonly weights: readonly number[];
}

/** By day, then id. */
export function inOrder(signatures: readonly StorySignature[]): StorySignature[] {
  return [...signatures].sort(
    (a, b) =>
      (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) ||
      (a.article < b.article ? -1 : a.article > b.article ? 1 : 0),
  );
}

const MOST_FEATURES = 128;
const MOST_TOKENS = 6000;
const MOST_QUOTED = 24;
const NOT_PROSE = /^(?:metadata|byline|credit|boilerplate)$/;

const IN_TITLE = 3;
const NAME = 4;
const NAME_PAIR = 4;
const NUMBER = 3;
const QUOTED = 4;
// From here on a word tells something: about one article in sixteen has it.
const COMMON = 3;

/** The signature of an article. Pure and linear in the article's length (the first 6,000 words count). */
export function signatureOf({ article, findings }: ArticleRecord): StorySignature {
  const { text, blocks } = article;
  const found = new Map<string, { count: number; weight: number }>();
  const add = (feature: string, weight: number, times: number): void => {
    const known = found.get(feature);
    if (known) known.count += times;
    else found.set(feature, { count: times, weight });
  };
  const prose: readonly Span[] = blocks.length
    ? blocks.filter(({ kind }) => !NOT_PROSE.test(kind)).map(({ span }) => span)
    : [[0, text.length]];
  let left = MOST_TOKENS;
  for (const span of prose) {
    if (left <= 0) break;
    const tokens = tokenize(text, [span[0], Math.min(span[1], span[0] + 12 * left)]);
    left -= tokens.length;
    addWords(tokens, 1, add);
  }
  if (article.title) addWords(tokenize(article.title.slice(0, 400)), IN_TITLE, add);
  const quoted = findings.quotations.flatMap(({ spans, depth }) => (depth ? [] : [...spans]));
  for (const shingle of quotedRuns(text, quoted)) add(`q${shingle}`, QUOTED, 1);

  const features = [...found]
    .map(([feature, { count, weight }]) => ({ hash: hashOf(feature), weight: weight * (1 + Math.log(count)) }))
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, MOST_FEATURES)
    .sort((a, b) => a.hash - b.hash)
    .filter(({ hash }, at, all) => hash !== all[at - 1]?.hash);
  const norm = Math.sqrt(features.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  const first = article.published ? edtfRange(article.published)?.[0] : undefined;
  return {
    article: article.id,
    day: first !== undefined && Number.isFinite(first) ? first : null,
    features: features.map(({ hash }) => hash),
    weights: features.map(({ weight }) => weight / norm),
  };
}

type Add = (feature: string, weight: number, times: number) => void;

function addWords(tokens: readonly Token[], times: number, add: Add): void {
  let name = '';
  tokens.forEach(({ text, kind }, at) => {
    if (kind === 'number' && /^\d[\d.,]+$/.test(text) && !/^(?:19|20)\d\d$/.test(text)) add(`n${text}`, NUMBER, times);
    const before = name;
    name = '';
    if (kind !== 'word') return;
    const lower = text.toLowerCase();
    const stem = stemOf(lower.includes('’') ? lower.replaceAll('’', "'") : lower);
    // Most words begin with a small plain letter.
    const isCapital = (text < 'a' || text > '{') && /^\p{Lu}/u.test(text);
    const opens = isCapital && (at === 0 || /^[.!?“"]$/.test(tokens[at - 1]!.text));
    if (isCapital && (!opens || isUncommon(stem))) {
      add(`w${stem}`, isUncommon(stem) ? NAME : Math.max(1, rarityOf(stem) - COMMON), times);
      if (before) add(`p${before} ${stem}`, NAME_PAIR, times);
      name = stem;
    } else if (rarityOf(stem) > COMMON && stem.length > 2) {
      add(`w${stem}`, rarityOf(stem) - COMMON, times);
    }
  });
}

/** Hashes of runs of six quoted words; of many, those with the lowest hashes, so that two articles keep the same ones. */
function quotedRuns(text: string, spans: readonly Span[]): number[] {
  const out = new Set<number>();
  for (const span of spans.slice(0, 200)) {
    const keys = wordsOf(text, [[span[0], Math.min(span[1], span[0] + 2000)]]).map((word) => word.key);
    for (const shingle of shinglesOf(keys, 6)) out.add(shingle);
  }
  return [...out].sort((a, b) => a - b).slice(0, MOST_QUOTED);
}
