import type { Span } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { tokenize } from '../../text/tokens.ts';
import { type DifferenceFinder, type Draft, draftOf, perSentence, type Said, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';
import { phraseShared } from './topics.ts';

/** How sure or how far along it is: expected here, done there; confirmed here, denied there; a deadline set, flexible, dropped. */
export const status: DifferenceFinder = {
  name: 'status',
  find: (story) => [...deadlines(story), ...inPairs(story), ...firmness(story)],
};

type Mode = 'denied' | 'possible' | 'expected' | 'certain' | 'done';

const MODES: readonly (readonly [Mode, RegExp])[] = [
  [
    'denied',
    /^(?:not|never|no|without|denied|denies|deny|denying|declined|refused|rejected|neither|nor|[a-z]+n[’']t|cannot)$/,
  ],
  ['possible', /^(?:could|may|might|possibly|perhaps|potentially|considering|weighing|mulling|whether)$/],
  [
    'expected',
    /^(?:expected|expects|expect|plans|plan|planned|planning|intends|intend|intended|set|poised|scheduled|due|likely|hopes|hoped|wants|seeks|preparing|vowed|pledged|threatened|proposed)$/,
  ],
  ['certain', /^(?:will|shall|[a-z]+[’']ll)$/],
  ['done', /^(?:has|have|had|was|were|been|already|did|[a-z]+[’']ve)$/],
];
const [DENIED, POSSIBLE] = [MODES[0]![1], MODES[1]![1]];
const SAYING = new Set(
  [
    'say',
    'tell',
    'report',
    'announce',
    'add',
    'write',
    'ask',
    'believe',
    'think',
    'call',
    'know',
    'make',
    'get',
    'take',
    'go',
    'come',
    'want',
    'expect',
    'plan',
    'have',
    'be',
    'do',
  ].map(stemOf),
);

interface Verb {
  readonly stem: string;
  readonly mode: Mode;
  readonly span: Span;
  /** Where the verb itself begins. */
  readonly word: number;
}

/** Verbs with the words before them that tell how sure they are: "is expected to be indicted". */
function verbsIn(story: Story, sentence: Told): Verb[] {
  const { text } = story.records[sentence.article]!.article;
  const tokens = tokenize(text, [sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 1200)]);
  const out: Verb[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || !/^\p{Ll}/u.test(token.text)) return;
    const stem = stemOf(token.text.toLowerCase());
    if (SAYING.has(stem) || rarityOf(stem) < 3 || /[ai]ble$/.test(token.text)) return;
    const window: string[] = [];
    let start = token.start;
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      const word = tokens[back]!;
      if (word.kind !== 'word' || /^(?:and|but|that|which|who|when|if|because|said|says)$/.test(word.text)) break;
      window.push(word.text.toLowerCase());
      if (MODES.some(([, pattern]) => pattern.test(word.text.toLowerCase()))) start = word.start;
    }
    // Without an auxiliary or "to" before it, the word may be a noun: then nothing is said of how sure it is.
    const near = window.slice(0, 4);
    if (!isVerbAfter(window)) return;
    if (/^(?:the|a|an|of|in|on|for|his|her|its|their)$/.test(window[0] ?? '')) return;
    // "The plan they will continue": a plan is an expectation only with its "to".
    const found = MODES.find(
      ([mode, pattern]) => near.some((word) => pattern.test(word)) && (mode !== 'expected' || near.includes('to')),
    );
    // "May not" is a ban or a guess; "neither the firm nor the union will" is denied farther off than the rest is looked for.
    const unclear =
      (near.some((word) => DENIED.test(word)) && near.some((word) => POSSIBLE.test(word))) ||
      (found?.[0] !== 'denied' && window.some((word) => /^(?:neither|nor)$/.test(word)));
    if (found && !unclear) out.push({ stem, mode: found[0], span: [start, token.end], word: token.start });
  });
  return out;
}

// "is expected to include", "has been secretly indicted": "to" or an auxiliary stands next to the verb, or one adverb away.
function isVerbAfter(before: readonly string[]): boolean {
  const isHelper = (word: string | undefined): boolean =>
    word !== undefined && (/^(?:to|be|is|are|being)$/.test(word) || MODES.some(([, pattern]) => pattern.test(word)));
  return (
    isHelper(before[0]) ||
    (/^(?:just|also|already|only|still|now|[a-z]+ly)$/.test(before[0] ?? '') && isHelper(before[1]))
  );
}

const differ = (a: Mode, b: Mode): boolean => {
  const [x, y] = [a, b].sort();
  if (x === y) return false;
  if (x === 'denied' || y === 'denied') return true;
  const open = (mode: Mode): boolean => mode === 'possible' || mode === 'expected';
  return open(a) !== open(b);
};

function inPairs(story: Story): Draft[] {
  const verbs = perSentence((sentence) => verbsIn(story, sentence));
  const out: Draft[] = [];
  for (const { a, b, share, weight } of story.pairs) {
    if (share < 0.33 || weight < 8) continue;
    const inB = verbs(b);
    const inA = verbs(a);
    for (const x of inA) {
      const y = inB.find((verb) => verb.stem === x.stem);
      if (
        !y ||
        inA.some((v) => v.stem === x.stem && v.mode === y.mode) ||
        inB.some((v) => v.stem === x.stem && v.mode === x.mode)
      )
        continue;
      if (!differ(x.mode, y.mode) || sharedNear(story, a, x.span, b, y.span) < 1) continue;
      const said: Said[] = [
        { value: wordsAt(story, a.article, x.span, 60), article: a.article, span: a.span },
        { value: wordsAt(story, b.article, y.span, 60), article: b.article, span: b.span },
      ];
      const draft = draftOf(
        story,
        'status',
        `whether it is so: ${wordsAt(story, a.article, [x.word, x.span[1]])}`,
        said,
        `sentences that tell the same: ${x.mode} here, ${y.mode} there`,
      );
      if (draft) {
        out.push(draft);
        break;
      }
    }
  }
  return out;
}

/** Words other than the verb that both have within fifty letters of it. */
function sharedNear(story: Story, a: Told, x: Span, b: Told, y: Span): number {
  const near = (sentence: Told, span: Span): Set<string> => {
    const { text } = story.records[sentence.article]!.article;
    const words = text.slice(Math.max(sentence.span[0], span[0] - 50), Math.min(sentence.span[1], span[1] + 50));
    return new Set(
      words
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map(stemOf)
        .filter((stem) => stem.length > 1 && rarityOf(stem) >= 3),
    );
  };
  const other = near(b, y);
  return [...near(a, x)].filter((stem) => other.has(stem)).length - 1;
}

const OPEN = /\b(?:could|may|might|possibly|perhaps|likely|unlikely|considering|weighing|mulling)\b/;
const FIXED =
  /\b(?:will|is|are|has|have|was|were|[a-z]+[’']s|[a-z]+[’']re)\s+(?:also\s+|now\s+|already\s+)?(?:(?:be\s+)?[a-z]{3,}(?:ing|ed)|set|going|sent|begun|done|made|put)\b|\bwill\b/;
const REACH = 90;

/** It might be so in one account and is so in the other: "suggested he might send troops", "is sending troops". */
function firmness(story: Story): Draft[] {
  return story.pairs.flatMap(({ a, b, shared, share, weight }) => {
    if (share < 0.33 || weight < 10) return [];
    const stems = new Set(shared.filter((term) => !term.startsWith('@')));
    const [x, y] = [claimOf(story, a, stems), claimOf(story, b, stems)];
    if (!x || !y) return [];
    const [inX, inY] = [OPEN.exec(x.words), OPEN.exec(y.words)];
    if (!!inX === !!inY) return [];
    const [open, fixed] = inX ? [x, y] : [y, x];
    const might = clauseAfter(open, (inX ?? inY)!);
    const does = FIXED.exec(fixed.words);
    const is = does && clauseAfter(fixed, does);
    // Both clauses must be on one thing: "might send troops", "is sending the troops"; not "could appeal", "will travel".
    if (!is || stemsIn(might.words, stems).filter((stem) => stemsIn(is.words, stems).includes(stem)).length < 2)
      return [];
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
        `“${(inX ?? inY)![0]}” in one account, not in the other`,
      ) ?? []
    );
  });
}

const topicOfClauses = (story: Story, might: Claim, is: Claim): string =>
  phraseShared(story, might.sentence, is.sentence, might.at) ||
  phraseShared(story, might.sentence, is.sentence, might.sentence.span);

interface Claim {
  readonly words: string;
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
  return { words: words.slice(from, to).replace(/\s+/g, ' ').trim(), at: [at[0] + from, at[0] + to], sentence };
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
  const shared = story.wordsIn(sentence).filter((word) => stems.has(stemOf(word.form)));
  const [first, last] = [shared[0], shared.at(-1)];
  if (!first || !last) return null;
  const at: Span = [Math.max(sentence.span[0], first.start - REACH), last.end];
  return at[1] - at[0] > 300
    ? null
    : { words: story.records[sentence.article]!.article.text.slice(...at), at, sentence };
}

const DEADLINE = /\b(?:deadlines?|timelines?|ultimatum|time limit|cut-?off|target date)\b/gi;
const GONE =
  /\b(?:no longer|scrapp?ed|dropped|abandoned|withdr[ae]wn?|withdrew|cancell?ed|lifted|postponed|suspended|delayed|extended|pushed back|flexible|moved|missed|passed|expired|lapsed|waived|not (?:a )?(?:firm|hard|fixed))\b/i;
const FIRM = /\b(?:set|sets|gave|given|imposed|firm|final|hard)\b/i;

/** A deadline set in one article, flexible in another, gone in a third. */
function deadlines(story: Story): Draft[] {
  const said: (Said & { state: string })[] = [];
  for (const sentence of story.told) {
    const { text } = story.records[sentence.article]!.article;
    const words = text.slice(sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 800));
    DEADLINE.lastIndex = 0;
    let best: (Said & { state: string }) | null = null;
    for (let match = DEADLINE.exec(words); match; match = DEADLINE.exec(words)) {
      const from = Math.max(0, match.index - 60);
      const around = words.slice(from, match.index + 110);
      const gone = GONE.exec(around.slice(match.index - from));
      const state = gone?.[0] ?? FIRM.exec(around.slice(0, match.index - from))?.[0];
      if (!state || (best && !gone)) continue;
      best = {
        value: `${match[0]}: ${state}`,
        article: sentence.article,
        span: sentence.span,
        state: state.toLowerCase(),
      };
    }
    DEADLINE.lastIndex = 0;
    if (best) said.push(best);
  }
  if (!said.some((one) => GONE.test(one.state))) return [];
  const draft = draftOf(story, 'status', 'the deadline', said, 'what the articles say of a deadline', (value) =>
    value.split(': ')[1]!.toLowerCase(),
  );
  return draft ? [draft] : [];
}
