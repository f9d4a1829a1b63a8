import type { Emitter } from './emitter.ts';
import { MARGIN, Sentence } from './sentence.ts';
import type { WordFeatures } from './sentence-sums.ts';

/** What both stages have in common in showing the words of a sentence: their own features, and the spelling of the words within reach. */
export abstract class SentenceFeatures implements WordFeatures {
  abstract readonly reach: number;
  abstract readonly most: number;
  protected readonly emit: Emitter;
  protected readonly sentence = new Sentence();

  constructor(emit: Emitter) {
    this.emit = emit;
  }

  abstract putOwn(i: number, out: Int32Array): Emitter;

  /** Puts what the word at place `k` of the sentence shows by its spelling, `d` places away. */
  protected abstract spelling(k: number, d: number): void;

  /** Where word `i` of the article stands in the sentence's lists. */
  protected placeOf(i: number): number {
    return i - this.sentence.from + MARGIN;
  }

  /** Writes all that word `i` shows to `out`. */
  put(i: number, out: Int32Array): Emitter {
    this.putOwn(i, out);
    for (let d = -this.reach; d <= this.reach; d++) this.spelling(this.placeOf(i) + d, d);
    return this.emit;
  }

  putSpelling(j: number, d: number, out: Int32Array): Emitter {
    this.emit.start(out);
    this.spelling(this.placeOf(j), d);
    return this.emit;
  }

  spellingOf(j: number): number {
    return this.sentence.spellingOf(j);
  }
}
