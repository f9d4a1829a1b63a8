import type { Span } from '../../model/index.ts';
import { align, type Step } from '../../text/align.ts';
import { rarityOf } from '../../text/rarity.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import type { Quote } from './quotes.ts';
import type { Said, Story } from './story.ts';

/** Two quoted sentences of different articles that are one sentence, and where they part. */
export interface QuotedPair {
  readonly one: Quote;
  readonly other: Quote;
  /** Words in common, as a share of all words of both, 0 to 1. */
  readonly likeness: number;
  /** Null where they are the same. */
  readonly change: QuotedChange | null;
}

export interface QuotedChange {
  readonly why: string;
  /** True when nothing but a "that", an article or a spelling differs. */
  readonly slight: boolean;
  /** The changed stretches in each, as ranges of words; or the words of the outlet beside the quotation. */
  readonly inOne: readonly Range[] | Said;
  readonly inOther: readonly Range[] | Said;
}

export type Range = readonly [from: number, to: number];

/** The two set side by side; null when they are not one sentence. */
export function pairOf(one: Quote, other: Quote, story: Story): QuotedPair | null {
  if (!mayBeOne(one, other)) return null;
  const steps = areTheSame(one, other) ? wholeOf(one) : align(one.words, other.words);
  const ground = steps.filter(isGround).flatMap((step) => one.words.slice(step.a[0], step.a[1]));
  const weight = ground.reduce((sum, word) => sum + rarityOf(word.stem), 0);
  // Common ground of function words alone ("that we are going to") is no common quotation.
  if (ground.length < 3 || weight < 8 || ground.length / Math.min(one.words.length, other.words.length) < 0.6)
    return null;
  // "The Affordable Care Act" is in every story on it.
  if (!ground.some((word) => !story.nameWords.has(word.form) && rarityOf(word.stem) >= 2)) return null;
  // "… the Second Amendment" ends many a sentence: of a few words in common, the most must be in a row.
  const longest = Math.max(...steps.map((step) => (isGround(step) ? step.a[1] - step.a[0] : 0)));
  if (ground.length < 7 && longest / Math.max(5, Math.min(one.words.length, other.words.length)) <= 0.5) return null;
  const likeness = (2 * ground.length) / (one.words.length + other.words.length);
  return { one, other, likeness, change: changeOf(steps, ground.length, one, other, story) };
}

/** Words that stand in both, in whatever order, are no fewer than those in common: most pairs need no closer look. */
function mayBeOne(one: Quote, other: Quote): boolean {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  let common = 0;
  for (const { key } of short.words) if (long.keys.has(key)) common++;
  // Words that are only spelled otherwise have another key: some are allowed for.
  return common >= 2 && common >= 0.45 * short.words.length;
}

const areTheSame = (one: Quote, other: Quote): boolean =>
  one.words.length === other.words.length && one.words.every(({ form }, at) => form === other.words[at]!.form);

const wholeOf = ({ words }: Quote): Step[] => [{ op: 'same', a: [0, words.length], b: [0, words.length] }];

function changeOf(steps: readonly Step[], common: number, one: Quote, other: Quote, story: Story): QuotedChange | null {
  const changes = steps.filter((step, at) => {
    if (step.op === 'same' || isTrifle(step, one, other)) return false;
    const size = Math.max(step.a[1] - step.a[0], step.b[1] - step.b[0]);
    // At the very end or start a spelling is still a spelling.
    return (isGround(steps[at - 1]) && isGround(steps[at + 1]) && size <= 14) || step.op === 'spelling';
  });
  const shown = (at: readonly Step[], why: string, slight: boolean): QuotedChange => ({
    why,
    slight,
    inOne: at.map((step) => step.a),
    inOther: at.map((step) => step.b),
  });
  if (changes.length)
    return shown(
      changes,
      whyOf(changes),
      changes.every((step) => isSlight(step, one, other)),
    );
  const last = steps.at(-1)!;
  if (common >= 4 && isGround(steps.at(-2))) {
    const cut = cutShort(last, one, other, story);
    if (cut) return shown([last], 'cut short where the other goes on', cut === 'at a pause');
  }
  const first = steps[0]!;
  if (common >= 5 && isGround(steps[1])) {
    const late = startsLate(first, one, other, story);
    if (late)
      return shown(
        [endOf(first)],
        'begins as a sentence of its own what the other has in mid-sentence',
        late === 'at a pause',
      );
  }
  return framedOtherwise(one, other, steps, story);
}

const isGround = (step: Step | undefined): boolean => step?.op === 'same' || step?.op === 'spelling';

function whyOf(changes: readonly Step[]): string {
  const ops = new Set(changes.map((step) => step.op));
  if (ops.has('replaced')) return 'other words in the same quotation';
  return ops.has('spelling') && ops.size === 1
    ? 'the same quotation, spelled otherwise'
    : 'words that one of the two leaves out';
}

/** "Don’t" for "do not", "2" for "two", a stammer: nothing that changes what was said or how it is spelled. */
function isTrifle(step: Step, one: Quote, other: Quote): boolean {
  const [a, b] = [one.words.slice(...step.a), other.words.slice(...step.b)];
  if (step.op === 'spelling')
    return (
      a.map((w) => w.key).join('') === b.map((w) => w.key).join('') &&
      a.length === b.length &&
      a.every((w) => !w.before.includes('-'))
    );
  if (spelledOut(a) === spelledOut(b)) return true;
  // "[Mayor Tamm] pleaded" for "He pleaded": the paper's own words, and marked as such.
  const bracketed = (words: readonly Word[]): boolean => words.some((word) => word.bracketed);
  return bracketed(a) || bracketed(b) || [...a, ...b].every((word) => /^(?:uh|um|er)$/.test(word.form));
}

const spelledOut = (words: readonly Word[]): string =>
  words
    .map(({ form }) =>
      form
        .replace(/^won't$/, 'will not')
        .replace(/^(?:can't|cannot)$/, 'can not')
        .replace(/n't$/, ' not')
        .replace(/'(s|re|ll|ve|m)$/, (_, short: string) => ` ${SPELLED_OUT[short]}`),
    )
    .join(' ');
const SPELLED_OUT: Readonly<Record<string, string>> = { s: 'is', re: 'are', ll: 'will', ve: 'have', m: 'am' };

const SMALL = /^(?:that|the|a|an|and|so|well|now|but|just|really|very|again|is|only)$/;

function isSlight(step: Step, one: Quote, other: Quote): boolean {
  if (step.op === 'spelling') return true;
  return [...one.words.slice(...step.a), ...other.words.slice(...step.b)].every((word) => SMALL.test(word.form));
}

/** Where a quotation stops or starts: in the midst of a phrase, or where one draws breath (a comma; the rest is quoted, too). */
type Cut = 'mid-phrase' | 'at a pause';

/** How the shorter quotation ends with a full stop or comma in the midst of the longer one's sentence; null when it does not. */
function cutShort(step: Step, one: Quote, other: Quote, story: Story): Cut | null {
  const longer = step.op === 'cut' ? one : step.op === 'added' ? other : null;
  if (!longer) return null;
  const short = longer === one ? other : one;
  const [from, to] = longer === one ? step.a : step.b;
  const next = longer.words[from]!;
  const { text } = story.records[short.article]!.article;
  const tail = text.slice(short.span[1], short.span[1] + 3);
  // A full stop; or the closing mark with a comma, a full stop or the paragraph's end beside it.
  const ends = /^(?:[.?!]|,[”"’']|[”"’'](?:[.,\n]|$))/.test(tail);
  // A mark alone begins or ends a quotation within; with a comma it is a pause.
  const before = next.before.trim();
  if (!ends || before === '"' || /[.?!—;:…]/.test(before) || short.words.length < 3) return null;
  return next.before.includes(',') || isQuotedToo(longer.words.slice(from, to), short.article, story)
    ? 'at a pause'
    : 'mid-phrase';
}

/** How the shorter quotation begins with a capital in the midst of the longer one's sentence: "He will find …" for "but he will find …". */
function startsLate(step: Step, one: Quote, other: Quote, story: Story): Cut | null {
  const longer = step.op === 'cut' ? one : step.op === 'added' ? other : null;
  if (!longer) return null;
  const short = longer === one ? other : one;
  const left = longer.words.slice(...(longer === one ? step.a : step.b));
  // "And", "So", "Now" at the head of a sentence are nobody's loss.
  if (left.length < 4 || short.words.length < 4) return null;
  const word = longer.words[left.length];
  const initial = story.records[short.article]!.article.text[short.words[0]!.start]!;
  const there = word ? story.records[longer.article]!.article.text[word.start]! : '';
  // "I" is written large wherever it stands.
  const inMidst = /\p{Ll}/u.test(there) || /^i(?:'|$)/.test(word?.form ?? '');
  if (!/\p{Lu}/u.test(initial) || !inMidst || /[.?!"…;:—]/.test(word!.before)) return null;
  return isQuotedToo(left, short.article, story) ? 'at a pause' : 'mid-phrase';
}

/** True when the article quotes the words all the same, as a sentence before or after: then it only puts a full stop. */
function isQuotedToo(words: readonly Word[], article: number, story: Story): boolean {
  const told = words.filter((word) => !SMALL.test(word.form)).slice(0, 4);
  return told.length >= 2 && story.quotedIn(article).includes(` ${told.map((word) => word.key).join(' ')} `);
}

/** The last few words of a long beginning that the other leaves out are enough to see it. */
const endOf = (step: Step): Step => ({
  ...step,
  a: [Math.max(step.a[0], step.a[1] - 5), step.a[1]],
  b: [Math.max(step.b[0], step.b[1] - 5), step.b[1]],
});

const OWN_WORDS = 4;

/**
 * One quotation stands whole in the other, and the outlet puts its own word where the other quotes on: “misperception” about
 * the visit, “misperception regarding my visit”. Null when the words outside tell nothing of the kind.
 */
function framedOtherwise(one: Quote, other: Quote, steps: readonly Step[], story: Story): QuotedChange | null {
  if (one.words.length === other.words.length) return null;
  const [short, long] = one.words.length < other.words.length ? [one, other] : [other, one];
  if (short.words.length > 12 || steps.filter((step) => !isGround(step)).length > 2) return null;
  const { text } = story.records[short.article]!.article;
  const framed = (inLong: Range, own: Span, why: string): QuotedChange => {
    const inShort: Said = { value: text.slice(...own).replace(/\s+/g, ' '), article: short.article, span: own };
    return long === one
      ? { why, slight: false, inOne: [inLong], inOther: inShort }
      : { why, slight: false, inOne: inShort, inOther: [inLong] };
  };
  const verb = verbOutside(short, long, text);
  if (verb) return framed([0, 1], [verb.start, short.span[1]], 'a word quoted in one, the outlet’s own in the other');
  const lineEnd = text.indexOf('\n', short.span[1]);
  const after = wordsOf(text, [
    [short.span[1], Math.min(lineEnd < 0 ? text.length : lineEnd, short.span[1] + 80)],
  ]).slice(0, OWN_WORDS);
  const lastSame = steps.findLast(isGround)!;
  const rest = long.words.slice(long === one ? lastSame.a[1] : lastSame.b[1]).slice(0, OWN_WORDS);
  const restStems = new Set(rest.slice(1).map((word) => word.stem));
  const meets = after.slice(1).some((word) => restStems.has(word.stem) && rarityOf(word.stem) >= 3);
  if (!meets || !rest.length || !after.length || rest[0]!.stem === after[0]!.stem || /[^\s"]/.test(after[0]!.before))
    return null;
  const from = long.words.indexOf(rest[0]!);
  return framed(
    [from, from + rest.length],
    [short.span[0], after.at(-1)!.end],
    'quoted in one, in the outlet’s own words in the other',
  );
}

/** The outlet's own word where the longer quotation has one of its own before the same words: serve “no purpose”, “have no purpose”. */
function verbOutside(short: Quote, long: Quote, text: string): Word | null {
  if (
    long.words.length !== short.words.length + 1 ||
    long.words[1]!.key !== short.words[0]!.key ||
    short.words.length < 3
  )
    return null;
  const [word] = wordsOf(text, [[Math.max(0, short.span[0] - 24), short.span[0]]]).slice(-1);
  if (
    !word ||
    !/^\s*[“"‘']{0,2}$/.test(text.slice(word.end, short.words[0]!.start)) ||
    !/^\p{Ll}/u.test(text[word.start]!)
  )
    return null;
  const isWord =
    rarityOf(word.stem) >= 2 &&
    !/^(?:said|says|saying|called|calling|that|it|was|is|are|were|as|either|both|to)$/.test(word.form) &&
    !/^(?:and|or|but|so|to|the|a|an|honestly|well|now|look|(?:it|he|she|they|we|i|you|this|that|there)(?:'\p{L}+)?)$/u.test(
      long.words[0]!.form,
    );
  return isWord && word.stem !== long.words[0]!.stem ? word : null;
}
