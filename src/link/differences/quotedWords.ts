import type { Span } from '../../model/index.ts';
import { align, type Step } from '../../text/align.ts';
import { rarityOf } from '../../text/rarity.ts';
import { overlaps } from '../../text/spans.ts';
import { stemOf } from '../../text/stem.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { candidates, type Quote, quotesOf, sentencesIn } from './quotes.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story } from './story.ts';

/** The same quotation in other words: "up to the court" here, "up for the court" there; or cut short where it goes on. */
export const quotedWords: DifferenceFinder = { name: 'quoted words', find: (story) => changesOf(story) };

function changesOf(story: Story): Draft[] {
  const quotes = story.records.flatMap(({ article: { text } }, article) =>
    quotesOf(story, article).flatMap((quote) => sentencesIn(quote, text)),
  );
  const out: Draft[] = [];
  for (const [one, other] of candidates(quotes)) {
    const draft = changeBetween(one, other, story);
    if (!draft) continue;
    // Three articles that print one quotation in three ways give three pairs: one difference is what an editor wants to see.
    const known = out.findIndex((other) => other.why === draft.why && touches(other, draft));
    if (known < 0) out.push(draft);
    else out[known] = joined(out[known]!, draft);
  }
  return out;
}

const touches = (one: Draft, other: Draft): boolean =>
  one.accounts.some((x) =>
    other.accounts.some((y) =>
      x.places.some((p) => y.places.some((q) => p.article === q.article && overlaps(p.span, q.span))),
    ),
  );

/** Both drafts as one: of two values that overlap in an article, the one seen first stays. */
function joined(one: Draft, other: Draft): Draft {
  const taken = one.accounts.flatMap((account) => account.places);
  const added = other.accounts.flatMap((account) => {
    const places = account.places.filter(
      (p) => !taken.some((q) => p.article === q.article && overlaps(p.span, q.span)),
    );
    return places.length ? [{ ...account, places }] : [];
  });
  const accounts = [...one.accounts];
  for (const account of added) {
    const at = accounts.findIndex((known) => alike(known.value) === alike(account.value));
    if (at < 0) accounts.push(account);
    else accounts[at] = { ...accounts[at]!, places: [...accounts[at]!.places, ...account.places] };
  }
  return { ...one, accounts };
}

const alike = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function changeBetween(one: Quote, other: Quote, story: Story): Draft | null {
  const steps = align(one.words, other.words);
  const ground = steps.filter(isGround).flatMap((step) => one.words.slice(step.a[0], step.a[1]));
  const weight = ground.reduce((sum, word) => sum + rarityOf(stemOf(word.form)), 0);
  // Common ground of function words alone ("that we are going to") is no common quotation.
  if (ground.length < 3 || weight < 8 || ground.length / Math.min(one.words.length, other.words.length) < 0.6)
    return null;
  const changes = steps.filter((step, at) => {
    if (step.op === 'same') return false;
    const size = Math.max(step.a[1] - step.a[0], step.b[1] - step.b[0]);
    if (isGround(steps[at - 1]) && isGround(steps[at + 1])) return size <= 14 && !isTrifle(step, one, other);
    // At the very end or start a spelling is still a spelling.
    return step.op === 'spelling' && !isTrifle(step, one, other);
  });
  const last = steps.at(-1)!;
  const first = steps[0]!;
  const short = ground.length >= 4 && isGround(steps.at(-2)) && cutShort(last, one, other, story) ? last : null;
  const late = ground.length >= 5 && isGround(steps[1]) && startsLate(first, one, other, story) ? first : null;
  if (!changes.length && !short && !late) return framedOtherwise(one, other, steps, story);
  const shown = changes.length ? changes : [short ?? endOf(late!)];
  const said = [
    excerpt(
      one,
      shown.map((step) => step.a),
      story,
    ),
    excerpt(
      other,
      shown.map((step) => step.b),
      story,
    ),
  ];
  const why = changes.length
    ? whyOf(changes)
    : short
      ? 'cut short where the other goes on'
      : 'begins as a sentence of its own what the other has in mid-sentence';
  return draftOf(story, 'wording', `the words “${said[0]!.value}”`, said, why);
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
  return [...a, ...b].every((word) => /^(?:uh|um|er)$/.test(word.form));
}

/** True when the shorter quotation ends with a full stop or comma in the midst of the longer one's sentence. */
function cutShort(step: Step, one: Quote, other: Quote, story: Story): boolean {
  const longer = step.op === 'cut' ? one : step.op === 'added' ? other : null;
  if (!longer) return false;
  const short = longer === one ? other : one;
  const next = longer.words[longer === one ? step.a[0] : step.b[0]]!;
  const { text } = story.records[short.article]!.article;
  const tail = text.slice(short.span[1], short.span[1] + 3);
  // A full stop; or the closing mark with a comma, a full stop or the paragraph's end beside it.
  const ends = /^(?:[.?!]|,[”"’']|[”"’'](?:[.,\n]|$))/.test(tail);
  return ends && !/[.?!"—;:…,]/.test(next.before) && short.words.length >= 3;
}

/** True when the shorter quotation begins with a capital in the midst of the longer one's sentence: "He will find …" for "but he will find …". */
function startsLate(step: Step, one: Quote, other: Quote, story: Story): boolean {
  const longer = step.op === 'cut' ? one : step.op === 'added' ? other : null;
  if (!longer) return false;
  const short = longer === one ? other : one;
  const left = longer.words.slice(...(longer === one ? step.a : step.b));
  // "And", "So", "Now" at the head of a sentence are nobody's loss.
  if (left.length < 4) return false;
  const word = longer.words[left.length];
  const initial = story.records[short.article]!.article.text[short.words[0]!.start]!;
  const there = word ? story.records[longer.article]!.article.text[word.start]! : '';
  return (
    /\p{Lu}/u.test(initial) && /\p{Ll}/u.test(there) && !/[.?!"…;:—]/.test(word!.before) && short.words.length >= 4
  );
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
function framedOtherwise(one: Quote, other: Quote, steps: readonly Step[], story: Story): Draft | null {
  if (one.words.length === other.words.length) return null;
  const [short, long] = one.words.length < other.words.length ? [one, other] : [other, one];
  if (short.words.length > 12 || steps.filter((step) => !isGround(step)).length > 2) return null;
  const { text } = story.records[short.article]!.article;
  const verb = verbOutside(short, long, text);
  if (verb) {
    const said = [
      excerpt(long, [[0, 1]], story),
      {
        value: text.slice(verb.start, short.words[Math.min(3, short.words.length - 1)]!.end).replace(/\s+/g, ' '),
        article: short.article,
        span: [verb.start, short.span[1]] as Span,
      },
    ];
    return draftOf(
      story,
      'wording',
      `the words “${said[0]!.value}”`,
      said,
      'a word quoted in one, the outlet’s own in the other',
    );
  }
  const lineEnd = text.indexOf('\n', short.span[1]);
  const after = wordsOf(text, [
    [short.span[1], Math.min(lineEnd < 0 ? text.length : lineEnd, short.span[1] + 80)],
  ]).slice(0, OWN_WORDS);
  const lastSame = steps.findLast(isGround)!;
  const rest = long.words.slice(long === one ? lastSame.a[1] : lastSame.b[1]).slice(0, OWN_WORDS);
  const restStems = new Set(rest.slice(1).map((word) => stemOf(word.form)));
  const meets = after.slice(1).some((word) => restStems.has(stemOf(word.form)) && rarityOf(stemOf(word.form)) >= 3);
  if (
    !meets ||
    !rest.length ||
    !after.length ||
    stemOf(rest[0]!.form) === stemOf(after[0]!.form) ||
    /[^\s"]/.test(after[0]!.before)
  )
    return null;
  const said: Said[] = [
    excerpt(long, [[long.words.indexOf(rest[0]!), long.words.indexOf(rest.at(-1)!) + 1]], story),
    {
      value: text.slice(short.span[0], after.at(-1)!.end).replace(/\s+/g, ' '),
      article: short.article,
      span: [short.span[0], after.at(-1)!.end],
    },
  ];
  return draftOf(
    story,
    'wording',
    `the words “${said[0]!.value}”`,
    said,
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
  if (!word || /[^\s"]/.test(short.words[0]!.before) || !/^\p{Ll}/u.test(text[word.start]!)) return null;
  const isWord =
    rarityOf(stemOf(word.form)) >= 2 &&
    !/^(?:said|says|saying|called|calling|that|it|was|is|are|were|as)$/.test(word.form);
  return isWord && stemOf(word.form) !== stemOf(long.words[0]!.form) ? word : null;
}

const CONTEXT = 3;
const LONGEST = 26;

/** The changed stretches with a few words around, as one piece of the quotation. */
function excerpt(quote: Quote, ranges: readonly (readonly [number, number])[], story: Story): Said {
  const from = Math.max(0, Math.min(...ranges.map((range) => range[0])) - CONTEXT);
  const end = Math.min(quote.words.length, Math.max(...ranges.map((range) => range[1])) + CONTEXT);
  const to = Math.min(end, from + LONGEST);
  const span: Span = [quote.words[from]!.start, quote.words[Math.max(from, to - 1)]!.end];
  const printed = story.records[quote.article]!.article.text.slice(...span).replace(/\s+/g, ' ');
  return { value: to < end ? `${printed} …` : printed, article: quote.article, span };
}
