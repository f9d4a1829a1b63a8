import type { Span } from '../../model/index.ts';
import { firstEndingAfter } from '../../text/spans.ts';
import { CUE_WORDS, type VerbForm } from './cues.ts';
import type { Found } from './found.ts';
import { AUXILIARIES, isFiniteVerb, SUBJECT_PRONOUNS } from './words.ts';

const MARKS = /[“”"„«»]/;
/** How much of a sentence behind the words is looked at. */
const FAR = 240;
/** "… and blamed", ", but later denied" */
const NEXT =
  /(?:,|\s[—–-]+)?\s+(?:and|but)\s+(?:(?:also|later|then|again|even|\p{Ll}+ly)\s+)?(\p{Ll}+)(?=\s+(?:that|the|an?|his|her|their|its|it|he|she|they|him|them|how|why|what|whether|if|to|for|on|of|about|against|\p{Lu})(?![\p{L}’'-]{12}))/gu;
/** Words of one's own before what one does next: "the bridge is safe | and blamed". */
const LEAST = 3;

/**
 * A report to the right of its verb without what its speaker does next ("said {he did what he could} and blamed the board"), and with
 * what is left of its last phrase ("to judge {all petitions | and appeals fairly on their merits}").
 */
export function endedWell(text: string, sentences: readonly Span[], found: Found): Found {
  const { content, cue } = found;
  const last = content.at(-1);
  if (!last || !cue.length || content.length > 1 || last[0] < cue.at(-1)![1] || found.rule === 'turn') return found;
  if (MARKS.test(text.slice(...last))) return found;
  const cut = beforeNext(text, cue, last);
  const end = cut ?? withRest(text, sentences, last);
  return end === null ? found : { ...found, content: [[last[0], end]] };
}

/** Where the speaker’s next deed of speech begins: a verb in the form of the cue, joined without a subject. */
function beforeNext(text: string, cue: readonly Span[], [start, end]: Span): number | null {
  const form = formOf(text.slice(...cue.at(-1)!));
  if (!form) return null;
  const words = text.slice(start, Math.min(end, start + 1000));
  for (const match of words.matchAll(NEXT)) {
    const next = CUE_WORDS.get(match[1]!);
    if (!next || next.form !== form || next.maybeNoun || next.verb.act !== 'said') continue;
    const { governs } = next.verb;
    if (!(governs.has('clause') || governs.has('name') || governs.has('of'))) continue;
    // "stopped and accused of speeding": he was.
    if (/^\s+of\b/.test(words.slice(match.index + match[0].length))) continue;
    const own = words.slice(0, match.index);
    if (own.split(/\s+/).length < LEAST || !hasFinite(own)) continue;
    return start + match.index;
  }
  return null;
}

const hasFinite = (words: string): boolean =>
  words
    .toLowerCase()
    .split(/[^\p{L}’']+/u)
    .some(isFiniteVerb);

function formOf(cue: string): VerbForm | null {
  for (const word of cue
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.reverse() ?? []) {
    const known = CUE_WORDS.get(word);
    if (known) return known.form === 'present' ? null : known.form;
  }
  return null;
}

/** What goes on with the last phrase: "and that …", ", but would …", or words without a verb of their own that "and" or "including" joins. */
const GOES_ON =
  /^(?:,?\s+and\s+that\s|,?\s+(?:and|but|or)\s+(?:would|could|should|might|may|must|can|cannot|will)\s|,?\s+(?:and|or)\s+(?=\p{Ll})|,\s+(?:including|such as|unlikely|likely|especially|particularly)\s)/u;

function withRest(text: string, sentences: readonly Span[], [start, end]: Span): number | null {
  const sentence = sentences[firstEndingAfter(sentences, end - 1)];
  if (!sentence || sentence[1] - end > FAR || sentence[1] <= end) return null;
  const rest = text.slice(end, sentence[1]);
  const joins = GOES_ON.exec(rest);
  if (!joins || MARKS.test(rest) || /[;:\n(—–]|\s-/.test(rest)) return null;
  // "and that …", ", but would …": a clause of its own, for which an own verb of speech would tell another story.
  const that = /\s(?:that|\p{Ll}+ld|can|cannot|may|might|must|will)\s$/u.test(joins[0]);
  const words =
    rest
      .slice(joins[0].length)
      .toLowerCase()
      .match(/[\p{L}’']+/gu) ?? [];
  if (that && !hasFinite(text.slice(Math.max(start, end - FAR), end))) return null;
  if (!words.length || SUBJECT_PRONOUNS.has(words[0]!)) return null;
  if (words.some((word) => CUE_WORDS.has(word) && (that || isFiniteVerb(word)))) return null;
  if (!that && words.some((word) => isFiniteVerb(word) || AUXILIARIES.has(word) || THIRD.test(word))) return null;
  return end + rest.replace(/[.!?\s]+$/, '').length;
}

const THIRD = /^(?:said|says|say|told|wrote)$/;
