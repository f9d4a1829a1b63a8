import { mix } from './hash.ts';
import type { Prepared } from './prepared.ts';
import { type SmallWeights, TEMPLATES, UNASKED } from './small-weights.ts';
import { type Features, MOST_AT_A_PLACE } from './weights.ts';

/** Stands for a word before the stretch looked at; the one after it follows. */
export const NOWHERE = 77;

/**
 * Writes a place's features, each the hash of its template's number and of up to three values. One emitter serves a whole
 * stage: closures made anew for every word would cost more than the hashing. Of templates with few values (`small…`) it writes the
 * weights themselves, when it was given them.
 */
export class Emitter implements Features {
  hashes: Int32Array = new Int32Array(0);
  count = 0;
  readonly weights = new Int32Array(MOST_AT_A_PLACE + 1);
  weighed = 0;
  readonly #seeds: Int32Array;
  readonly #small: SmallWeights | null;

  constructor(seed: number, small: SmallWeights | null = null) {
    this.#seeds = Int32Array.from({ length: TEMPLATES }, (_, template) => mix(seed, template));
    this.#small = small;
  }

  start(out: Int32Array): void {
    this.hashes = out;
    this.count = 0;
    this.weighed = 0;
  }

  put1(template: number, a: number): void {
    this.hashes[this.count++] = mix(this.#seeds[template]!, a);
  }

  put2(template: number, a: number, b: number): void {
    this.hashes[this.count++] = mix(mix(this.#seeds[template]!, a), b);
  }

  put3(template: number, a: number, b: number, c: number): void {
    this.hashes[this.count++] = mix(mix(mix(this.#seeds[template]!, a), b), c);
  }

  small1(template: number, a: number): void {
    const small = this.#small;
    if (small === null) {
      this.put1(template, a);
      return;
    }
    const weights = small.weights[small.placeOf[template]! + a]!;
    if (weights === UNASKED) this.#ask(small, small.placeOf[template]! + a, mix(this.#seeds[template]!, a));
    else this.weights[this.weighed++] = weights;
  }

  small2(template: number, a: number, b: number): void {
    const small = this.#small;
    if (small === null) {
      this.put2(template, a, b);
      return;
    }
    const place = small.placeOf[template]! + a * small.second[template]! + b;
    const weights = small.weights[place]!;
    if (weights === UNASKED) this.#ask(small, place, mix(mix(this.#seeds[template]!, a), b));
    else this.weights[this.weighed++] = weights;
  }

  small3(template: number, a: number, b: number, c: number): void {
    const small = this.#small;
    if (small === null) {
      this.put3(template, a, b, c);
      return;
    }
    const place = small.placeOf[template]! + (a * small.second[template]! + b) * small.third[template]! + c;
    const weights = small.weights[place]!;
    if (weights === UNASKED) this.#ask(small, place, mix(mix(mix(this.#seeds[template]!, a), b), c));
    else this.weights[this.weighed++] = weights;
  }

  #ask(small: SmallWeights, place: number, hash: number): void {
    this.weights[this.weighed++] = small.lookUp(place, hash);
  }
}

/** A stretch of an article [from, to): what its words are, and that there are none outside of it. */
export class Stretch {
  article!: Prepared;
  from = 0;
  to = 0;
  after = NOWHERE + 1;

  look(article: Prepared, from: number, to: number, after = NOWHERE + 1): void {
    this.after = after;
    this.article = article;
    this.from = from;
    this.to = to;
  }

  inside(i: number): boolean {
    return i >= this.from && i < this.to;
  }

  /** Hash of the word; the two ends differ. */
  form(i: number): number {
    return this.inside(i) ? this.article.form[i]! : i < this.from ? NOWHERE : this.after;
  }

  tag(i: number): number {
    return this.inside(i) ? this.article.tag[i]! : i < this.from ? NOWHERE : this.after;
  }

  fn(i: number): number {
    return this.inside(i) ? this.article.fn[i]! : NOWHERE;
  }

  stem(i: number): number {
    return this.inside(i) ? this.article.known[i]!.stem : NOWHERE;
  }

  fine(i: number): number {
    return this.inside(i) ? this.article.known[i]!.fine : NOWHERE;
  }

  coarse(i: number): number {
    return this.inside(i) ? this.article.known[i]!.coarse : NOWHERE;
  }

  cue(i: number): number {
    return this.inside(i) ? this.article.cue[i]! : NOWHERE;
  }

  phrase(i: number): number {
    return this.inside(i) ? this.article.phrase[i]! : NOWHERE;
  }

  state(i: number): number {
    return this.inside(i) ? this.article.state[i]! : NOWHERE;
  }
}
