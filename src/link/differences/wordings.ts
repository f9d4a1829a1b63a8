import { align, type Step } from '../../text/align.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { type DifferenceFinder, type Draft, draftOf, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';

/** Another word in the same place of sentences that tell the same: "visa fraud charges" here, "an immigration fraud charge" there. */
export const wordings: DifferenceFinder = { name: 'wordings', find: (story) => inPairs(story) };

function inPairs(story: Story): Draft[] {
  const out: Draft[] = [];
  for (const { a, b, share, weight } of story.pairs) {
    if (share < 0.35 || weight < 8) continue;
    const [one, other] = [wordsIn(story, a), wordsIn(story, b)];
    const steps = align(one, other);
    steps.forEach((step, at) => {
      if (step.op !== 'replaced' || !isGround(steps[at - 1], one) || !isGround(steps[at + 1], one)) return;
      const [x, y] = [one.slice(...step.a), other.slice(...step.b)];
      if (x.length > 4 || y.length > 4 || x.some((w) => w.quoted) || y.some((w) => w.quoted)) return;
      if (!isTelling(x, b, story) || !isTelling(y, a, story)) return;
      const said = [x, y].map((words, side) => {
        const sentence = side ? b : a;
        const all = side ? other : one;
        const from = all.indexOf(words[0]!);
        const first = all[Math.max(0, from - 2)]!.start;
        const last = all[Math.min(all.length - 1, from + words.length + 1)]!.end;
        return {
          value: wordsAt(story, sentence.article, [first, last], 90),
          article: sentence.article,
          span: sentence.span,
        };
      });
      const draft = draftOf(story, 'wording', `“${said[0]!.value}”`, said, 'another word in the same place');
      if (draft) out.push(draft);
    });
  }
  return out;
}

const wordsIn = (story: Story, sentence: Told): Word[] =>
  wordsOf(story.records[sentence.article]!.article.text, [
    [sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 1200)],
  ]);

/** Equal words beside the gap, one of them at least more than a small word. */
function isGround(step: Step | undefined, words: readonly Word[]): boolean {
  return (
    step !== undefined &&
    (step.op === 'same' || step.op === 'spelling') &&
    words.slice(...step.a).some((word) => rarityOf(stemOf(word.form)) >= 3)
  );
}

/** True when the words hold one of weight that the other sentence lacks; numbers, times and names have finders of their own. */
function isTelling(words: readonly Word[], other: Told, story: Story): boolean {
  if (words.some((word) => /\d/.test(word.key))) return false;
  const stems = words.map((word) => stemOf(word.form)).filter((stem) => rarityOf(stem) >= 4);
  return (
    stems.length > 0 && stems.every((stem) => !other.terms.has(stem)) && stems.some((stem) => story.weight(stem) >= 2)
  );
}
