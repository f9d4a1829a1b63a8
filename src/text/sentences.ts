import type { Span } from '../model/index.ts';
import { trimmed } from './spans.ts';

// Abbreviations after which a capital letter does not begin a sentence: titles and the like always go on to a name.
const BEFORE_NAME =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rep|Reps|Sen|Sens|Gov|Lt|Col|Gen|Maj|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Brig|Rev|Fr|Hon|Pres|Supt|Insp|Det|St|Mt|Ft|Messrs|Amb|Atty|vs|v|Art|Fig|Ald)$/;
// … and those after which one often ends: a break only where the next word could not go on with the phrase.
const MAYBE_LAST =
  /^(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|etc|approx|est|al|a\.m|p\.m|e\.g|i\.e|cf|Ave|Blvd|Rd|U\.S|U\.N|U\.K|E\.U|D\.C)$/i;
const CLOSERS = /[”’"'»›)\]]/;
const OPENERS = /[“‘"'«‹([]/;
// "“Is it safe?” she asked": lower case after a closing mark goes on with the sentence.
const STARTS_SENTENCE = /[\p{Lu}\p{N}“‘"'«‹([—–-]/u;
const USUAL_STARTERS =
  /^(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|That|This|These|Those|His|Her|Its|Their|Our|My|As|When|While|After|Before|If|For|From|Mr|Mrs|Ms|With|By|Some|Many|Asked|However|Meanwhile|Both|Not|No|One|There|What|So|Since|Under|Last|Earlier|Later|Also|According)$/;

const FIRST_LETTER = 'A'.charCodeAt(0);
const ELLIPSIS = '…'.charCodeAt(0);

/** In UTF-16 units; the longest sentences in print have about 2,000. */
const LONGEST = 4000;

/** The stretches between blank lines or line breaks: each non-empty line is a paragraph of its own. */
export function paragraphsOf(text: string, span: Span = [0, text.length]): Span[] {
  const out: Span[] = [];
  let start = span[0];
  for (let at = span[0]; at <= span[1]; at++) {
    const code = at === span[1] ? 10 : text.charCodeAt(at);
    if (code > 13 && code < 0x2028) continue;
    if (code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029) continue;
    const paragraph = trimmed(text, [start, at]);
    if (paragraph[0] < paragraph[1]) out.push(paragraph);
    start = at + 1;
  }
  return out;
}

/**
 * Sentences of one paragraph, quotation marks kept with the sentence they close: “Is it safe?” she asked. is one sentence,
 * He said: “No.” The mayor left. are two. Linear in the length of the paragraph.
 */
export function sentencesOf(text: string, paragraph: Span): Span[] {
  const out: Span[] = [];
  let start = paragraph[0];
  const end = paragraph[1];
  for (let at = start; at < end; at++) {
    // Nearly all characters are letters: they are passed over at once.
    const code = text.charCodeAt(at);
    if (code >= FIRST_LETTER && code < ELLIPSIS && at - start <= LONGEST) continue;
    const char = text[at]!;
    // No sentence of news is that long: a list without full stops, or text made to keep a reader busy.
    if (at - start > LONGEST && /\s/.test(char)) {
      out.push(trimmed(text, [start, at]));
      start = at + 1;
      continue;
    }
    if (char !== '.' && char !== '?' && char !== '!' && char !== '…') continue;
    let after = at + 1;
    while (after < end && /[.?!…]/.test(text[after]!)) after++;
    const several = after - at > 1 || char === '…';
    while (after < end && CLOSERS.test(text[after]!)) after++;
    const closed = after > at + 1 && CLOSERS.test(text[after - 1]!);
    if (after >= end) break;
    // "3.5", "Harbour.example", "U.S.-led": no white space, no break — but for a missing space after a closing mark: ”The
    if (!/\s/.test(text[after]!)) {
      at = after - 1;
      continue;
    }
    let next = after;
    while (next < end && /\s/.test(text[next]!)) next++;
    if (next >= end) break;
    if (breaksHere(text, start, at, next, { char, several, closed })) {
      out.push(trimmed(text, [start, after]));
      start = next;
    }
    at = after - 1;
  }
  const last = trimmed(text, [start, end]);
  if (last[0] < last[1]) out.push(last);
  return out;
}

function breaksHere(
  text: string,
  start: number,
  at: number,
  next: number,
  stop: { char: string; several: boolean; closed: boolean },
): boolean {
  const nextChar = text[next]!;
  if (!STARTS_SENTENCE.test(nextChar) && !(text.codePointAt(next)! > 0xffff)) return false;
  if (/[—–-]/.test(nextChar) && !stop.closed) return false;
  if (stop.char !== '.' || stop.several) return true;
  let wordStart = at;
  while (wordStart > start && /[\p{L}\p{N}.’'-]/u.test(text[wordStart - 1]!) && at - wordStart < 24) wordStart--;
  const word = text.slice(wordStart, at);
  const following = /^[\p{L}]+/u.exec(text.slice(next, next + 24))?.[0] ?? '';
  if (BEFORE_NAME.test(word)) return false;
  if (/^Nos?$/.test(word)) return !/\p{N}/u.test(nextChar); // "No. 10"
  // Initials: "Andrew S. Weiss", "J. Edgar"; but "Plan B. The mayor" ends.
  if (/^\p{Lu}$/u.test(word)) return USUAL_STARTERS.test(following) && following !== 'I';
  // "Nov. 30-Dec. 2": what counts is the part after the hyphen.
  if (MAYBE_LAST.test(word.slice(word.lastIndexOf('-') + 1)) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) {
    return OPENERS.test(nextChar) || USUAL_STARTERS.test(following);
  }
  return true;
}
