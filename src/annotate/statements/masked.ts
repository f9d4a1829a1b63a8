import type { Quotation, Span } from '../../model/index.ts';
import { overlaps } from '../../text/spans.ts';
import { isCapitalised } from '../../text/words.ts';
import { Nearby } from '../attribution/nearby.ts';
import { isTitleOfWork } from '../attribution/titles-of-works.ts';

/** What was said, with each quotation as one word. */
export interface Masked {
  /** Lower case; '“' stands for a quotation. */
  readonly words: readonly string[];
  /** Indices of words with a comma before them. */
  readonly afterComma: ReadonlySet<number>;
  /** Indices of words with a capital. */
  readonly capitals: ReadonlySet<number>;
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
    const afterComma = new Set<number>();
    const capitals = new Set<number>();
    const read = (from: number, to: number) => {
      const piece = this.#text.slice(from, to);
      for (const { index, 0: word } of piece.matchAll(WORD)) {
        const before = piece.slice(Math.max(0, index - 3), index);
        if (before.includes(',') && /,\s*$/.test(before)) afterComma.add(words.length);
        if (isCapitalised(word)) capitals.add(words.length);
        words.push(word.toLowerCase());
      }
    };
    let quoted = 0;
    for (const [start, end] of content) {
      const until = Math.min(end, start + FAR);
      let at = start;
      for (const mark of this.#marks.near([[start, until]])) {
        if (!overlaps(mark, [start, until])) continue;
        if (mark[0] > at) read(at, mark[0]);
        words.push('“');
        const inside: Span = [Math.max(start, mark[0]), Math.min(until, mark[1])];
        if (!isTitleOfWork(this.#text.slice(...inside))) quoted += this.#text.slice(...inside).match(WORD)?.length ?? 0;
        at = Math.max(at, inside[1]);
      }
      if (at < until) read(at, until);
    }
    return { words, afterComma, capitals, quoted };
  }
}
