import type { Utterance } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { shinglesOf } from '../../text/shingles.ts';
import { overlaps } from '../../text/spans.ts';
import {
  areOfOneArticle,
  type DifferenceFinder,
  type Draft,
  draftOf,
  perSentence,
  type Said,
  type Story,
  wordsAt,
} from './story.ts';
import type { Told } from './told.ts';

/**
 * The same quoted words in other sentences: the fire “is being treated as ‘an act of spite’” here, “he called it ‘an act of spite’ and
 * promised a reward” there. Slight: who wants to know compares the utterance.
 */
export const frames: DifferenceFinder = {
  name: 'frames',
  find: (story) => {
    const frameOf = perSentence((sentence) => framed(story, sentence));
    return story.utterances.flatMap((utterance) => framedOtherwise(story, utterance, frameOf) ?? []);
  },
};

/** A sentence of the outlet with quoted words in it. */
interface Framed extends Said {
  /** Quoted words, two in a row. */
  readonly pairs: ReadonlySet<number>;
  /** Stems of what the outlet itself tells around them. */
  readonly around: ReadonlySet<string>;
}

const LEAST_OWN = 2;
const LEAST_QUOTED = 3;

function framedOtherwise(
  story: Story,
  { accounts, speaker }: Utterance,
  frameOf: (sentence: Told) => Framed,
): Draft | null {
  if (areOfOneArticle(accounts)) return null;
  const all = accounts.flatMap(({ article, spans }) =>
    story
      .sentencesOf(story.articleAt(article))
      .filter(({ span }) => spans.some((part) => overlaps(part, span)))
      .map(frameOf)
      .filter(({ pairs }) => pairs.size > 0),
  );
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) {
      if (!areTwoFrames(one, other)) continue;
      const topic = speaker ? `what ${speaker} said, and around it` : 'what was said, and around it';
      const draft = draftOf(story, 'wording', topic, [one, other], 'the same quoted words, led in otherwise');
      if (draft) return { ...draft, slight: true };
    }
  }
  return null;
}

function framed(story: Story, sentence: Told): Framed {
  const { article, span } = sentence;
  const words = story.wordsIn(sentence);
  const around = words.filter((word) => !word.quoted && !story.nameWords.has(word.form));
  const quoted = words.filter((word) => word.quoted).map((word) => word.key);
  return {
    value: wordsAt(story, article, span),
    article,
    span,
    pairs: new Set(quoted.length >= 2 ? shinglesOf(quoted, 2) : []),
    around: new Set(around.map((word) => word.stem).filter((stem) => rarityOf(stem) >= 3)),
  };
}

function areTwoFrames(one: Framed, other: Framed): boolean {
  if (one.article === other.article || !haveOwn(one, other) || !haveOwn(other, one)) return false;
  const needed = Math.min(LEAST_QUOTED, one.pairs.size, other.pairs.size);
  let common = 0;
  for (const pair of one.pairs) if (other.pairs.has(pair) && ++common >= needed) return true;
  return false;
}

function haveOwn(one: Framed, other: Framed): boolean {
  let own = 0;
  for (const stem of one.around) if (!other.around.has(stem) && ++own >= LEAST_OWN) return true;
  return false;
}
