import type { Account, Utterance } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { shinglesOf } from '../../text/shingles.ts';
import { overlaps } from '../../text/spans.ts';
import { stemOf } from '../../text/stem.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story, wordsAt } from './story.ts';

/**
 * The same quoted words in other sentences: the fire “is being treated as ‘an act of spite’” here, “he called it ‘an act of spite’ and
 * promised a reward” there. Slight: who wants to know compares the utterance.
 */
export const frames: DifferenceFinder = {
  name: 'frames',
  find: (story) => story.utterances.flatMap((utterance) => framedOtherwise(story, utterance) ?? []),
};

/** A sentence of the outlet with quoted words in it. */
interface Framed extends Said {
  readonly quoted: readonly string[];
  /** Stems of what the outlet itself tells around them. */
  readonly around: ReadonlySet<string>;
}

const LEAST_OWN = 2;
const RUN = 4;

function framedOtherwise(story: Story, { accounts, speaker }: Utterance): Draft | null {
  if (accounts.length < 2) return null;
  const all = accounts.map((account) => framesOf(story, account));
  for (const [at, ones] of all.entries()) {
    for (const one of ones) {
      for (const other of all.slice(at + 1).flat()) {
        if (!areTwoFrames(one, other)) continue;
        const topic = speaker ? `what ${speaker} said, and around it` : 'what was said, and around it';
        const draft = draftOf(story, 'wording', topic, [one, other], 'the same quoted words, led in otherwise');
        if (draft) return { ...draft, slight: true };
      }
    }
  }
  return null;
}

function framesOf(story: Story, { article: id, spans }: Account): Framed[] {
  const article = story.articleAt(id);
  return story
    .sentencesOf(article)
    .filter(({ span }) => spans.some((part) => overlaps(part, span)))
    .map((sentence): Framed => {
      const words = story.wordsIn(sentence);
      const around = words.filter((word) => !word.quoted && !story.nameWords.has(word.form));
      return {
        value: wordsAt(story, article, sentence.span),
        article,
        span: sentence.span,
        quoted: words.filter((word) => word.quoted).map((word) => word.key),
        around: new Set(around.map((word) => stemOf(word.form)).filter((stem) => rarityOf(stem) >= 3)),
      };
    })
    .filter(({ quoted }) => quoted.length >= 2);
}

function areTwoFrames(one: Framed, other: Framed): boolean {
  if (one.article === other.article || !haveOwn(one, other) || !haveOwn(other, one)) return false;
  const length = Math.min(RUN, one.quoted.length, other.quoted.length);
  const there = new Set(shinglesOf(other.quoted, length));
  return shinglesOf(one.quoted, length).some((shingle) => there.has(shingle));
}

const haveOwn = (one: Framed, other: Framed): boolean =>
  [...one.around].filter((stem) => !other.around.has(stem)).length >= LEAST_OWN;
