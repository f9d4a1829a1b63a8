import type { Span } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import type { Word } from '../../text/words.ts';
import { type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';

const TOPIC_WORDS = 7;

/**
 * The stretch of a sentence that holds most of what it shares with the other, up to seven words in a row: a topic that an editor
 * can read ("patrol along the Norvian border"). It begins and ends with a shared word and crosses no comma. `within` are places
 * of the sentence's words that it must lie between.
 */
export function phraseShared(story: Story, sentence: Told, other: Told, within: Span): string {
  const there = new Set(story.wordsIn(other).map((word) => word.stem));
  const words = story.wordsIn(sentence).filter((word) => within[0] <= word.start && word.end <= within[1]);
  const weights = words.map((word) => {
    const { stem } = word;
    if (!there.has(stem) || NO_TOPIC.test(word.form)) return 0;
    // Of names a story is full; what was done tells more.
    return story.nameWords.has(word.form) ? Math.min(LEAST_OF_A_HEAD, rarityOf(stem)) : rarityOf(stem);
  });
  let best = { from: 0, to: 0, weight: 0 };
  for (let from = 0; from < words.length; from++) {
    if (!isHead(weights[from]!)) continue;
    let weight = 0;
    for (let to = from; to < Math.min(words.length, from + TOPIC_WORDS); to++) {
      if (to > from && /[^\s’'-]/.test(words[to]!.before)) break;
      // A word that only this sentence has costs a little: "led House Democrats", not "led House Democrats here since".
      weight += weights[to] || -1;
      if (isHead(weights[to]!) && weight > best.weight) best = { from, to, weight };
    }
  }
  return best.weight ? printedFrom(story, sentence, words[best.from]!, words[best.to]!) : '';
}

/** The same, but near a place of the sentence where there is something of it. */
export function phraseNear(story: Story, sentence: Told, other: Told, [start, end]: Span): string {
  return (
    phraseShared(story, sentence, other, [start - NEAR, end + NEAR]) ||
    phraseShared(story, sentence, other, sentence.span)
  );
}

const NEAR = 70;

// Light words may stand within a phrase ("talks on the plan") but neither begin nor end it.
const LEAST_OF_A_HEAD = 3;
const isHead = (weight: number): boolean => weight >= LEAST_OF_A_HEAD;

const NO_TOPIC =
  /^(?:\d.*|but|nor|if|we|when|there|(?:m|b|tr)illion|thousand|hundred|dozen|percent|dollars?|roughly|about|nearly|mr|ms|mrs|said|says|told)$/;

const printedFrom = (story: Story, { article }: Told, first: Word, last: Word): string =>
  wordsAt(story, article, [first.start, last.end], 90);
