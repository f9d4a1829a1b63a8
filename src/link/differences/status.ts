import type { Span } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { remembered } from '../../text/remembered.ts';
import { overlaps } from '../../text/spans.ts';
import { stemOf } from '../../text/stem.ts';
import { tokenize } from '../../text/tokens.ts';
import { type DifferenceFinder, type Draft, draftOf, perSentence, type Said, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';

/** How far along it is: expected here, done there; confirmed here, denied there. */
export const status: DifferenceFinder = {
  name: 'status',
  find: (story) => inPairs(story),
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
/** How sure a word says that something is; '' for a word that says nothing of it. */
const modeIn = remembered((word: string): Mode | '' => MODES.find(([, pattern]) => pattern.test(word))?.[0] ?? '');
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
  /** In the past by itself: "objected". */
  readonly plain: boolean;
  readonly span: Span;
  /** Where the verb itself begins. */
  readonly word: number;
}

/** Verbs with the words before them that tell how sure they are: "is expected to be indicted". */
function verbsIn(story: Story, sentence: Told): Verb[] {
  const { text } = story.records[sentence.article]!.article;
  const tokens = tokenize(text, [sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 1200)]);
  const quoted = story.records[sentence.article]!.findings.quotations.flatMap(({ spans }) =>
    spans.filter((span) => overlaps(span, sentence.span)),
  );
  const out: Verb[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || !/^\p{Ll}/u.test(token.text)) return;
    // What people say of themselves differs from one saying to the next.
    if (quoted.some((span) => span[0] < token.start && token.end < span[1])) return;
    const stem = stemOf(token.text.toLowerCase());
    if (SAYING.has(stem) || rarityOf(stem) < 3 || /[ai]ble$/.test(token.text)) return;
    const window: string[] = [];
    let start = token.start;
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      const word = tokens[back]!;
      // "Those who have never been granted it" are others than those who have.
      if (/^(?:who|which|whose)$/.test(word.text)) return;
      if (word.kind !== 'word' || /^(?:and|but|that|when|if|because|said|says)$/.test(word.text)) break;
      const lower = word.text.toLowerCase();
      window.push(lower);
      if (modeIn(lower)) start = word.start;
    }
    if (/^(?:the|a|an|of|in|on|for|his|her|its|their)$/.test(window[0] ?? '')) return;
    const told = modeOf(window);
    const mode = told ?? (isPlainPast(token.text, window, tokens[at - 1]?.text ?? '') ? 'done' : null);
    if (mode) out.push({ stem, mode, plain: !told, span: [start, token.end], word: token.start });
  });
  return out;
}

const IRREGULAR = new Set(
  'left quit won lost met sent held paid began became took gave chose withdrew swore wrote broke fell rose flew'.split(
    ' ',
  ),
);

const AUXILIARY =
  /^(?:be|been|being|is|are|was|were|has|have|had|would|did|does|do|just|also|already|only|still|now|soon|[a-z]+ly)$/;

/** "She then invoked her right", "Tamm resigned": a verb in the past by itself, with somebody before it. */
const isPlainPast = (word: string, before: readonly string[], printed: string): boolean =>
  (/[a-z]{2}ed$/.test(word) || IRREGULAR.has(word)) &&
  /^(?:he|she|they|it|then|\p{L}{3,}s|\p{L}+ly|\p{Lu}.*)$/u.test(
    /^\p{Lu}/u.test(printed) ? printed : (before[0] ?? ''),
  ) &&
  !AUXILIARY.test(before[0]!) &&
  before.every((other) => /^(?:done|)$/.test(modeIn(other)));

/**
 * How sure the verb is by the words before it, nearest first: "has been secretly", "is expected to be", "won’t". Null where none of
 * them belongs to the verb (it may be a noun: "the attack"), and where they say two things ("may not").
 */
function modeOf(before: readonly string[]): Mode | null {
  const modes = new Set<Mode>();
  const note = (word: string | undefined): boolean => {
    const found = word === undefined ? '' : modeIn(word);
    if (found) modes.add(found);
    return found !== '';
  };
  let at = 0;
  while (at < before.length && (note(before[at]) || AUXILIARY.test(before[at]!)) && before[at] !== 'to') at++;
  if (before[at] === 'to') {
    // "Plans to hold", "set by all to hold"; not "has sought funds to build".
    const governs = /^(?:be|been|being)$/.test(before[at + 1] ?? '') ? at + 2 : at + 1;
    modes.clear();
    if (!note(before[governs])) return null;
    if (!modes.has('expected') && !modes.has('denied')) return null;
    if ([1, 2].some((k) => modeIn(before[governs + k] ?? '') === 'denied')) modes.add('denied');
  } else if (at > 0 && AUXILIARY.test(before[at - 1]!) && modes.size === 0) return null;
  // "Neither the firm nor the union will": denied farther off than the rest is looked for.
  if (before.some((word) => /^(?:neither|nor)$/.test(word)) && !modes.has('denied')) return null;
  if (modes.has('denied')) return modes.has('possible') ? null : 'denied';
  return MODES.find(([mode]) => modes.has(mode))?.[0] ?? null;
}

const differ = (a: Mode, b: Mode): boolean => {
  const [x, y] = [a, b].sort();
  if (x === y) return false;
  if (x === 'denied' || y === 'denied') return true;
  const open = (mode: Mode): boolean => mode === 'possible' || mode === 'expected';
  return open(a) !== open(b);
};

const PLANNED = /\b(?:plans?|planned|planning|intends?|set|due|scheduled) (?:be )?to\b/;

function inPairs(story: Story): Draft[] {
  const verbs = perSentence((sentence) => verbsIn(story, sentence));
  const out: Draft[] = [];
  for (const { a, b, share, weight } of story.pairs) {
    const alike = share >= 0.33 && weight >= 8;
    if (!alike && (share < 0.2 || weight < 6.5)) continue;
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
      if ((!alike || x.plain || y.plain) && !haveOneSubject(story, a, x, b, y)) continue;
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
        // "Plans to hold", "will hold": planned is as sure as papers get.
        const planned = [x, y].some((verb) => PLANNED.test(wordsAt(story, (verb === x ? a : b).article, verb.span)));
        out.push({ ...draft, slight: planned && [x.mode, y.mode].includes('certain') });
        break;
      }
    }
  }
  return out;
}

/**
 * Sentences with little in common speak of one deed where they share a word of who does it, and one of what is done; or two of
 * that where who does it is but a pronoun: "plans to invoke the Harbour Act", "she then invoked the Harbour Act".
 */
function haveOneSubject(story: Story, a: Told, x: Verb, b: Told, y: Verb): boolean {
  const left = shared(
    stemsIn(story, a, [x.span[0] - NEAR, x.span[0]]),
    stemsIn(story, b, [y.span[0] - NEAR, y.span[0]]),
  );
  const right = shared(
    stemsIn(story, a, [x.span[1], x.span[1] + NEAR]),
    stemsIn(story, b, [y.span[1], y.span[1] + NEAR]),
  );
  const isPronoun = [a, b].some((sentence, at) => {
    const verb = at ? y : x;
    return /\b(?:he|she|they)\s+(?:then\s+)?$/i.test(
      story.records[sentence.article]!.article.text.slice(Math.max(sentence.span[0], verb.span[0] - 12), verb.span[0]),
    );
  });
  return (left >= 1 && right >= 1) || (isPronoun && right >= 2);
}

const NEAR = 50;

/** Words other than the verb that both have within fifty letters of it. */
const sharedNear = (story: Story, a: Told, x: Span, b: Told, y: Span): number =>
  shared(stemsIn(story, a, [x[0] - NEAR, x[1] + NEAR]), stemsIn(story, b, [y[0] - NEAR, y[1] + NEAR])) - 1;

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((stem) => other.has(stem)).length;

function stemsIn(story: Story, { article, span }: Told, [from, to]: Span): Set<string> {
  const words = story.records[article]!.article.text.slice(Math.max(span[0], from), Math.min(span[1], to));
  return new Set(
    words
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .map(stemOf)
      .filter((stem) => stem.length > 1 && rarityOf(stem) >= 3),
  );
}
