import { rarityOf } from '../../text/rarity.ts';
import type { Word } from '../../text/words.ts';
import { type DifferenceFinder, type Draft, draftOf, perSentence, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';

/** What was not done, to one and the same: "without consulting the council" here, "did not ask the council’s leave" there. */
export const negations: DifferenceFinder = { name: 'negations', find: (story) => inPairs(story) };

interface Undone {
  readonly verb: string;
  /** Stems of what it was not done to. */
  readonly objects: readonly string[];
  /** Those of them that are written large. */
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

const NOT = /^(?:without|never|not|didn't|don't|doesn't|wasn't|weren't|won't|hasn't|haven't|hadn't)$/;
const PASSED =
  /^(?:first|even|ever|also|yet|having|been|be|him|her|them|to|any|immediately|directly|personally|\p{L}+ly)$/u;
const REACH = 8;

function inPairs(story: Story): Draft[] {
  const undone = perSentence((sentence) => undoneIn(story, sentence));
  const out: Draft[] = [];
  for (const { a, b, share, weight } of story.pairs) {
    if (share < 0.28 || weight < 8) continue;
    const inB = undone(b);
    for (const x of undone(a)) {
      const y = inB.find((other) => other.verb !== x.verb && isTheSame(x, other));
      // The same act elsewhere in the other sentence: then nothing but the grammar differs.
      if (!y || b.terms.has(x.verb) || a.terms.has(y.verb)) continue;
      const said = [
        { value: wordsAt(story, a.article, [x.start, x.end], 100), article: a.article, span: a.span },
        { value: wordsAt(story, b.article, [y.start, y.end], 100), article: b.article, span: b.span },
      ];
      const draft = draftOf(story, 'wording', 'what was not done', said, 'another act that was not done');
      if (draft) out.push(draft);
      break;
    }
  }
  return out;
}

/** Two words in common, one of them a name: to whom or with whom it was not done. */
function isTheSame(one: Undone, other: Undone): boolean {
  const shared = one.objects.filter((stem) => other.objects.includes(stem));
  return shared.length >= 2 && shared.some((stem) => one.names.includes(stem));
}

function undoneIn(story: Story, sentence: Told): Undone[] {
  const words = story.wordsIn(sentence);
  return words.flatMap((word, at): Undone[] => {
    if (!NOT.test(word.form)) return [];
    let verbAt = at + 1;
    while (verbAt < words.length && verbAt < at + 4 && PASSED.test(words[verbAt]!.form)) verbAt++;
    const verb = words[verbAt];
    if (!verb || rarityOf(verb.stem) < 1 || /[,.;:]/.test(verb.before)) return [];
    const { objects, end } = objectsAfter(words, verbAt);
    if (objects.length < 2) return [];
    const { text } = story.records[sentence.article]!.article;
    const stems = objects.map((object) => object.stem);
    const names = stems.filter((_, n) => /\p{Lu}/u.test(text[objects[n]!.start]!));
    return [{ verb: verb.stem, objects: stems, names, start: word.start, end }];
  });
}

function objectsAfter(words: readonly Word[], verbAt: number): { objects: Word[]; end: number } {
  const objects: Word[] = [];
  let end = words[verbAt]!.end;
  for (let at = verbAt + 1; at < words.length && at <= verbAt + REACH; at++) {
    const word = words[at]!;
    if (/[,.;:—]/.test(word.before) || /^(?:before|after|while|because|that|which|who|but)$/.test(word.form)) break;
    if (rarityOf(word.stem) >= 2) objects.push(word);
    end = word.end;
  }
  return { objects, end };
}
