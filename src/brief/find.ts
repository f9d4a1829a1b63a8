import type { ArticleRecord, Citation, Edtf, Span } from '../model/index.ts';
import { align, commonRuns } from '../text/align.ts';
import { overlaps } from '../text/spans.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { cite } from './citations.ts';

export type Wording = 'the same words' | 'other punctuation' | 'other spelling' | 'words changed';

/** A place where words like those asked for stand. */
export interface Found {
  readonly wording: Wording;
  /** Share of the words asked for that stand there, in [0, 1]. */
  readonly share: number;
  /** Who said it; null when that is unknown; absent when the words are the outlet's own. */
  readonly speaker?: string | null;
  /** The attribution, when somebody said it. */
  readonly attribution?: string;
  readonly outlet: string | null;
  readonly published: Edtf | null;
  readonly citation: Citation;
}

const ENOUGH = 0.7;

/** The best place in an article where at least seven in ten of these words stand in order; null when there is none. */
export function findQuote({ article, findings }: ArticleRecord, quote: string): Found | null {
  const wanted = wordsOf(quote, [[0, quote.length]]);
  if (wanted.length === 0) return null;
  const words = wordsOf(article.text, [[0, article.text.length]]);
  const place = nearest(wanted, words);
  if (!place) return null;
  const [from, to] = place;
  const here = words.slice(from, to);
  const steps = align(wanted, here);
  const kept = steps
    .filter(({ op }) => op === 'same' || op === 'spelling')
    .reduce((sum, { a }) => sum + a[1] - a[0], 0);
  const share = kept / wanted.length;
  if (share < ENOUGH) return null;
  const span: Span = [here[0]!.start, here.at(-1)!.end];
  const said = findings.attributions.find((one) => one.content.some((part) => overlaps(part, span)));
  return {
    wording: wordingOf(steps, wanted, here),
    share,
    ...(said && { speaker: said.speaker.name, attribution: said.id }),
    outlet: article.outlet,
    published: article.published,
    citation: cite(article, span),
  };
}

function wordingOf(steps: ReturnType<typeof align>, wanted: readonly Word[], here: readonly Word[]): Wording {
  if (steps.some(({ op }) => op !== 'same' && op !== 'spelling')) return 'words changed';
  if (steps.some(({ op }) => op === 'spelling')) return 'other spelling';
  const quiet = (word: Word) => word.before.replaceAll('"', '');
  return wanted.some((word, i) => i > 0 && quiet(word) !== quiet(here[i]!)) ? 'other punctuation' : 'the same words';
}

// The stretch of the article round its longest common run with the words wanted, trimmed to the first and last word they share.
function nearest(wanted: readonly Word[], words: readonly Word[]): readonly [from: number, to: number] | null {
  const keys = wanted.map((word) => word.key);
  const longest = commonRuns(
    keys,
    words.map((word) => word.key),
  ).reduce((best, run) => (run.length > best.length ? run : best), { a: 0, b: 0, length: 0 });
  if (longest.length === 0) return null;
  const slack = Math.ceil(wanted.length / 3);
  const low = Math.max(0, longest.b - longest.a - slack);
  const high = Math.min(words.length, longest.b + (wanted.length - longest.a) + slack);
  const runs = commonRuns(
    keys,
    words.slice(low, high).map((word) => word.key),
  ).filter((run) => run.length > 1 || wanted.length < 4 || run.a === longest.a);
  const first = runs[0] ?? { b: longest.b - low, length: longest.length };
  const last = runs.at(-1) ?? first;
  return [low + first.b, low + last.b + last.length];
}
