import type { Span } from '../../model/index.ts';
import { stemOf } from '../../text/stem.ts';
import { type DifferenceFinder, type Draft, draftOf, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';
import { phraseShared } from './topics.ts';

/** It might be so in one account and is so in the other: "suggested he might send troops", "is sending troops". */
export const firmness: DifferenceFinder = { name: 'firmness', find: (story) => inPairs(story) };

const OPEN = /\b(?:could|may|might|possibly|perhaps|likely|unlikely|considering|weighing|mulling)\b/;
const FIXED =
  /\b(?:will|is|are|has|have|was|were|[a-z]+[’']s|[a-z]+[’']re)\s+(?:also\s+|now\s+|already\s+)?(?:(?:be\s+)?[a-z]{3,}(?:ing|ed)|set|going|sent|begun|done|made|put)\b|\bwill\b/;
const REACH = 90;

function inPairs(story: Story): Draft[] {
  return story.pairs.flatMap(({ a, b, shared, share, weight }) => {
    if (share < 0.33 || weight < 10) return [];
    const stems = new Set(shared.filter((term) => !term.startsWith('@')));
    const [x, y] = [claimOf(story, a, stems), claimOf(story, b, stems)];
    if (!x || !y) return [];
    const [inX, inY] = [OPEN.exec(x.words), OPEN.exec(y.words)];
    if (!!inX === !!inY) return [];
    const [open, fixed] = inX ? [x, y] : [y, x];
    // "Could" in both sentences, in one of them farther off: nothing is surer.
    if (OPEN.test(wordsAt(story, fixed.sentence.article, fixed.sentence.span, 600))) return [];
    // "Could not", "nor could he", and what somebody says of himself: other questions.
    const verb = (inX ?? inY)!;
    const might = clauseAfter(open, verb);
    if (NEGATED.test(open.words.slice(Math.max(0, verb.index - 12), verb.index + verb[0].length + 5))) return [];
    const does = FIXED.exec(fixed.words);
    const is = does && clauseAfter(fixed, does);
    // Both clauses must be on one thing: "might send troops", "is sending the troops"; not "could appeal", "will travel".
    if (!is || [might, is].some((claim) => isQuoted(story, claim))) return [];
    const [openStems, fixedStems] = [stemsIn(might.told, stems), stemsIn(is.told, stems)];
    if (openStems.filter((stem) => fixedStems.includes(stem)).length < 2) return [];
    const said = [might, is].map(({ words, sentence }) => ({
      value: words,
      article: sentence.article,
      span: sentence.span,
    }));
    return (
      draftOf(
        story,
        'status',
        `how sure: ${topicOfClauses(story, might, is)}`,
        said,
        `“${verb[0]}” in one account, not in the other`,
      ) ?? []
    );
  });
}

const NEGATED = /\b(?:nor|not|neither|never)\b|n[’']t\b/i;

const isQuoted = (story: Story, { at, sentence }: Claim): boolean =>
  story.records[sentence.article]!.findings.quotations.some(({ spans }) =>
    spans.some((span) => span[0] < (at[0] + at[1]) / 2 && (at[0] + at[1]) / 2 < span[1]),
  );

const topicOfClauses = (story: Story, might: Claim, is: Claim): string =>
  phraseShared(story, might.sentence, is.sentence, might.at) ||
  phraseShared(story, might.sentence, is.sentence, might.sentence.span);

interface Claim {
  readonly words: string;
  /** Of the words, those from the verb on. */
  readonly told: string;
  /** Where the words stand in the article. */
  readonly at: Span;
  readonly sentence: Told;
}

/** The clause that the "might" or "will" stands in: a few words before it, and on to the next comma. */
function clauseAfter({ words, at, sentence }: Claim, verb: RegExpExecArray): Claim {
  const before = words.slice(Math.max(0, verb.index - 40), verb.index);
  const from = verb.index - before.length + (before.length < 40 ? 0 : before.indexOf(' ') + 1);
  const rest = words.slice(verb.index + verb[0].length, verb.index + verb[0].length + REACH);
  const clause = rest.split(/[,;:]|\b(?:but|when|while|after)\b/)[0]!;
  const length = clause.length < REACH ? clause.length : clause.lastIndexOf(' ');
  const to = verb.index + verb[0].length + Math.max(0, length);
  const [whole, told] = [words.slice(from, to), words.slice(verb.index, to)].map((part) =>
    part.replace(/\s+/g, ' ').trim(),
  );
  return { words: whole!, told: told!, at: [at[0] + from, at[0] + to], sentence };
}

const stemsIn = (words: string, stems: ReadonlySet<string>): string[] => [
  ...new Set(
    words
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => stemOf(word.toLowerCase()))
      .filter((stem) => stems.has(stem)),
  ),
];

/** The words just before what both sentences share, and with it: the claim itself. */
function claimOf(story: Story, sentence: Told, stems: ReadonlySet<string>): Claim | null {
  const shared = story.wordsIn(sentence).filter((word) => stems.has(word.stem));
  const [first, last] = [shared[0], shared.at(-1)];
  if (!first || !last) return null;
  const at: Span = [Math.max(sentence.span[0], first.start - REACH), last.end];
  const words = story.records[sentence.article]!.article.text.slice(...at);
  return words.length > 300 ? null : { words, told: words, at, sentence };
}
