import type { Item } from './frames.ts';
import { ADVERBS, AUXILIARIES, isAdverb, NEGATIONS, SUBJECT_PRONOUNS } from './words.ts';

/** The first item of the verb group that ends with the verb at `verb`: "has repeatedly said" begins at "has". */
export function verbGroupStart(items: readonly Item[], verb: number): number {
  let at = verb;
  while (at > 0) {
    const { word, kind, capital, start, end } = items[at - 1]!;
    // "had “privately” proposed"
    if (kind === 'quotation' && end - start < 18 && at > 1 && AUXILIARIES.has(items[at - 2]!.word)) {
      at--;
      continue;
    }
    // A name may look like an adverb: “Kelly said”.
    if (
      kind !== 'word' ||
      (capital && at > 1 && !AUXILIARIES.has(word)) ||
      (capital && !AUXILIARIES.has(word) && !ADVERBS.has(word))
    )
      break;
    // A contracted pronoun ("he's") is the subject as well.
    if (SUBJECT_PRONOUNS.has(word.split(/[’']/)[0]!)) break;
    if (!AUXILIARIES.has(word) && !isAdverb(word) && !NEGATIONS.has(word)) break;
    at--;
  }
  return at;
}

/** "did not say", "has never claimed", "declined to": nothing is reported. */
export function isNegated(items: readonly Item[], group: number, verb: number): boolean {
  for (let at = group; at < verb; at++) if (/^(?:not|never|.*n[’']t|cannot)$/.test(items[at]!.word)) return true;
  return false;
}

/** "was told", "has been accused": the subject is not who spoke. */
export function isPassive(items: readonly Item[], verb: number): boolean {
  if (items[verb]!.word.endsWith('ing')) return false;
  for (let at = verb - 1; at >= 0 && at >= verb - 4; at--) {
    const { word } = items[at]!;
    if (/^(?:was|were|been|being|be|is|are|get|got|gets)$/.test(word)) return true;
    if (!isAdverb(word)) return false;
  }
  return false;
}
