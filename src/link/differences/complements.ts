import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import type { Word } from '../../text/words.ts';
import { type DifferenceFinder, type Draft, draftOf, perSentence, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';

/** One act, and another object of it: "pleaded guilty to visa fraud" here, "to an immigration charge" there; "convicted of", "died of". */
export const complements: DifferenceFinder = { name: 'complements', find: (story) => inPairs(story) };

/** "convicted of" with the words up to the next comma or clause. */
interface Complement {
  readonly act: string;
  readonly preposition: string;
  readonly stems: readonly string[];
  readonly start: number;
  readonly end: number;
}

// Verbs of which an editor asks: of what, for what, to what? "Guilty" stands for "pleaded guilty".
const ACTS = new Set(
  `acquitted convicted charged accused sentenced guilty fined arrested indicted fired dismissed sacked ousted suspended expelled
  blamed praised condemned cleared exonerated suspected killed died injured wounded hospitalized treated donated voted banned barred
  awarded appointed nominated elected named chosen promoted demoted hired owed deployed`.split(/\s+/),
);
const PREPOSITIONS = new Set(['of', 'for', 'to', 'with', 'over', 'as']);
const ENDS =
  /^(?:who|which|that|and|but|when|while|after|before|because|said|says|is|was|were|are|has|had|will|would|by|from|at|during|since|if)$/;
const LONGEST = 9;

function inPairs(story: Story): Draft[] {
  const complements = perSentence((sentence) => complementsIn(story, sentence));
  const out: Draft[] = [];
  for (const { a, b, shared, share, weight } of story.pairs) {
    if (share < 0.22 || weight < 6.5 || (share < 0.4 && !shared.some((term) => term.startsWith('@')))) continue;
    const inB = complements(b);
    for (const x of complements(a)) {
      const y = inB.find((other) => stemOf(other.act) === stemOf(x.act) && other.preposition === x.preposition);
      if (!y) continue;
      const common = x.stems.filter((stem) => y.stems.includes(stem));
      const [onlyX, onlyY] = [
        x.stems.filter((stem) => !b.terms.has(stem)),
        y.stems.filter((stem) => !a.terms.has(stem)),
      ];
      // Each must have something that the other sentence lacks; a mere shortening is no difference.
      // The same thing comes first, then other circumstances: "several shootings in Norvia", "several shootings, as Tamm came".
      if (x.stems[0] === y.stems[0] || onlyX.join('') === onlyY.join('')) continue;
      if (!onlyX.length || !onlyY.length || common.length >= Math.min(x.stems.length, y.stems.length)) continue;
      const said = [
        { value: wordsAt(story, a.article, [x.start, x.end], 100), article: a.article, span: a.span },
        { value: wordsAt(story, b.article, [y.start, y.end], 100), article: b.article, span: b.span },
      ];
      const draft = draftOf(
        story,
        'wording',
        `${x.act} ${x.preposition} what`,
        said,
        'the same act, with other words for its object',
      );
      if (draft) {
        out.push(draft);
        break;
      }
    }
  }
  return out;
}

function complementsIn(story: Story, sentence: Told): Complement[] {
  const words = story.wordsIn(sentence);
  const out: Complement[] = [];
  words.forEach((word, at) => {
    if (!ACTS.has(word.form)) return;
    // "sentenced on Tuesday to three years in prison for": up to seven words may stand between.
    for (let next = at + 1; next <= at + 8 && next < words.length; next++) {
      const preposition = words[next]!;
      if (/[,.;:“”"]/.test(preposition.before) || ENDS.test(preposition.form)) return;
      if (!PREPOSITIONS.has(preposition.form)) continue;
      const complement = phraseAfter(words, next + 1);
      if (complement.stems.length)
        out.push({ act: word.form, preposition: preposition.form, start: word.start, ...complement });
    }
  });
  return out;
}

function phraseAfter(words: readonly Word[], from: number): { stems: string[]; end: number } {
  const stems: string[] = [];
  let end = words[from - 1]!.end;
  for (let at = from; at < words.length && at < from + LONGEST; at++) {
    const word = words[at]!;
    if ((at > from && /[.;:—]/.test(word.before)) || ENDS.test(word.form)) break;
    const { stem } = word;
    if (rarityOf(stem) >= 3 && !/^\d/.test(word.form)) stems.push(stem);
    end = word.end;
  }
  return { stems, end };
}
