import type { Span } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { tokenize } from '../../text/tokens.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';

/** How sure or how far along it is: expected here, done there; confirmed here, denied there; a deadline set, flexible, dropped. */
export const status: DifferenceFinder = { name: 'status', find: (story) => [...inPairs(story), ...deadlines(story)] };

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
}

/** Verbs with the words before them that tell how sure they are: "is expected to be indicted". */
function verbsIn(story: Story, sentence: Told): Verb[] {
  const { text } = story.records[sentence.article]!.article;
  const tokens = tokenize(text, [sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 1200)]);
  const out: Verb[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || !/^\p{Ll}/u.test(token.text)) return;
    const stem = stemOf(token.text.toLowerCase());
    if (SAYING.has(stem) || rarityOf(stem) < 3) return;
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
    const found = MODES.find(([, pattern]) => near.some((word) => pattern.test(word)));
    if (found) out.push({ stem, mode: found[0], span: [start, token.end] });
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
  const out: Draft[] = [];
  for (const { a, b, share, weight } of story.pairs) {
    if (share < 0.28 || weight < 7) continue;
    const inB = verbsIn(story, b);
    const inA = verbsIn(story, a);
    for (const x of inA) {
      const y = inB.find((verb) => verb.stem === x.stem);
      if (
        !y ||
        inA.some((v) => v.stem === x.stem && v.mode === y.mode) ||
        inB.some((v) => v.stem === x.stem && v.mode === x.mode)
      )
        continue;
      if (!differ(x.mode, y.mode)) continue;
      const said: Said[] = [
        { value: wordsAt(story, a.article, x.span, 60), article: a.article, span: a.span },
        { value: wordsAt(story, b.article, y.span, 60), article: b.article, span: b.span },
      ];
      const draft = draftOf(
        story,
        'status',
        `whether it is so: ${x.stem}`,
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
