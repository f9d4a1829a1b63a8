import type { AttributionKind } from '../../model/index.ts';
import { CUE_WORDS, type CueVerb } from '../attribution/cues.ts';
import { DETERMINERS, PREPOSITIONS, WEEKDAYS } from '../attribution/words.ts';
import type { Masked } from './masked.ts';
import { hasMainVerb } from './verbs.ts';

/** A report as far as the test needs it. */
export interface Report {
  readonly kind: AttributionKind;
  /** The words of the cue, lower case. */
  readonly cue: readonly string[];
  readonly content: Masked;
  readonly foundBy: string;
}

/** In marks, so many words are somebody's own. */
const OWN_WORDS = 3;
const QUESTION = /^(?:what|when|where|who|whom|whose|which|how|why|whether|if)$/;
const NOT = /^(?:not|never|no|without|decline[ds]?|declining|refuse[ds]?|refusing|nor|unwilling|unable)$|n[’']t$/;
const PRONOUN =
  /^(?:it|this|that|these|those|him|her|them|he|she|they|one|so|which|who|what|something|nothing|others?)$/;
// Verbs that have nothing but a clause after them.
const SAYS =
  /^(?:say|claim|argue|insist|add|contend|maintain|assert|allege|believe|think|warn|conclude|complain|concede|testify)$/;
const DENIES = /^(?:deny|doubt|dispute|reject|question|ask|wonder)$/;
// Nouns that stand for a verb of speech: "made a plea to stay", "his threat to resign".
const SPOKEN_NOUN =
  /^(?:plea|call|threat|promise|pledge|vow|offer|demand|request|order|warning|refusal|appeal|invitation)s?$/;
const CALLS = /^(?:call|dub|label|deem|declare|term|brand)$/;

// Rules that saw a clause to the right or left of the verb.
const CLAUSE_RULE = /^(?:cue-that|cue-clause|clause-cue|according-to|as-put-it)\b/;
// … where a clause may have been cut at its left: "said | on Friday in presenting the plan".
const LEFT_OPEN = /^cue-/;

/**
 * What the content tells. Null, by itself what was said: words of one's own in marks, or a clause. `act`, with its cue: something asked,
 * promised, denied, or what something was called. `topic`: "praised the plan", "discussed the truce" only tell what somebody spoke of.
 */
export function tellsOf(report: Report): 'act' | 'topic' | null {
  const { kind, cue, content } = report;
  const { words, quoted } = content;
  const verb = verbOf(cue);
  const negated = cue.some((word) => NOT.test(word));
  const needsCue = negated || (verb !== null && DENIES.test(verb.base));
  const own = quoted >= OWN_WORDS;
  if (kind === 'direct') {
    // “No,” she said.
    const short = quoted > 0 && verb !== null && (verb.governs.has('quote') || CALLS.test(verb.base));
    return own || short ? (needsCue ? 'act' : null) : 'topic';
  }
  const asks = QUESTION.test(words[0] ?? '');
  // "did not say when": that is not said.
  if (asks && negated && !own) return 'topic';
  if (isClause(report, verb)) return needsCue || asks ? 'act' : null;
  const told =
    words.length > 1 &&
    !asks &&
    (isAskedFor(cue, verb, content) || isNamed(verb, words, quoted) || isDemanded(cue, verb, words));
  // “a disgrace” after a verb of speech: the words are enough.
  if (own && !needsCue && verb?.governs.has('clause')) return null;
  return own || told ? 'act' : 'topic';
}

function isClause({ cue, content, foundBy }: Report, verb: CueVerb | null): boolean {
  const { words } = content;
  const first = words[0] ?? '';
  if (words.length < 2) return false;
  const speech =
    !cue.length || verb?.governs.has('clause') || verb?.governs.has('quote') || /^(?:according|per)$/.test(cue[0]!);
  if (speech && words.length > 3) {
    if (first === 'that' && words[1] !== 'to') return true;
    if (
      (CLAUSE_RULE.test(foundBy) || SAYS.test(verb?.base ?? '')) &&
      !(LEFT_OPEN.test(foundBy) && (PREPOSITIONS.has(first) || WEEKDAYS.has(first)))
    )
      return true;
  }
  return hasMainVerb(first === 'that' || QUESTION.test(first) ? withoutFirst(content) : content, !speech);
}

const withoutFirst = ({ words, afterComma }: Masked) => ({
  words: words.slice(1),
  afterComma: new Set([...afterComma].map((at) => at - 1)),
});

/** The last reporting verb of the cue: "went on to urge" → urge. */
function verbOf(cue: readonly string[]): CueVerb | null {
  for (let at = cue.length - 1; at >= 0; at--) {
    const known = CUE_WORDS.get(cue[at]!);
    if (known) return known.verb;
  }
  return null;
}

/** "urged them to leave", "promised to rebuild": an infinitive after a verb, or a noun, of asking or promising. */
function isAskedFor(cue: readonly string[], verb: CueVerb | null, { words, capitals }: Masked): boolean {
  const asks = verb?.governs.has('infinitive') || verb?.governs.has('object');
  if (!(asks || cue.some((word) => SPOKEN_NOUN.test(word)))) return false;
  const to = words.indexOf('to');
  const next = words[to + 1];
  return to >= 0 && next !== undefined && next !== '“' && !DETERMINERS.has(next) && !capitals.has(to + 1);
}

/** What something was called: the leak “unacceptable”, "it as an attempt to stall the talks". */
function isNamed(verb: CueVerb | null, words: readonly string[], quoted: number): boolean {
  if (!verb?.governs.has('name')) return false;
  const as = words.indexOf('as');
  if (as > 0) return words.length - as - 1 + quoted >= (PRONOUN.test(words[0]!) ? 4 : 2);
  // "what he called a “misguided” plan": no more than an epithet.
  return CALLS.test(verb.base) && (words.length >= 3 || (quoted > 0 && !DETERMINERS.has(words[0]!)));
}

/** "called for a new inquiry", "accused him of lying", "denied any part in it". */
function isDemanded(cue: readonly string[], verb: CueVerb | null, words: readonly string[]): boolean {
  if (!verb || words.length < 3 || verb.act === 'believes') return false;
  if (PRONOUN.test(words[0]!) && !words.includes('of')) return false;
  const { governs } = verb;
  return (
    (verb.base === 'call' && cue.includes('for')) ||
    governs.has('noun') ||
    governs.has('of') ||
    governs.has('infinitive')
  );
}
