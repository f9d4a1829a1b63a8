import { expect, test } from 'vitest';
import { annotate } from '../../../src/annotate/annotate.ts';
import { plainArticle } from '../../plain.ts';

const cases: [text: string, found: string[]][] = [
  [
    'The bridge is closed.\n\n“Whoever removes a lamp from the bridge shall pay the town for it.”\n\nIt rained all day.',
    ['direct null “Whoever removes a lamp from the bridge shall pay the town for it.”'],
  ],
  // Titles and scare quotes.
  ['The bridge is closed.\n\n“The Old Bridge of Orle” opens at the theatre in May.', []],
  ['The “experts” of the town had a look at it.', []],
  // Said by somebody: once, not twice.
  [
    '“Whoever removes a lamp from the bridge shall pay the town,” Ines Duarte said.',
    ['direct Ines Duarte “Whoever removes a lamp from the bridge shall pay the town,”'],
  ],
];

test.each(cases)('%s', (text, found) => {
  const { attributions } = annotate(plainArticle(text));
  const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span)).join(' | ');
  expect(attributions.map((a) => `${a.kind} ${a.speaker.name} ${words(a.content)}`)).toEqual(found);
});
