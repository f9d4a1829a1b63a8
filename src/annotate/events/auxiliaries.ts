import { verbs } from './lexicon.ts';
import { isCapital, isWord, type Line } from './line.ts';
import { groupOf, isGerund, isParticiple, skipAdverbs, type Tense, type VerbGroup } from './verb.ts';
import { BE, DETERMINERS, DO, HAVE, MODALS, PREPOSITIONS } from './words.ts';

const IT_IS: ReadonlySet<string> = new Set(['he’s', 'she’s', 'it’s', 'that’s', 'who’s', 'there’s']);

/** A word at which `auxiliaryGroup` may find something. */
export const isAuxiliary = (word: string): boolean =>
  word.includes('’') || MODALS.has(word) || DO.has(word) || HAVE.has(word) || BE.has(word);

/** The verb group that begins with the auxiliary at `first` ("will meet", "has been sent"), or null when it is none. */
export function auxiliaryGroup(line: Line, first: number): VerbGroup | null {
  const word = line.words[first]!;
  const bare = word.includes('’') ? /^(?:[a-z]+)(’(?:ll|re|ve|d|m))$/.exec(word)?.[1] : undefined;
  // "the will of the people", "May 6": no verb.
  if (word === 'may' && isCapital(line, first) && first > 0) return null;
  if (
    (word === 'will' || word === 'can' || word === 'might' || word === 'must') &&
    DETERMINERS.has(line.words[first - 1] ?? '')
  )
    return null;
  if (word === 'will' && isCapital(line, first) && first > 0) return null;
  if (MODALS.has(word) || bare === '’ll') return modalGroup(line, first, bare ? 'will' : word);
  if (bare === '’d') return null;
  if (DO.has(word)) return doGroup(line, first);
  if (HAVE.has(word) || bare === '’ve') return haveGroup(line, first, word);
  if (BE.has(word) || bare === '’re' || bare === '’m' || (bare === undefined && IT_IS.has(word)))
    return beGroup(line, first, word);
  return null;
}

function modalGroup(line: Line, first: number, modal: string): VerbGroup {
  const stem = modal.replace(/n’t$/, '').replace(/^wo$/, 'will').replace(/^ca$/, 'can').replace('cannot', 'can');
  const { at, negated } = skipAdverbs(line, first + 1);
  const more = { modal: stem, negated: negated || /n’t$|^cannot$/.test(modal) };
  const tense: Tense = stem === 'will' || stem === 'shall' ? 'future' : 'modal';
  const word = line.words[at] ?? '';
  if (!isWord(line, at) || PREPOSITIONS.has(word)) return groupOf(line, first, Math.max(first, at - 1), tense, more);
  if (word === 'be' || word === 'have') {
    const next = skipAdverbs(line, at + 1);
    const after = line.words[next.at] ?? '';
    if (word === 'have' && after === 'been') {
      const last = skipAdverbs(line, next.at + 1).at;
      const passive = isParticiple(line.words[last] ?? '');
      return groupOf(line, first, passive ? last : next.at, tense, { ...more, passive });
    }
    if (isParticiple(after)) return groupOf(line, first, next.at, tense, { ...more, passive: word === 'be' });
    if (word === 'be' && isGerund(after)) return groupOf(line, first, next.at, tense, more);
  }
  return groupOf(line, first, at, tense, more);
}

function doGroup(line: Line, first: number): VerbGroup | null {
  const word = line.words[first]!;
  const { at, negated } = skipAdverbs(line, first + 1);
  const tense: Tense = word.startsWith('did') ? 'past' : 'present';
  const no = negated || word.endsWith('n’t');
  const base = line.words[at] ?? '';
  if (isWord(line, at) && (no || verbs.get(base)?.forms.has('base')))
    return groupOf(line, first, at, tense, { negated: no });
  return word === 'did' || word === 'does' ? groupOf(line, first, first, tense) : null;
}

function haveGroup(line: Line, first: number, word: string): VerbGroup {
  const { at, negated } = skipAdverbs(line, first + 1);
  const tense: Tense = word.startsWith('had') ? 'pluperfect' : 'perfect';
  const more = { negated: negated || word.endsWith('n’t') };
  const after = line.words[at] ?? '';
  if (after === 'been') {
    const next = skipAdverbs(line, at + 1);
    const last = line.words[next.at] ?? '';
    if (isParticiple(last)) return groupOf(line, first, next.at, tense, { ...more, passive: true });
    if (isGerund(last)) return groupOf(line, first, next.at, tense, more);
    return groupOf(line, first, at, tense, more);
  }
  if (isParticiple(after)) return groupOf(line, first, at, tense, more);
  if (after === 'to' && line.words[at - 1] !== 'yet' && verbs.get(line.words[at + 1] ?? '')?.forms.has('base'))
    // "had to apologize on Saturday" is done, "has to apologize" is not.
    return word === 'had'
      ? groupOf(line, first, at + 1, 'past', more)
      : groupOf(line, first, at + 1, 'modal', { ...more, modal: 'must' });
  return groupOf(line, first, first, word.startsWith('had') ? 'past' : 'present', more);
}

function beGroup(line: Line, first: number, word: string): VerbGroup {
  const { at, negated } = skipAdverbs(line, first + 1);
  const past = /^(?:was|were|wasn’t|weren’t)$/.test(word);
  const more = { negated: negated || word.endsWith('n’t') };
  const after = line.words[at] ?? '';
  if (after === 'going' && line.words[at + 1] === 'to') {
    let head = at + 2;
    if (line.words[head] === 'be' && isGerund(line.words[head + 1] ?? '')) head++;
    if (isWord(line, head))
      return groupOf(line, first, head, past ? 'modal' : 'future', { ...more, modal: 'going to' });
  }
  const tense: Tense = past ? 'past' : word === 'been' || word === 'being' || word === 'be' ? 'gerund' : 'present';
  if (after === 'being' && isParticiple(line.words[at + 1] ?? ''))
    return groupOf(line, first, at + 1, tense, { ...more, passive: true });
  if (isParticiple(after)) return groupOf(line, first, at, tense, { ...more, passive: true });
  if (isGerund(after)) return groupOf(line, first, at, tense, more);
  return groupOf(line, first, first, tense, more);
}
