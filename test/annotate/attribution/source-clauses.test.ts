import { expect, test } from 'vitest';
import { withoutClauses } from '../../../src/annotate/attribution/source-clauses.ts';

/** A sentence with its source in brackets and its cue in braces: which words are its source. */
const check = (what: string, marked: string, expected: string) =>
  test(what, () => {
    const text = marked.replace(/[[\]{}]/g, '');
    const at = (words: string): [number, number] => {
      const start = text.indexOf(words);
      return [start, start + words.length];
    };
    const source = /\[(.*?)\]/.exec(marked)![1]!;
    const span = at(source);
    const cue = /\{(.*?)\}/.exec(marked)![1]!;
    const from = text.indexOf(cue, span[1]);
    const found = withoutClauses(text, [span], [[from, from + cue.length]]);
    expect(found.map((part) => text.slice(...part)).join(' … ')).toBe(expected);
  });

check('who says so of a thing', 'She backed [the law that critics] {say} will cost too much.', 'critics');
check(
  'who says so of somebody',
  'It names [the same man who police officials] {say} took the boat.',
  'police officials',
);
check(
  'people are told by what they do',
  'A third of [voters who support Lang] {say} he is late.',
  'voters who support Lang',
);
check(
  'after they said',
  'It faced [questions about the fire after city officials] {said} it was old.',
  'city officials',
);
check('but not after the event', '[Ana Lopes after the event] {said} it was late.', 'Ana Lopes after the event');
check(
  'whose doing it is',
  '[Lang] pointed to the example of Mayor Ana Lopes {saying} that it was late.',
  'Mayor Ana Lopes',
);
check('a participle of the subject', '[Lang] left the room with his wife, {saying} that it was late.', 'Lang');
check(
  'the subject of the sentence',
  'ORSA — The River Board official who first told of a fire [that has hurt the mayor,] {denied} that she knew.',
  'The River Board official',
);
check(
  'an aside has its own verb',
  'It came when [Senator Olof Berg, the Democrat who leads the panel,] {said} that he would wait.',
  'Senator Olof Berg, the Democrat who leads the panel,',
);
