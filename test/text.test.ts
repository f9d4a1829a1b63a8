import { expect, test } from 'vitest';
import { paragraphsOf, sentencesOf } from '../src/text/sentences.ts';
import { tokenize } from '../src/text/tokens.ts';

const sentences = (text: string) =>
  paragraphsOf(text)
    .flatMap((p) => sentencesOf(text, p))
    .map(([s, e]) => text.slice(s, e));

// Each row is one line of text with ¦ where a sentence ends.
test.each([
  '“Is it safe?” she asked. ¦ Nobody knew.',
  'He said: “No.” ¦ The mayor left.',
  'Mr. Okafor met Sen. Ruiz (R-Neb.) on Oct. 14 in the U.S. capital. ¦ They spoke.',
  'Andrew S. Weiss of the U.S. Army spoke. ¦ He left at 9 a.m. Monday.',
  'The plan cost $3.5 billion. ¦ “We’ll pay,” said Col. Ada Lind. ¦ “All of it.”',
  'It went to Plan B. ¦ The mayor agreed.',
  'It ended ... ¦ Then it began.',
])('sentences: %s', (marked) => {
  const expected = marked.split('¦').map((s) => s.trim());
  expect(sentences(marked.replaceAll('¦ ', ''))).toEqual(expected);
});

test.each([
  ['U.S.-led talks', ['U.S.-led', 'talks']],
  ['a $3.5-billion deal', ['a', '$', '3.5-billion', 'deal']],
  ['“It’s over,” he said.', ['“', 'It’s', 'over', ',', '”', 'he', 'said', '.']],
  ['Harbour.example: 14-point', ['Harbour.example', ':', '14-point']],
])('tokens: %s', (text, expected) => {
  expect(tokenize(text).map((t) => t.text)).toEqual(expected);
});
