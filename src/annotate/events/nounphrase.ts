import { eventNouns, verbs } from './lexicon.ts';
import { isCapital, isWord, type Line } from './line.ts';
import type { Segment } from './segments.ts';
import { looksPast } from './verb.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './words.ts';

/** Where phrases begin: "a leaked March 3 phone call", "Mrs. Lima, who …". */

const TITLE =
  /^(?:mr|mrs|ms|dr|sens?|reps?|govs?|gen|lt|col|sgt|maj|capt|cmdr|prof|rev|hon|messrs|adm|pres|atty|supt|dist)$/;
/** A title with its full stop begins at token `at`: "| Sen. Lima". */
export const isTitled = (line: Line, at: number): boolean => line.words[at + 1] === '.' && TITLE.test(line.words[at]!);
/** A title and its full stop stand before token `at`: "Sen. | Lima". */
const isAfterTitle = (line: Line, at: number): boolean => at > 1 && isTitled(line, at - 2) && isCapital(line, at);

/** "House of Commons", "Board of Health and Port Authority", "Vale News/Harbour Post": the word or mark before `at` joins a name. */
const joinsName = (line: Line, at: number): boolean =>
  /^(?:of|and|&|\/)$/.test(line.words[at - 1] ?? '') && isCapital(line, at) && isCapital(line, at - 2);

/** "to reconsider last month’s decision": a verb, though nobody knows it. */
const isInfinitive = (line: Line, at: number): boolean =>
  line.words[at - 1] === 'to' &&
  !isCapital(line, at) &&
  !DETERMINERS.has(line.words[at]!) &&
  (DETERMINERS.has(line.words[at + 1] ?? '') || /^(?:only|last|next)$/.test(line.words[at + 1] ?? ''));

/** The beginning of the phrase that a clause in front of token `before` describes: "a document | released last week", "Cole, | who was …". */
export function antecedent(line: Line, before: number): number {
  let at = before;
  const apart = at > 0 && /^[,–—(]$/.test(line.tokens[at - 1]!.text);
  if (apart) at--;
  const stop = at;
  while (at > 0 && stop - at < 12) {
    if (isAfterTitle(line, at)) {
      at -= 2;
      break;
    }
    const word = line.words[at - 1]!;
    const joins = joinsName(line, at);
    if (!joins && word !== 'of') {
      if (!(isWord(line, at - 1) || line.tokens[at - 1]!.kind === 'number')) break;
      if (PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || SUBORDINATORS.has(word)) break;
      if (RELATIVES.has(word) && at > 1) break;
      if (isInfinitive(line, at - 1)) break;
    }
    at--;
    if (DETERMINERS.has(word) && line.words[at - 1] !== 'of') {
      // "the most recent figures"
      if (DETERMINERS.has(line.words[at - 1] ?? '')) at--;
      break;
    }
  }
  if (at === stop) return before;
  // "Vastria, not Harland, meddled …", "Ana Lima, R-Vale, who …", "Bruno Sol, a docker, held …": not the label but the name.
  const isLabel = /^[A-Z]-\p{Lu}/u.test(line.tokens[at]!.text) || (apart && /^(?:an?|not)$/.test(line.words[at]!));
  if (isLabel && line.words[at - 1] === ',') {
    const named = antecedent(line, at);
    if (named < at) return named;
  }
  return apart && PREPOSITIONS.has(line.words[at - 1] ?? '') ? (withHead(line, at - 1) ?? at) : at;
}

/** "A new report in the Courier, published on Saturday": not the paper but the report. */
function withHead(line: Line, preposition: number): number | null {
  for (let at = preposition - 1; at >= 0 && preposition - at < 6; at--) {
    const word = line.words[at]!;
    if (DETERMINERS.has(word)) return line.words[at - 1]?.endsWith('’s') ? null : at;
    if (!isWord(line, at) || PREPOSITIONS.has(word) || CONJUNCTIONS.has(word)) return null;
    if (!eventNouns.has(word) && (looksPast(word) || verbs.has(word))) return null;
  }
  return null;
}

/** Words that no phrase about an event goes back over: "following Sunday’s talks". */
const NO_PART = /^(?:and|or|but|that|who|which|to|not|following|after|before|since|until)$/;

/** Back over adjectives and names to the determiner: "a leaked Oct. 14 phone call". */
export function phraseStart(line: Line, segment: Segment, from: number): number {
  let at = from;
  while (at > segment.first && from - at < 8) {
    if (isAfterTitle(line, at)) {
      at -= 2;
      break;
    }
    const word = line.words[at - 1]!;
    const isNumber = line.tokens[at - 1]!.kind === 'number';
    if (!joinsName(line, at)) {
      if (!(isWord(line, at - 1) || isNumber) || PREPOSITIONS.has(word) || NO_PART.test(word)) break;
      if (isInfinitive(line, at - 1)) break;
    }
    if (segment.groups.some((group) => group.head === at - 1 && group.tense !== 'participle')) break;
    at--;
    if (DETERMINERS.has(word)) break;
    // "since the port’s closure on March 3": whose it is belongs to the phrase.
    if (word.endsWith('’s')) {
      if (DETERMINERS.has(line.words[at - 1] ?? '')) at--;
      break;
    }
  }
  return at;
}
