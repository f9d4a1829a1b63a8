import type { ActorKind, Span } from '../../model/index.ts';
import type { Token } from '../../text/tokens.ts';
import type { Reading } from '../reading.ts';
import { isFirstName } from './first-names.ts';
import { isListedOutlet } from './outlets.ts';
import { isName, NAME_SUFFIX, piecesOf, type Word } from './pieces.ts';
import { knownPlace } from './places.ts';
import {
  ABBREVIATED,
  CALENDAR,
  HONORIFICS,
  OF_HEADS,
  ORGANISATION_WORDS,
  SOFT_STARTERS,
  STARTERS,
  TITLES,
} from './titles.ts';

/** A capitalised name where it stands, before anyone decided whom it means. */
export interface Mention {
  /** The name alone: no title, no honorific, no possessive ’s. */
  readonly span: Span;
  readonly words: readonly string[];
  /** Null while only the rest of the article can tell. */
  readonly kind: ActorKind | null;
  /** "Ukrainian President", "Sen.": the words before the name that say what the person is. */
  readonly title: Span | null;
  /** "Mr", "Dr", without the full stop. */
  readonly honorific: string | null;
  /** Begins a sentence, where the capital says nothing. */
  readonly initial: boolean;
  readonly possessive: boolean;
  /** Index into `reading.sentences`. */
  readonly sentence: number;
  /** Index of its first and one past its last token in `reading.tokens`. */
  readonly tokens: readonly [first: number, end: number];
}

/** Words of the longest name; a longer run of capitals is a list or a banner. */
const LONGEST = 14;
const PARTICLES = new Set(
  'de da del della der den di do dos du la le el al bin ibn van von ter ten bint abu'.split(' '),
);

const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0xde) ||
  (code > 0xff && /\p{Lu}/u.test(String.fromCharCode(code)));

/** The word of a token without its possessive: "Okafor’s" is "Okafor". */
export const baseOf = (text: string): string => {
  const length = text.length;
  const mark = text[length - 2];
  return length > 2 && text[length - 1] === 's' && (mark === '’' || mark === "'") ? text.slice(0, -2) : text;
};

const isCapital = (token: Token): boolean => {
  if (token.kind !== 'word') return false;
  const { text } = token;
  const first = text.charCodeAt(0);
  if (!isUpper(first))
    return (
      (first === 97 || first === 98 || first === 101 || first === 105) &&
      /^(?:al|el|as|ash|ad|ar|an|bin|ibn|abu)-\p{Lu}/u.test(text)
    );
  const hyphen = text.lastIndexOf('-');
  // "U.S.-led", "Republican-controlled" are adjectives, "R-Ohio" a party and a state.
  return hyphen < 0 || (hyphen > 1 && isUpper(text.charCodeAt(hyphen + 1)));
};

/** Headline case: nearly every long word begins with a capital, so a capital tells nothing about names there. */
function isHeadline(tokens: readonly Token[], from: number, to: number): boolean {
  let long = 0;
  let capital = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    long++;
    if (isUpper(token.text.charCodeAt(0))) capital++;
  }
  return long >= 4 && capital / long >= 0.75;
}

/**
 * All capitalised names of the prose, in text order. Sentences in headline case come back in `headlines` instead, as token ranges:
 * names in them can only be known from the rest of the article.
 */
export function mentionsOf(reading: Reading): { mentions: Mention[]; headlines: [number, number, number][] } {
  const { tokens, sentences } = reading;
  const mentions: Mention[] = [];
  const headlines: [number, number, number][] = [];
  let at = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const [start, end] = sentences[sentence]!;
    while (at < tokens.length && tokens[at]!.start < start) at++;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < end) at++;
    // A sentence that ends as one is prose, however many names it holds.
    const ends = /[.!?…]$/.test(tokens[at - 1]?.text ?? '');
    if (!ends && isHeadline(tokens, from, at)) headlines.push([from, at, sentence]);
    else for (let i = from; i < at; ) i = runAt(reading, i, from, at, sentence, mentions);
  }
  return { mentions, headlines };
}

/** Reads the run of capitalised words at token `i`, if one begins there; returns the token to go on with. */
function runAt(reading: Reading, i: number, from: number, to: number, sentence: number, out: Mention[]): number {
  const { tokens } = reading;
  const token = tokens[i]!;
  if (!isCapital(token)) return i + 1;
  const before = i > from ? tokens[i - 1]! : null;
  const initial =
    !before || before.kind === 'mark' || before.text === ':' || before.text === '(' || /^[—–]$/.test(before.text);
  const lower = baseOf(token.text).toLowerCase();
  if (STARTERS.has(lower) && !(lower === 'us' || token.text === 'US')) return i + 1;
  const next = tokens[i + 1];
  const goesOn = i + 1 < to && next !== undefined && (isCapital(next) || next.text === 'of');
  if (initial && SOFT_STARTERS.has(lower) && !goesOn) return i + 1;
  if (CALENDAR.has(token.text) && !(goesOn && isFirstName(token.text) && !CALENDAR.has(next!.text))) return i + 1;
  const run: Word[] = [];
  let possessive = false;
  let k = i;
  while (k < to) {
    const here = tokens[k]!;
    if (run.length >= LONGEST) break;
    if (isCapital(here) && !(k > i && (CALENDAR.has(here.text) || here.text === 'I' || /\p{N}/u.test(here.text)))) {
      const text = baseOf(here.text);
      run.push({ at: k, text, start: here.start, end: here.start + text.length });
      k++;
      if (text !== here.text) {
        possessive = true;
        break;
      }
      // "Mr." and initials: the full stop belongs to them when a capital follows.
      if (
        k + 1 < to &&
        tokens[k]!.text === '.' &&
        tokens[k]!.start === here.end &&
        (text.length === 1 || ABBREVIATED.has(text))
      ) {
        if (isCapital(tokens[k + 1]!)) {
          k++;
          continue;
        }
        if (NAME_SUFFIX.has(text)) k++;
      }
      continue;
    }
    const joined = run.length ? joinedBy(tokens, k, to, run) : 0;
    if (!joined) break;
    for (let j = 0; j < joined; j++) {
      const word = tokens[k + j]!;
      run.push({ at: k + j, text: word.text, start: word.start, end: word.end });
    }
    k += joined;
  }
  const mark = tokens[k];
  // "the Democrats’ plan": a lone mark right after a plural.
  if (!possessive && mark && /^[’']$/.test(mark.text) && mark.start === run.at(-1)!.end && /s$/.test(run.at(-1)!.text))
    possessive = true;
  const article = /^the$/i.test(before?.text ?? '');
  const own = isOwnOutlet(run, reading.article.outlet) || (article && isNewspaper(tokens, i, k, from));
  piecesOf(run, { initial, possessive, article, sentence, acronym: acronymAfter(tokens, k, run), newspaper: own }, out);
  return Math.max(k, i + 1);
}

/** Bodies that are "on" what they deal with, and what none deals with. */
const ON_HEADS = /^(?:Council|Committee|Subcommittee|Commission|Conference|Center|Centre|Panel|Board)$/;
const NO_SUBJECT = /^(?:Twitter|Facebook|Instagram|YouTube|Capitol|The|A|An)$/;

/** How many lower-case tokens at `k` join what follows to the run: "Department [of] Justice", "Bank [of the] West", "Ursula [von der] Leyen". */
function joinedBy(tokens: readonly Token[], k: number, to: number, run: readonly Word[]): number {
  const word = tokens[k]!.text;
  const capitalAt = (n: number): boolean =>
    k + n < to && isCapital(tokens[k + n]!) && !CALENDAR.has(tokens[k + n]!.text);
  const last = run.at(-1)!.text;
  if (word === 'of') {
    if (!OF_HEADS.has(last)) return 0;
    if (capitalAt(1) && !/^(?:The|A|An)$/.test(tokens[k + 1]!.text)) return 1;
    return tokens[k + 1]?.text === 'the' && capitalAt(2) ? 2 : 0;
  }
  if (PARTICLES.has(word)) return capitalAt(1) ? 1 : PARTICLES.has(tokens[k + 1]?.text ?? '') && capitalAt(2) ? 2 : 0;
  if (word === '&') return capitalAt(1) ? 1 : 0;
  // "Council on River Affairs"; not "the Council on Twitter", "the Committee on Capitol Hill".
  if (word === 'on')
    return ON_HEADS.test(last) &&
      capitalAt(1) &&
      !isListedOutlet(tokens[k + 1]!.text) &&
      !NO_SUBJECT.test(tokens[k + 1]!.text)
      ? 1
      : 0;
  if (word !== 'and' && word !== 'for') return 0;
  if (!capitalAt(1)) return 0;
  // "Health and Human Services", "Oversight and Reform Committee": only when it ends as a body's name and does not begin as a name of its own.
  let end = k + 1;
  while (end < to && isCapital(tokens[end]!) && end - k < 6) end++;
  const closing = baseOf(tokens[end - 1]!.text);
  const words = run.map((w) => w.text);
  if (words.includes('of') || words.includes('on'))
    return !words.slice(afterNamesake(words)).some((w) => HONORIFICS.has(w) || isFirstName(w)) &&
      end - k <= 3 &&
      !isFirstName(tokens[k + 1]!.text) &&
      !knownPlace(tokens[k + 1]!.text)
      ? 1
      : 0;
  if (!ORGANISATION_WORDS.has(closing) || end - k < 3)
    return word === 'for' && ORGANISATION_WORDS.has(last) && !TITLES.has(last) && end - k >= 2 ? 1 : 0;
  const named = words.join(' ');
  const ownName =
    knownPlace(named) ||
    isListedOutlet(named) ||
    isFirstName(words[0]!) ||
    HONORIFICS.has(words[0]!) ||
    ORGANISATION_WORDS.has(last) ||
    TITLES.has(words[0]!) ||
    /^\p{Lu}{2,}$/u.test(last);
  return ownName ||
    knownPlace(
      tokens
        .slice(k + 1, k + 3)
        .map((t) => t.text)
        .join(' '),
    )
    ? 0
    : 1;
}

/** Where a body begins that bears somebody's name: at "School" in "Ada Webb School of Government"; 0 for other names. */
function afterNamesake(words: readonly string[]): number {
  const head = words.indexOf('of') - 1;
  return head > 1 && /^(?:School|College|Academy|Institute|Cent(?:er|re)|Museum)$/.test(words[head]!) ? head : 0;
}

/** The outlet that the article itself is from, under the name its metadata gives. */
function isOwnOutlet(run: readonly Word[], outlet: string | null): boolean {
  return outlet !== null && outlet.replace(/^The /, '') === run.map(({ text }) => text).join(' ');
}

const PUBLISHES = /^(?:published|reported|reports|first|wrote|obtained|revealed|learned|reviewed|transcript)$/;

/** "after The Ledger published", "obtained by The Ledger": in the middle of a sentence only a title keeps the capital of its article. */
function isNewspaper(tokens: readonly Token[], i: number, k: number, from: number): boolean {
  if (tokens[i - 1]!.text !== 'The' || i - 2 < from || k - i > 3) return false;
  const before = tokens[i - 2]!;
  if (before.kind !== 'word') return false;
  const next = /^[’']s?$/.test(tokens[k]?.text ?? '') ? tokens[k + 1] : tokens[k];
  return PUBLISHES.test(next?.text ?? '') || /^(?:by|told|with|from|in)$/.test(before.text);
}

function acronymAfter(tokens: readonly Token[], k: number, run: readonly Word[]): boolean {
  if (tokens[k]?.text !== '(' || tokens[k + 2]?.text !== ')' || run.length < 2) return false;
  const initials = run
    .filter(isName)
    .map(({ text }) => text[0]!)
    .join('');
  return tokens[k + 1]!.text === initials;
}
