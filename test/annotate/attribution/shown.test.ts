import { expect, test } from 'vitest';
import { readArticle } from '../../../src/index.ts';
import { articleOf } from '../said.ts';

/** `source < cue > content; speaker; via, nearest first` of every attribution. */
function read(text: string): string[] {
  const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span)).join(' | ');
  return readArticle(articleOf(text)).findings.attributions.map(
    ({ source, cue, content, speaker, via }) =>
      `${words(source)} < ${words(cue)} > ${words(content)}; ${speaker.name}; ${via.map(({ name }) => name).join(', ')}`,
  );
}

const NAMED = 'Ines Duarte, the mayor, met Chidi Okafor on Monday.\n\n';

test.each([
  [
    'The recording of the call, obtained by Reuters, shows Duarte saying “we will open the gates.”',
    'Duarte < saying > “we will open the gates.”; Ines Duarte; Reuters, recording',
  ],
  [
    'The transcript has her saying that the dam was never safe.',
    'her < saying > that the dam was never safe; Ines Duarte; transcript',
  ],
  ['The memo quotes Okafor as saying “never again.”', 'Okafor < saying > “never again.”; Chidi Okafor; memo'],
])('%s', (text, expected) => expect(read(NAMED + text)).toContain(expected));

test('what he says of it to others now is neither by way of the document, nor was it said to them then', () => {
  const now = read(
    `${NAMED}“I said we would open one,” Okafor told Reuters. The transcript has him saying “two gates.”`,
  );
  expect(now).toContain('Okafor < told > “I said we would open one,”; Chidi Okafor; Reuters');
  expect(now).toContain('him < saying > “two gates.”; Chidi Okafor; transcript');
});

test.each([
  // No document shows it.
  ['The city has Okafor promising “a new bridge by spring.”', /; recording|; city/],
  // What it shows is no speech.
  ['The video shows Duarte walking over the old bridge that the flood took.', /< walking >/],
])('not: %s', (text, wrong) => expect(read(NAMED + text).filter((line) => wrong.test(line))).toEqual([]));
