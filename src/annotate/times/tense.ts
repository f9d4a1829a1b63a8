import type { Tense } from './context.ts';
import type { TimeWord } from './words.ts';

const AHEAD = new Set(
  (
    'will would shall should may might could can must going expected scheduled set due slated planned plans planning hopes ' +
    'intends upcoming deadline forthcoming looming supposed bound ready preparing prepares wants aims expects tomorrow ' +
    'poised likely meanwhile’ll ahead effective expires expire matures ’ll'
  ).split(' '),
);
const BACK = new Set(
  (
    'said told met held came began was were had did went made took gave left won lost saw sent spoke wrote became broke ' +
    'brought built bought caught fell felt found fought got grew heard kept knew led paid ran rose sat sold shot showed ' +
    'spent stood struck thought understood withdrew threw drew flew chose hit put cut let read quit shut been has have ' +
    'says told ended according'
  ).split(' '),
);
/** Verbs that "to" is before: "agreed to meet Friday" looks ahead, "went to work Friday" is read as ahead too, and is rare. */
const BARE_VERBS = new Set(
  (
    'meet visit vote hold travel discuss begin start take decide announce release speak sign return leave arrive attend ' +
    'address appear report go come be have make give open close resume continue end host fly face consider file submit ' +
    'unveil testify present publish deliver launch play rule expire run get do see talk act stop pay send join reopen ' +
    'reconvene convene happen finish complete hear stand name elect choose receive issue introduce brief lead'
  ).split(' '),
);
// -ed words that are no past: "scheduled" and such are in AHEAD and looked up first.
const PAST_FORM = /^[a-z]{2,}ed$/;
const NOT_PAST = new Set(
  'need indeed speed feed red bed shed wed hundred seed weed breed exceed proceed succeed'.split(' '),
);
const STOPS = /^[;:()[\]“”—–]$|^(?:``|'')$/;
const REACH = 20;

function leaning(words: readonly TimeWord[], at: number): Tense {
  const word = words[at]!;
  const { text } = word;
  if (text === 'to') {
    return BARE_VERBS.has(words[at + 1]?.text ?? '') ? 'future' : 'unknown';
  }
  if (AHEAD.has(text)) {
    // "set" is a past too ("set a record Tuesday"), as is "may"; only "set to", "set for" look ahead.
    if (text === 'set') return /^(?:to|for)$/.test(words[at + 1]?.text ?? '') ? 'future' : 'past';
    if (text === 'may' && word.capital && at > 0) return 'unknown';
    if (text === 'ahead' && words[at + 1]?.text === 'of') return 'unknown';
    // "could have met", "would have been": looks back.
    if (words[at + 1]?.text === 'have' && /^(?:would|could|might|should|may|must)$/.test(text)) return 'past';
    return 'future';
  }
  if (BACK.has(text)) {
    // "has until Thursday", "have to decide by Friday", "says": no news of when.
    if (text === 'have' || text === 'has') {
      return PAST_FORM.test(words[at + 1]?.text ?? '') || BACK.has(words[at + 1]?.text ?? '') ? 'past' : 'unknown';
    }
    if (
      /^(?:was|were)$/.test(text) &&
      /^(?:to|expected|scheduled|due|set|slated|planned|supposed)$/.test(words[at + 1]?.text ?? '')
    ) {
      return 'future';
    }
    return 'past';
  }
  if (!PAST_FORM.test(text) || NOT_PAST.has(text) || (word.capital && at > 0)) return 'unknown';
  // "to be published in November", "will be held"
  return words[at - 1]?.text === 'be' ? 'future' : 'past';
}

/**
 * Whether the words around an expression (from `from` to before `to`) look back or ahead. The nearest word to the left that
 * leans either way decides ("said Tuesday that it will …" is past, "said it will meet Tuesday" is ahead); an expression that
 * opens its clause is decided by the first such word to its right ("On Friday, the panel will vote").
 */
export function tenseAround(words: readonly TimeWord[], from: number, to: number): Tense {
  const before = words[from - 1]?.text ?? '';
  // "The ministry on Sunday issued a warning": the verb follows at once.
  if (to < words.length && !words[to - 1]!.possessive) {
    const lean = leaning(words, to);
    if (lean !== 'unknown') return lean;
  }
  for (let at = from - 1; at >= 0 && from - at <= REACH; at--) {
    if (STOPS.test(words[at]!.text)) break;
    if (words[at]!.text === ',' && at === from - 2 && /^(?:on|in|by|at)$/.test(before)) break;
    const lean = leaning(words, at);
    if (lean !== 'unknown') return lean;
  }
  const subject = from <= 2 || STOPS.test(before);
  for (let at = to; at < words.length && at - to < REACH; at++) {
    const lean = leaning(words, at);
    if (lean !== 'unknown') return lean;
    if (!subject && words[at]!.text === ',' && at > to) break;
  }
  return before === 'by' || before === 'until' ? 'future' : 'unknown';
}
