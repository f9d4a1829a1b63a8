import { AUXILIARIES, DETERMINERS, isFiniteVerb, PREPOSITIONS, SUBJECT_PRONOUNS } from '../attribution/words.ts';
import type { Masked } from './masked.ts';

/** Words whose clause is not the main one: its verb does not count. */
const SUBORDINATE =
  /^(?:who|whom|which|whose|what|when|where|while|as|because|since|until|unless|if|although|though|after|before|that|how|why|whether)$/;
const CONTRACTED =
  /^(?:he|she|it|they|we|i|you|that|there|who|what|here|where|this|everyone|nobody)[’'](?:s|re|ve|ll|d|m)$/;
// "the minister rejects the plan": a third person, told by the article or pronoun after it.
const THIRD = /^\p{Ll}{2,}[^s’'\W]s$/u;

const JOINS = /^(?:and|but|or|so|yet|then|that|than|because|“)$/;
const NO_VERB = new Set([...DETERMINERS, ...PREPOSITIONS, 'and', 'or', 'but', 'not', 'never', '“']);

/**
 * True when the words have a finite verb in their main clause: "the bridge is safe", not "the bridge that was built in May". `sure`: a word
 * in -ed is one only after a pronoun ("a deal reached in May" has none).
 */
export function hasMainVerb({ words, afterComma }: Pick<Masked, 'words' | 'afterComma'>, sure: boolean): boolean {
  let subordinate = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (SUBORDINATE.test(word) && at > 0) {
      subordinate++;
      continue;
    }
    // "his anger at both, she went on": what follows is no part of what was told.
    if (at > 0 && afterComma.has(at) && SUBJECT_PRONOUNS.has(word) && subordinate === 0) return false;
    // "the way he has led them": a clause with no "that".
    if (
      at > 1 &&
      SUBJECT_PRONOUNS.has(word) &&
      !afterComma.has(at) &&
      !JOINS.test(words[at - 1]!) &&
      subordinate === 0
    ) {
      subordinate++;
      continue;
    }
    if (!isVerb(words, at, sure)) continue;
    if (subordinate === 0) return true;
    // "what he did was wrong", "the man who led them had left": the next verb is the main one's. An auxiliary and its verb are one.
    subordinate--;
    while (at + 1 < words.length && isVerb(words, at + 1, false)) at++;
  }
  return false;
}

function isVerb(words: readonly string[], at: number, sure: boolean): boolean {
  const word = words[at]!;
  if (CONTRACTED.test(word)) return true;
  if (at === 0) return false;
  const before = words[at - 1]!;
  // "the proposed law", "of united Europe": no verb after an article or a preposition.
  if (DETERMINERS.has(before) || PREPOSITIONS.has(before) || /^(?:to|be|been|being|having)$/.test(before)) return false;
  if (word !== 'be' && word !== 'been' && word !== 'being' && word !== 'having' && AUXILIARIES.has(word)) return true;
  if (isFiniteVerb(word)) return !sure || SUBJECT_PRONOUNS.has(before);
  // "they favor change", "we strongly support it"
  const subject = at > 1 && /ly$/.test(before) ? words[at - 2]! : before;
  if (SUBJECT_PRONOUNS.has(subject) && !/(?:ing|ly)$/.test(word) && !NO_VERB.has(word)) return true;
  const after = words[at + 1] ?? '';
  return THIRD.test(word) && (DETERMINERS.has(after) || after === 'that' || after === 'him' || after === 'them');
}
