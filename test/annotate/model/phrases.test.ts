import { expect, test } from 'vitest';
import { phraseKey, wordLookup } from '../../../src/annotate/attribution/model/lexicon.ts';
import { phrasesIn } from '../../../src/annotate/attribution/model/prepared.ts';

const none = { ints: new Int32Array(0), bytes: new Uint8Array(0) };
const lookup = wordLookup({
  words: none.ints,
  fine: new Uint16Array(0),
  coarse: none.bytes,
  stems: none.ints,
  cueBucket: none.bytes,
  phrases: none.ints,
  phraseBucket: none.bytes,
  spellings: none.ints,
  tagsLow: none.ints,
  tagsHigh: none.bytes,
  functionsOfTag: none.ints,
});
const known = (text: string) => text.split(' ').map(lookup);
const keyOf = (text: string) => known(text).reduce((key, { stem }) => phraseKey(key, stem), 0);
/** Classes of rows; what only begins a row has 0. */
const rows = new Map([
  [keyOf('made it'), 0],
  [keyOf('made it clear'), 7],
  [keyOf('leaned toward'), 3],
]);

/** Each word with the class of its row, and a + where the row goes on. */
const check = (text: string, expected: string, sentenceAt = [0, text.split(' ').length]) =>
  test(text, () => {
    const marks = phrasesIn(known(text), Int32Array.from(sentenceAt), (key) => rows.get(key) ?? -1);
    expect([...marks].map((mark) => (mark ? `${mark >> 1}${mark & 1 ? '+' : ''}` : '-')).join(' ')).toBe(expected);
  });

check('she made it clear that', '- 7 7+ 7+ -');
check('they are making it clear', '- - 7 7+ 7+');
check('he leaned toward her', '- 3 3+ -');
check('she made it home', '- - - -');
check('they made it clear', '- - - -', [0, 3, 4]);
