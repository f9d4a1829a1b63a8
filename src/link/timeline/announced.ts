import { stemOf } from '../../text/stem.ts';
import type { Report } from './reports.ts';
import { isBelieved, isContentOfPlan, isDuty, isEffect, isNotPlanned, isUnlikely } from './supposed.ts';

/** Verbs that tell how things stand or what they lead to, not what anybody does: "would force", "will remain". */
const NO_ACT: ReadonlySet<string> = new Set(
  (
    'be have get see know do die face mean make force cause allow remain stay show signal prove include attract depend need want seem ' +
    'appear find feel lead end work hurt help give happen become understand agree believe go vindicate deter pay come prevail survive ' +
    'matter suffer deserve like love hate regret recognize realize remember break lose win succeed cost fail threaten embrace intensify ' +
    'prevent represent benefit violate spark trigger identify suggest reflect highlight undermine boost live rise plummet soar determine ' +
    'reverberate enrich rest look will up on in at confront test require command please'
  )
    .split(' ')
    .map(stemOf),
);
// "That will force …", but "That plan is expected to …".
const OTHER_SUBJECT =
  /^[“"'‘(]?(?:(?:it|there|what|which|such|you)\b|(?:this|that) (?:\p{L}+ly |also |alone |in turn )?(?:is|are|was|will|would|could|may|might|can|must|has|had|should|means?|doe?s)\b)/iu;
const SOMEBODY =
  /\b(?:he|she|they|who|lawmakers|officials|ministers|prosecutors|senators|police|negotiators|council|committee|parliament|court|union|government|hearing|vote|talks|meeting|trial|summit|indictment|ruling|report)\b/i;
/** What had been to come is told as history: "had been due to face", "was due to say". */
const WAS_DUE =
  /\b(?:had been|was|were) (?:originally |initially |first |once )?(?:due|set|scheduled|supposed|slated|poised|about|going) /;

/** Whether it is what a plan provides for, not what is to happen: "would open seven gates, not nine, each spring". */
export const isTerm = ({ text, mention: { span } }: Report): boolean => TERM.test(text.slice(span[0], span[1] + 40));
const TERM =
  /\b(?:each|every) (?:spring|summer|autumn|fall|winter|day|week|month|quarter|year)\b|\bannually\b|^under (?:the|a|an|its|his|their|that|this)\b/i;

/** To stay away is an event too, to "not dismiss" or "never give in" is none. */
const TAKES_PART = /^(?:attend|meet|vote|visit|travel|run|sign|seek|join|stand|appear|testifi|particip)/;

/** "will not dismiss the envoy": a statement. */
function isRefused({ text, trigger, mention }: Report): boolean {
  const before = text.slice(Math.max(0, mention.trigger[0] - 20), mention.trigger[0]);
  const standsBy = trigger === 'stand' && text.startsWith(' by', mention.trigger[1]);
  return /(?:\b(?:not|never)|n[’']t)\s+(?:\p{L}+\s+)?$/u.test(before) && (standsBy || !TAKES_PART.test(trigger));
}

/** "expressed disbelief that she would invite him", "the possibility that some will lose": not said to come. */
const isDoubted = ({ text, mention: { span, trigger } }: Report): boolean =>
  DOUBT.test(text.slice(Math.max(0, span[0] - 40), span[0])) ||
  DISMISSED.test(text.slice(Math.max(0, trigger[0] - 80), trigger[0]));
const DISMISSED = /\b(?:disbelief|idea|notion|denied|rumou?rs?)\s+(?:that\s+)?(?:[^\s,;:.]+\s+){1,5}$/i;
const DOUBT =
  /\b(?:disbelief|doubt\w*|fear\w*|possibility|risk|chances?|prospect|worr\w+|concern\w*|denied|unlikely|whether|notion|idea|suggestions?|speculat\w+)\s+(?:that\s+)?$/i;

const RANGE_OF_A_YEAR = 300;

/** Whether a day (or a month, but no mere year) is named for it, and it is not only thought of. */
export function isAppointed(report: Report): boolean {
  const { mention, range } = report;
  if (!range || isSupposed(report) || isDoubted(report) || mention.inPassing) return false;
  // “Tomorrow we rest”
  if (report.quoted && NO_ACT.has(report.trigger)) return false;
  return mention.status !== 'conditional' && range[1] - range[0] < RANGE_OF_A_YEAR;
}

/** "if he decides to run": the clause stands under a condition. */
const isSupposed = ({ text, words, mention: { span } }: Report): boolean =>
  /^(?:if|unless|whether)\b/i.test(words) ||
  /\b(?:if|unless|whether)\s+$/i.test(text.slice(Math.max(0, span[0] - 10), span[0]));

const THING =
  /\b(?:laws?|plan|bill|repeal|decision|order|video|tape|proposal|measure|cuts?|policy|deal|move|compromise|budget|act|text|changes|savings|success|amendment|agreement|rule|tariffs?|increases?|boards?)[,’'s]*\s+(?:(?:also|then|only|still|likely|probably|thus),?\s+)*(?:will|would)\s+(?:\p{L}+\s+)?$/iu;
const PRONOUN =
  /\b(?:this|that|there|which|these)\s+(?:(?:also|then|only|still)\s+)?(?:will|would)\s+(?:\p{L}+\s+)?$/iu;

/** "the law will reduce payments": what a thing leads to, which nobody does. */
const hasNoDoer = ({ text, mention: { trigger } }: Report): boolean => {
  const before = text.slice(Math.max(0, trigger[0] - 60), trigger[0]);
  return THING.test(before) || PRONOUN.test(before);
};

/** "wants his son to run", "is prepared to fight": a stance. */
const isWish = ({ text, mention: { hedge, trigger } }: Report): boolean =>
  /^(?:want|hope|hoping|wish|seek)/i.test(hedge?.words ?? '') ||
  /\b(?:prepared|ready|willing|supposed)\s+to\s+(?:be\s+)?$/i.test(
    text.slice(Math.max(0, trigger[0] - 20), trigger[0]),
  );

/** Far into a sentence that tells something else: "police were called …, even as he seeks another term next year". */
const isAfterthought = ({ text, mention: { span, trigger } }: Report): boolean =>
  trigger[0] - span[0] > FAR &&
  /\b(?:as|while|after|because|that|announcing|saying|adding)\s+(?:[^\s,;:]+\s+){1,5}$/i.test(
    text.slice(trigger[0] - 60, trigger[0]),
  );
const FAR = 130;

/** Days before its article's day from which something said is no announcement of what still comes. */
const LONG_AGO = 10;

/**
 * Whether an expectation is one that an editor would put down though no day is named: somebody's act, announced, in the
 * article's own words; not rhetoric ("they will die in the ratings"), hypothesis ("if he sends troops, he will …") or how things
 * would stand.
 */
export function isAnnounced(report: Report): boolean {
  const { mention, words, quoted, trigger, actors, text } = report;
  if (mention.status !== 'planned' && mention.status !== 'expected') return false;
  if (quoted || NO_ACT.has(trigger) || OTHER_SUBJECT.test(words)) return false;
  if (/^[“"'‘(]?(?:when|once)\b/i.test(words) || /\b(?:if|unless|whether|until last|depending)\b/i.test(words))
    return false;
  if (isDoubted(report) || isRefused(report) || isSupposed(report) || hasNoDoer(report) || isWish(report)) return false;
  if (isBelieved(report) || isUnlikely(report) || isNotPlanned(report) || isContentOfPlan(report) || isEffect(report))
    return false;
  if (
    /\b(?:normally|usually|typically|otherwise|sometimes|often|originally|initially|at the time|should|ought to|respondents)\b/i.test(
      words,
    ) ||
    isDuty(report)
  )
    return false;
  if (mention.inPassing || isAfterthought(report)) return false;
  if (trigger === 'run' && text.startsWith('running', mention.trigger[0])) return false;
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
