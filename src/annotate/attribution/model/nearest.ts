import { NOWHERE } from './emitter.ts';
import { OUTSIDE, type Prepared } from './prepared.ts';
import { MARGIN, type Sentence } from './sentence.ts';
import { isNoun, isVerb, TAGS } from './tags.ts';

/** What is farther away than this many words is not looked at. */
const REACH = 25;
/** The distance of a mark that is not within reach. */
const FAR = 99;
/** From here on it is all one how far a "that" is. */
const FAR_THAT = 6;
const PRP = TAGS.indexOf('PRP');
const LISTS = ['leftVerb', 'leftNoun', 'leftMark', 'rightVerb', 'rightNoun', 'rightMark', 'that'] as const;

/**
 * What stands nearest to each word of a sentence, on its left and right: a verb, and a noun or pronoun (where in the lists of the
 * sentence; 0, which says that there is nothing, if none is within reach); the next word on the other side of a quotation mark, and
 * the next "that" (how far away). Two sweeps find it all.
 */
export class Nearest {
  leftVerb = new Int32Array(0);
  leftNoun = new Int32Array(0);
  leftMark = new Int32Array(0);
  rightVerb = new Int32Array(0);
  rightNoun = new Int32Array(0);
  rightMark = new Int32Array(0);
  that = new Int32Array(0);

  look(article: Prepared, sentence: Sentence): void {
    const end = sentence.to - sentence.from + MARGIN;
    if (this.that.length < end) for (const list of LISTS) this[list] = new Int32Array(2 * end);
    this.#lookLeft(article, sentence, end);
    this.#lookRight(article, sentence, end);
  }

  #lookLeft({ run }: Prepared, { tag, state, from }: Sentence, end: number): void {
    let lastVerb = 0;
    let lastNoun = 0;
    let lastOutside = 0;
    let lastInside = 0;
    for (let k = MARGIN; k < end; k++) {
      const verb = k - lastVerb < REACH ? lastVerb : 0;
      const noun = k - lastNoun < REACH ? lastNoun : 0;
      const outside = state[k] === OUTSIDE;
      const mark = outside ? lastInside : lastOutside;
      // Outside of quotations nobody looks beyond the verb and the noun.
      const seen = mark > 0 && k - mark < REACH && (run[from + k - MARGIN]! >= 0 || mark >= Math.min(verb, noun));
      this.leftVerb[k] = verb;
      this.leftNoun[k] = noun;
      this.leftMark[k] = seen ? k - mark : FAR;
      if (isVerb(tag[k]!)) lastVerb = k;
      if (isNominal(tag[k]!) && from + k - MARGIN !== NEVER_NOUN) lastNoun = k;
      if (outside) lastOutside = k;
      else lastInside = k;
    }
  }

  #lookRight({ known }: Prepared, { tag, state, from }: Sentence, end: number): void {
    const none = end + REACH;
    let nextVerb = none;
    let nextNoun = none;
    let nextOutside = none;
    let nextInside = none;
    let nextThat = none;
    for (let k = end - 1; k >= MARGIN; k--) {
      const outside = state[k] === OUTSIDE;
      const mark = (outside ? nextInside : nextOutside) - k;
      this.rightVerb[k] = nextVerb - k < REACH ? nextVerb : 0;
      this.rightNoun[k] = nextNoun - k < REACH ? nextNoun : 0;
      this.rightMark[k] = mark < REACH ? mark : FAR;
      this.that[k] = Math.min(nextThat - k, FAR_THAT);
      if (isVerb(tag[k]!)) nextVerb = k;
      if (isNominal(tag[k]!) && from + k - MARGIN !== NEVER_NOUN) nextNoun = k;
      if (outside) nextOutside = k;
      else nextInside = k;
      if (known[from + k - MARGIN]!.lower === 'that') nextThat = k;
    }
  }
}

const isNominal = (tag: number): boolean => isNoun(tag) || tag === PRP;

/** The model learned to read while the word of this number in an article, which stood for nowhere, was never taken for a noun. */
const NEVER_NOUN = NOWHERE;
