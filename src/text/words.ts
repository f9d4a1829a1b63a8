import type { Span } from '../model/index.ts';
import { remembered } from './remembered.ts';
import { stemOf } from './stem.ts';
import { tokenize } from './tokens.ts';

/** One word prepared for comparing; hyphenated words give one for each part, so that "deal-maker" meets "deal maker". */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, plain apostrophes, no accents, no full stops: "U.S." → "us". What tells two words apart in a diff. */
  readonly form: string;
  /** `form` without differences of orthography: "honours" → "honors", "organise" → "organize", "twenty" → "20". Equal keys match. */
  readonly key: string;
  /** Of `form`, see `stemOf`. */
  readonly stem: string;
  /** The text begins it with a capital. */
  readonly capital: boolean;
  /** Punctuation between the word before (of the same part) and this one, marks folded: `, "`; a hyphen inside a word is "-". */
  readonly before: string;
  /** Which of the given spans it lies in. */
  readonly part: number;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** Inside square or round brackets: "[Mr Tamm] pleaded", words an editor put in. */
  readonly bracketed: boolean;
}

/** True for a word that begins with a capital. It is asked of every word, most of which are plain letters. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(word);
}

const CAPITAL = /^\p{Lu}/u;

const NUMBERS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value) => [word, String(value)] as const),
);
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, i) => {
  NUMBERS.set(word, String(20 + 10 * i));
});
// "one" is more often a pronoun than a count: “the one thing”.
NUMBERS.delete('one');

const APOSTROPHE = /[’‘ʼ`´]/g;
const OPENING = /^[“‘«‹„‟‚]$/;
const CLOSING = /^[”’»›]$/;
const HYPHEN = /[-‑–—]/;

/**
 * The words of the given stretches of a text, in order. `quoted` goes by the marks inside each stretch itself. Linear in their
 * length.
 */
export function wordsOf(text: string, spans: readonly Span[]): Word[] {
  const out: Word[] = [];
  spans.forEach((span, part) => {
    let before = '';
    let quoted = false;
    let brackets = 0;
    const add = (start: number, end: number, { form, key, stem, capital }: Spelling): void => {
      out.push({ start, end, form, key, stem, capital, before, part, quoted, bracketed: brackets > 0 });
      before = '';
    };
    for (const token of tokenize(text, span)) {
      if (token.kind === 'mark' || token.kind === 'punctuation') {
        if (token.text === ',' || token.text === '.') {
          before += token.text;
          continue;
        }
        const mark = markOf(token.text);
        if (mark.opens || (!quoted && mark.plain)) quoted = true;
        else if (token.text === '’' ? isClosing(text, token.start) : mark.closes) quoted = false;
        else if (mark.brackets > 0) brackets++;
        else if (mark.brackets < 0 && brackets > 0) brackets--;
        before += mark.folded;
        continue;
      }
      const spelling = spelt(token.text);
      if (!spelling.hyphenated) {
        add(token.start, token.end, spelling);
        continue;
      }
      let at = token.start;
      for (const piece of token.text.split(/([-‑–—])/)) {
        if (/^[-‑–—]?$/.test(piece)) before += piece && '-';
        else add(at, at + piece.length, spelt(piece));
        at += piece.length;
      }
    }
  });
  return out;
}

// A ’ that follows a letter and is followed by none closes a quotation; ’em and ’90s open a word.
const isClosing = (text: string, at: number): boolean =>
  /\S/.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');

function folded(mark: string): string {
  if (/^(?:[“”„‟«»"‘’‚‛‹›']|''|``)$/.test(mark)) return '"';
  if (/^(?:…|\.{2,})$/.test(mark)) return '…';
  if (/^[-‐‑–—―]$/.test(mark)) return '—';
  return mark;
}

/** What a mark does to the words after it. */
interface Mark {
  readonly opens: boolean;
  readonly closes: boolean;
  /** It opens where nothing is open, and closes otherwise. */
  readonly plain: boolean;
  readonly brackets: 1 | 0 | -1;
  readonly folded: string;
}

const markOf = remembered(
  (mark): Mark => ({
    opens: OPENING.test(mark),
    closes: CLOSING.test(mark) || /^(?:"|'')$/.test(mark),
    plain: /^(?:"|''|``)$/.test(mark),
    brackets: /[[(]/.test(mark) ? 1 : /[\])]/.test(mark) ? -1 : 0,
    folded: folded(mark),
  }),
);

interface Spelling {
  readonly form: string;
  readonly key: string;
  readonly stem: string;
  readonly capital: boolean;
  readonly hyphenated: boolean;
}

const spelt = remembered((word: string): Spelling => {
  const form = formOf(word);
  return {
    form,
    key: keyOf(form),
    stem: stemOf(form),
    capital: isCapitalised(word),
    hyphenated: HYPHEN.test(word),
  };
});

function formOf(word: string): string {
  const lower = word.toLowerCase().replace(APOSTROPHE, "'");
  const bare = /[^a-z0-9']/.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower;
  return /\d/.test(bare) ? bare.replace(/(\d),(?=\d{3})/g, '$1') : bare.replace(/\./g, '');
}

function keyOf(form: string): string {
  const number = NUMBERS.get(form);
  if (number) return number;
  if (form.length < 5) return form;
  return form
    .replace(/([a-z]{2})our(s|ed|ing|able|ful|ite|ites)?$/, '$1or$2')
    .replace(/is(e|es|ed|ing|ation|ations)$/, 'iz$1')
    .replace(/yz(e|es|ed|ing)$/, 'ys$1')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/([a-z]{3})lled$/, '$1led')
    .replace(/([a-z]{3})lling$/, '$1ling')
    .replace(/ence$/, 'ense');
}
