import { NOWHERE } from './emitter.ts';
import { OPEN_TAG, type Prepared } from './prepared.ts';

/** Places before a sentence's first word and after its last that may be asked for. */
export const MARGIN = 3;
const NO_SHAPE = 9;

/**
 * One sentence of an article as its features see it, by list: word k is at k + `MARGIN`, and what lies before and after it says that there
 * is nothing. Copied out once, so that no question for a neighbour has to ask whether there is one.
 */
export class Sentence {
  article: Prepared | null = null;
  from = 0;
  to = 0;
  form = new Int32Array(0);
  tag = new Int32Array(0);
  fn = new Int32Array(0);
  stem = new Int32Array(0);
  suffix = new Int32Array(0);
  fine = new Int32Array(0);
  coarse = new Int32Array(0);
  shape = new Int32Array(0);
  cue = new Int32Array(0);
  phrase = new Int32Array(0);
  state = new Int32Array(0);

  /** Turns to the sentence [from, to). */
  look(article: Prepared, from: number, to: number): void {
    if (article === this.article && from === this.from && to === this.to) return;
    this.article = article;
    this.from = from;
    this.to = to;
    const size = to - from + 2 * MARGIN;
    if (this.form.length < size) this.#makeRoom(2 * size);
    for (let i = from, k = MARGIN; i < to; i++, k++) {
      const known = article.known[i]!;
      this.form[k] = article.form[i]!;
      this.tag[k] = article.tag[i]!;
      this.fn[k] = article.fn[i]!;
      this.stem[k] = known.stem;
      this.suffix[k] = known.suffix3;
      this.fine[k] = known.fine;
      this.coarse[k] = known.coarse;
      this.shape[k] = known.shape;
      this.cue[k] = article.cue[i]!;
      this.phrase[k] = article.phrase[i]!;
      this.state[k] = article.state[i]!;
    }
    for (let k = 0; k < MARGIN; k++) this.#end(k, NOWHERE);
    for (let k = size - MARGIN; k < size; k++) this.#end(k, NOWHERE + 1);
  }

  /** A number that two words share if they are spelled and marked alike, and all places before a sentence, and all after it. */
  spellingOf(i: number): number {
    if (i < this.from || i >= this.to) return i < this.from ? 0 : 1;
    // An opening and a closing mark may be spelled alike, and like an apostrophe.
    const mark = Math.max(0, this.tag[i - this.from + MARGIN]! - OPEN_TAG + 1);
    return 2 + 3 * this.article!.known[i]!.id + mark;
  }

  /** The forms and tags of the two ends differ. */
  #end(k: number, edge: number): void {
    this.form[k] = edge;
    this.tag[k] = edge;
    this.fn[k] = NOWHERE;
    this.stem[k] = NOWHERE;
    this.suffix[k] = NOWHERE;
    this.fine[k] = NOWHERE;
    this.coarse[k] = NOWHERE;
    this.shape[k] = NO_SHAPE;
    this.cue[k] = NOWHERE;
    this.phrase[k] = NOWHERE;
    this.state[k] = NOWHERE;
  }

  #makeRoom(size: number): void {
    this.form = new Int32Array(size);
    this.tag = new Int32Array(size);
    this.fn = new Int32Array(size);
    this.stem = new Int32Array(size);
    this.suffix = new Int32Array(size);
    this.fine = new Int32Array(size);
    this.coarse = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.cue = new Int32Array(size);
    this.phrase = new Int32Array(size);
    this.state = new Int32Array(size);
  }
}
