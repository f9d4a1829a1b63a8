import type { Quotation, Span } from '../../model/index.ts';
import { overlaps } from '../../text/spans.ts';
import { Nearby } from '../attribution/nearby.ts';
import { isTitleOfWork } from '../attribution/titles-of-works.ts';

/** What was said, with each quotation as one word. */
export interface Masked {
  /** Lower case; '“' stands for a quotation. */
  readonly words: readonly string[];
  /** Words within marks, those of a work's title not counted. */
  readonly quoted: number;
}

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*[’']?/gu;
// What a test of its words reads of one span: a main clause has shown its verb long before.
const FAR = 3000;

/** Reads the words of contents apart from what stands in marks in them. */
export class Masks {
  readonly #text: string;
  readonly #marks: Nearby<Span>;

  constructor(text: string, quotations: readonly Quotation[]) {
    this.#text = text;
    this.#marks = new Nearby(
      quotations.filter(({ depth }) => depth === 0).flatMap(({ spans }) => spans),
      (span) => [span],
    );
  }

  of(content: readonly Span[]): Masked {
    const words: string[] = [];
    let quoted = 0;
    for (const [start, end] of content) {
      const until = Math.min(end, start + FAR);
      let at = start;
      for (const mark of this.#marks.near([[start, until]])) {
        if (!overlaps(mark, [start, until])) continue;
        if (mark[0] > at) words.push(...this.#wordsOf(at, mark[0]));
        words.push('“');
        const inside: Span = [Math.max(start, mark[0]), Math.min(until, mark[1])];
        if (!isTitleOfWork(this.#text.slice(...inside))) quoted += this.#wordsOf(...inside).length;
        at = Math.max(at, inside[1]);
      }
      if (at < until) words.push(...this.#wordsOf(at, until));
    }
    return { words, quoted };
  }

  #wordsOf(start: number, end: number): string[] {
    return this.#text.slice(start, end).toLowerCase().match(WORD) ?? [];
  }
}
