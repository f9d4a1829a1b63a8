import type { Report } from './reports.ts';

/** Verbs that tell how things stand or what they lead to, not what anybody does, as stems: "would force", "will remain". */
const NO_ACT =
  /^(?:be|is|have|get|see|know|do|die|face|mean|mak|make|forc|force|caus|cause|allow|remain|stai|stay|show|signal|prov|prove|includ|include|attract|depend|need|want|seem|appear|find|feel|lead|end|work|hurt|help|give|giv|happen|becom|become|understand|agre|agree|believ|believe|go|vindicat|deter|pai|pay|come|prevail|surviv|matter|suffer|deserv|like|love|hate|regret|recogn|realiz|rememb|break|lose|win|succe|fail|threaten|embrac)$/;
const OTHER_SUBJECT = /^[“"'‘(]?(?:it|this|that|there|what|which|such|you)\b/i;
const SOMEBODY =
  /\b(?:he|she|they|who|we|lawmakers|officials|ministers|prosecutors|senators|police|negotiators|council|committee|parliament|court|union|government|hearing|vote|talks|meeting|trial|summit|indictment|ruling|report)\b/i;
/** What had been to come is told as history: "had been due to face", "was due to say". */
const WAS_DUE = /\b(?:had been|was|were) (?:due|set|scheduled|supposed|slated|poised|about|going) /;
/** Days before its article's day from which something said is no announcement of what still comes. */
const LONG_AGO = 10;

/**
 * Whether an expectation is one that an editor would put down though no day is named: somebody's act, announced, in the
 * article's own words; not rhetoric ("they will die in the ratings"), hypothesis ("if he sends troops, he will …") or how things
 * would stand.
 */
export function isAnnounced(report: Report): boolean {
  const { mention, words, quoted, trigger, actors } = report;
  if (mention.status !== 'planned' && mention.status !== 'expected') return false;
  if (quoted || NO_ACT.test(trigger) || OTHER_SUBJECT.test(words)) return false;
  if (/^[“"'‘(]?(?:when|once)\b/i.test(words) || /\b(?:if|unless|whether|until last|depending)\b/i.test(words))
    return false;
  return actors.length > 0 || SOMEBODY.test(words);
}

/** Whether, seen on day `now`, it is no word of what still comes: said long ago ("I will go to that meeting", in a leaked call of last month) or over. */
export function isOver({ words, quoted, trigger, day, saidOn }: Report, now: number | null): boolean {
  // Of an article without a day, the newest day of the story is the best that is known.
  const told = day?.[0] ?? now;
  if (saidOn !== null && told !== null && saidOn[1] < told - LONG_AGO) return true;
  // "By signing up you agree to receive …" is the outlet's own business.
  if (/^[“"'‘(]?you\b/i.test(words) || /\byou agree\b/i.test(words)) return true;
  return WAS_DUE.test(words) || (quoted && /^(?:be|is|have|know|see|mean|get|think|love|like|die)$/.test(trigger));
}
