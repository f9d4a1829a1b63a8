import { firstEndingAfter } from '../../../text/spans.ts';
import type { Reading } from '../../reading.ts';

/**
 * The tokens that the model reads, as parallel arrays: those of the prose, in order, with clitics cut off ("Duarte’s" is
 * “Duarte” and “’s”, "don’t" is “do” and “n’t”), because a source often ends where its possessive begins.
 */
export interface Words {
  readonly count: number;
  readonly text: readonly string[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index of the word's sentence and of its paragraph. */
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** First word of each sentence, and one more at the end: sentence s is words [at[s], at[s + 1]). */
  readonly sentenceAt: Int32Array;
  readonly paragraphAt: Int32Array;
}

const APOSTROPHE = /[’']/;
const CLITIC = /(?:n[’']t|[’'](?:s|re|ve|ll|d|m))$/i;

/** The words of an article's prose. Linear in the number of tokens. */
export function wordsOf(reading: Reading): Words {
  const text: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const sentence: number[] = [];
  const paragraph: number[] = [];
  const sentenceAt: number[] = [];
  const paragraphAt: number[] = [];
  const { tokens, sentences, paragraphs } = reading;
  let t = 0;
  let p = -1;
  for (let s = 0; s < sentences.length; s++) {
    const [from, to] = sentences[s]!;
    const mine = firstEndingAfter(paragraphs, from);
    if (mine !== p) {
      p = mine;
      paragraphAt.push(text.length);
    }
    sentenceAt.push(text.length);
    const add = (a: number, b: number, word = reading.text.slice(a, b)) => {
      text.push(word);
      start.push(a);
      end.push(b);
      sentence.push(sentenceAt.length - 1);
      paragraph.push(paragraphAt.length - 1);
    };
    while (t < tokens.length && tokens[t]!.start < from) t++;
    for (; t < tokens.length && tokens[t]!.start < to; t++) {
      const token = tokens[t]!;
      const clitic = token.kind === 'word' && APOSTROPHE.test(token.text) ? CLITIC.exec(token.text) : null;
      if (clitic && clitic.index > 0) {
        add(token.start, token.start + clitic.index);
        add(token.start + clitic.index, token.end);
      } else add(token.start, token.end, token.text);
    }
  }
  sentenceAt.push(text.length);
  paragraphAt.push(text.length);
  return {
    count: text.length,
    text,
    start: new Int32Array(start),
    end: new Int32Array(end),
    sentence: new Int32Array(sentence),
    paragraph: new Int32Array(paragraph),
    sentenceAt: new Int32Array(sentenceAt),
    paragraphAt: new Int32Array(paragraphAt),
  };
}
