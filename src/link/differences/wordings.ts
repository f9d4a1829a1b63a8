import { align, type Step } from '../../text/align.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import type { Word } from '../../text/words.ts';
import { type DifferenceFinder, type Draft, draftOf, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';

/** Another word in the same phrase of sentences that tell the same: "visa fraud charges" here, "an immigration fraud charge" there. */
export const wordings: DifferenceFinder = { name: 'wordings', find: (story) => inPairs(story) };

function inPairs(story: Story): Draft[] {
  const out: Draft[] = [];
  for (const { a, b, share, weight } of story.pairs) {
    if (share < 0.22 || weight < 8) continue;
    const [one, other] = [story.wordsIn(a), story.wordsIn(b)];
    const steps = align(one, other);
    steps.forEach((step, at) => {
      if (step.op !== 'replaced' || !isGround(steps[at + 1])) return;
      const [rangeA, rangeB] = narrowed(one, step);
      const atRareWord = rangeA !== step.a;
      if (!atRareWord && !isGround(steps[at - 1])) return;
      // "Adviser Tamm", "aide Tamm": titles are the outlets' style.
      const after = one[rangeA[1]];
      if (after && isName(after, story)) return;
      const [x, y] = [phraseOf(one, rangeA), phraseOf(other, rangeB)];
      // A pair that shares little must at least share a rare word beside the change.
      if (share < 0.4 && !isRare(one[step.a[1]])) return;
      if (!x || !y || !isTelling(x, b, story, atRareWord ? 2 : 3) || !isTelling(y, a, story, atRareWord ? 2 : 3))
        return;
      const said = [
        { all: one, range: rangeA, sentence: a },
        { all: other, range: rangeB, sentence: b },
      ].map(({ all, range, sentence }) => {
        const first = all[Math.max(0, range[0] - 2)]!.start;
        const last = all[Math.min(all.length - 1, range[1] + 1)]!.end;
        return {
          value: wordsAt(story, sentence.article, [first, last], 90),
          article: sentence.article,
          span: sentence.span,
        };
      });
      const draft = draftOf(story, 'wording', `“${said[0]!.value}”`, said, 'another word in the same phrase');
      if (draft) out.push(draft);
    });
  }
  return out;
}

/** Of a long change before a rare word, only the words that stand at it: "stands for sensitive | held special" compartmented. */
function narrowed(one: readonly Word[], { a, b }: Step): [readonly [number, number], readonly [number, number]] {
  const long = a[1] - a[0] > 3 || b[1] - b[0] > 3;
  if (!long || rarityOf(stemOf(one[a[1]]?.form ?? 'the')) < 9) return [a, b];
  return [
    [a[1] - 1, a[1]],
    [b[1] - 1, b[1]],
  ];
}

const isGround = (step: Step | undefined): boolean =>
  step !== undefined && (step.op === 'same' || step.op === 'spelling');
const isContent = (word: Word | undefined): boolean => word !== undefined && rarityOf(stemOf(word.form)) >= 3;

const isRare = (word: Word | undefined): boolean => word !== undefined && rarityOf(stemOf(word.form)) >= 8;

const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'his',
  'her',
  'its',
  'their',
  'this',
  'that',
  'these',
  'those',
  'one',
  'some',
  'new',
]);
// Words after or in which no noun phrase goes on.
const VERBAL =
  /^(?:to|is|are|was|were|be|been|being|has|have|had|will|would|could|should|may|might|can|must|did|do|does|not|who|which|that|and|or|but|in|on|at|by|for|from|with|of|as|he|she|they|it|we|you|i|said|says|told|called|met|made|took|gave|held|came|went|got|saw|led|left|kept|\p{L}+ly|\p{L}{2,}ed|(?!(?:meet|hear|build|fund|brief|rul|fil|spend|offer|open|end|find|warn|train|hous)ing$)\p{L}{3,}ing)$/u;

/** The changed words without their determiner, when they are part of one noun phrase with a word beside them; else null. */
function phraseOf(all: readonly Word[], [start, end]: readonly [number, number]): Word[] | null {
  const words = all.slice(start, end).filter((word) => !DETERMINERS.has(word.form));
  if (!words.length || words.length > 3 || words.some((word) => VERBAL.test(word.form) || word.quoted)) return null;
  // No comma or mark within the phrase, nor between it and the ground that it belongs to.
  if (all.slice(start + 1, end).some((word) => /[^\s-]/.test(word.before))) return null;
  const before = all[start - 1];
  const after = all[end];
  const joinedAfter = isContent(after) && !/[^\s-]/.test(after!.before) && !VERBAL.test(after!.form);
  // The noun itself is another word, and the same "of …" follows: "a joint meeting of", "a joint session of".
  const joinedBefore =
    isContent(before) && !/[^\s-]/.test(all[start]!.before) && !VERBAL.test(before!.form) && after?.form === 'of';
  return joinedAfter || joinedBefore ? words : null;
}

/** True when the words hold one of weight that the other sentence lacks; numbers, times and names have finders of their own. */
function isTelling(words: readonly Word[], other: Told, story: Story, least: number): boolean {
  if (words.some((word) => /\d/.test(word.key) || (least > 2 && isName(word, story)))) return false;
  const stems = words.map((word) => stemOf(word.form)).filter((stem) => rarityOf(stem) >= least);
  return stems.length > 0 && stems.every((stem) => !other.terms.has(stem));
}

const names = new WeakMap<Story, Set<string>>();
function isName(word: Word, story: Story): boolean {
  let known = names.get(story);
  if (!known) {
    known = new Set(
      story.actors
        .flatMap((actor) => [actor.name, ...actor.names])
        .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)),
    );
    names.set(story, known);
  }
  return (
    known.has(word.form) ||
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|sen|rep|gov)$/.test(
      word.form,
    )
  );
}
