import { expect, test } from 'vitest';
import { endedWell } from '../../../src/annotate/attribution/endings.ts';
import type { Found } from '../../../src/annotate/attribution/found.ts';

/** What was said, from `|` to `|`, behind the cue in braces: where it ends when it is ended well. */
const check = (what: string, marked: string, expected: string) =>
  test(what, () => {
    const [before, words, rest] = marked.split('|') as [string, string, string];
    const [lead, cue] = before.split(/[{}]/) as [string, string];
    const start = before.length - 2;
    const text = `${lead}${cue}${before.split('}')[1]}${words}${rest}`;
    const found: Found = {
      source: [[0, lead.trimEnd().length]],
      cue: [[lead.length, lead.length + cue.length]],
      content: [[start, start + words.length]],
      act: 'said',
      confidence: 1,
      rule: 'cue-clause',
    };
    const { content } = endedWell(text, [[0, text.length]], found);
    expect(text.slice(...content[0]!)).toBe(expected);
  });

check(
  'what its speaker does next is another report',
  'Duarte {insisted} |he did what he could and blamed the board for the delay|.',
  'he did what he could',
);
check(
  'in the same tense only',
  'Duarte {said} |the board is late and blames the fog|.',
  'the board is late and blames the fog',
);
check('as a participle', 'Duarte left, {saying} |that it was late and accusing the board|.', 'that it was late');
check(
  'what was done to somebody goes on',
  'Duarte {told} |how he was stopped and accused of theft|.',
  'how he was stopped and accused of theft',
);
check(
  'what one thinks goes on',
  'Duarte {said} |he was late and expected that it would rain|.',
  'he was late and expected that it would rain',
);
check(
  'a phrase that was torn',
  'The office {added} |that it is bound to judge all petitions| and appeals fairly on their merits.',
  'that it is bound to judge all petitions and appeals fairly on their merits',
);
check(
  'a second "that"',
  'Duarte {said} |the bridge was old| and that the board had known it.',
  'the bridge was old and that the board had known it',
);
check(
  'a second verb with "would"',
  'Duarte {said} |his client was ready to come|, but would not swear.',
  'his client was ready to come, but would not swear',
);
check('what follows with its own verb is nobody’s', 'Duarte {said} |it was late| and left the room.', 'it was late');
check('nor with its own subject', 'Duarte {said} |it was late|, but she would not go.', 'it was late');
check('nor where it was told', 'Duarte {said} |it was late| in a letter on Friday.', 'it was late');
