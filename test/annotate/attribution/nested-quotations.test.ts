import { expect, test } from 'vitest';
import { readArticle } from '../../../src/index.ts';
import { articleOf } from '../said.ts';

/** `kind speaker < cue > content; via` of the reports whose words stand in a quotation of somebody else. */
function nested(text: string): string[] {
  const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span)).join(' | ');
  return readArticle(articleOf(text))
    .findings.attributions.filter(({ foundBy }) => foundBy.startsWith('nested-'))
    .map(
      ({ kind, speaker, cue, content, via }) =>
        `${kind} ${speaker.name} < ${words(cue)} > ${words(content)}; ${via.map(({ name }) => name).join(', ')}`,
    );
}
const check = (text: string, ...expected: string[]) => test(text, () => expect(nested(text)).toEqual(expected));

check(
  '“Olof Berg told the council, ‘The gate will hold,’ and we believed him,” said Ines Duarte, the mayor.',
  'direct Olof Berg < told > ‘The gate will hold,’; Ines Duarte',
);
check(
  '"The engineer said, \'This bridge will not hold,\'" Ines Duarte told Reuters.',
  "direct The engineer < said > 'This bridge will not hold,'; Reuters, Ines Duarte",
);
// His own words of another day.
check('“I told them, ‘The gate will not hold,’ and I told them twice,” said Ines Duarte.');
// A name, and words that nobody says.
check('“We read ‘Bridges of Tarn’ to the children, and the so-called ‘deal’ is dead,” said Ines Duarte.');
check('“The law asks that firms report all ‘significant’ branches to the council,” Ines Duarte said.');
