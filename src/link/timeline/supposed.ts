import type { Report } from './reports.ts';

/** Words before a clause by which it is only believed, feared or argued: "many predict that | she will call it quits". */
const BELIEF =
  /\b(?:(?:believ\w*|thinks?|thought|thinking|predict\w*|suspect\w*|worr(?:y|ies|ied)|fear(?:s|ed)?|wish\w*|argu\w+|conclud\w+|imagin\w+|speculat\w*|assum\w+|doubt\w*|hop(?:e|es|ed|ing))(?:\s+that)?|(?:disbelief|possibility|risk|chances?|prospect|concerns?|concerned|worry|fears?|notion|idea)\s+that|(?:denied|doesn[’']t mean)(?:\s+that)?)(?:\s+[^\s,;:.]+){1,8}\s*$/iu;
const BEFORE = 120;

/** The words of its sentence before its verb. */
const before = ({ text, mention: { trigger } }: Report): string =>
  text
    .slice(Math.max(0, trigger[0] - BEFORE), trigger[0])
    .split(/[\n“”"]|[.?!]\s/)
    .at(-1)!;

/** Somebody thinks so, as the article tells it; nobody announced it. */
export const isBelieved = (report: Report): boolean => BELIEF.test(before(report));

/** "is unlikely to resign": of nothing that can be waited for. */
export const isUnlikely = ({ mention: { hedge } }: Report): boolean => /^unlikely$/i.test(hedge?.words ?? '');

/** "made no mention of plans to step down", "has announced no plans to leave": nothing that anybody has set out to do. */
export const isNotPlanned = (report: Report): boolean =>
  /\b(?:no mention of (?:any )?|announced no |without )(?:\p{L}+ )?plans? to (?:\p{L}+ )?$/iu.test(before(report)) ||
  // "the problem with plans to raise fares", "those who will sign up late", "is aiming to fill the gap"
  /\b(?:with|of|about|against) plans? to (?:be )?$|\b(?:those|anyone|people) who (?:will|would|plan to)\s*$|\baim(?:s|ed|ing)? to\s*$|\b(?:dropp?ed|abandon\w*|scrapp?ed|oppos\w+)\b(?:[^,;]{0,30})\bplans to\s*$|\bdespite\b[^,]*$/i.test(
    before(report),
  );

/** "must be struck down", "will have to pay more": what ought to be, or cannot be helped. */
export const isDuty = (report: Report): boolean =>
  /\b(?:must|ha(?:s|ve|d) to|needs? to|should|ought to)\s+(?:\p{L}+ )?(?:be )?$/iu.test(before(report));

/** "the senator’s plan to cut rates": what a plan holds, not what is about to be done; "his plans to address the assembly" is. */
export const isContentOfPlan = (report: Report): boolean =>
  /(?:[’']s|\b(?:his|her|its|their|the|a))\s+(?:\p{L}+[ -]){0,2}plan\s+to\s+(?:\p{L}+ )?$/iu.test(before(report));

/** Nouns of things by their endings; a thing leads to something, but does nothing. */
const THING =
  /^(?:costs?|prices?|rates?|premiums?|numbers?|sales|stocks?|markets?|deficits?|spirit|effort|efforts|delay|outcome|bill|rule|law)$|(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ure|ing|plank|risk|process|result|focus|letter)$/i;
const BODY =
  /^(?:administration|organi[sz]ation|department|government|commission|delegation|parliament|community|majority|minority|opposition|coalition|corporation|association|foundation|convention|election|hearing|meeting|briefing|session|committee|conference|negotiation|sentencing|mission|legislature|alliance|agency|university|authority|city|party|county|facility|institution|jury|inauguration|operation|demonstration|delegate|leadership|celebration|referendum|administrations|king|president|federation|institute|union|congregation|deputation|expedition)$/i;
const MODAL =
  /([\p{L}-]+)\s+(?:(?:also|then|only|still|probably|thus|soon|now)\s+)?(?:will|would|(?:is|are) likely to)\s+(\p{L}+\s+)?$/iu;

/** "the decision of the council will": the phrase that stands for the thing. */
const THING_OF =
  /(?:^|\s|[’']s )(\p{L}+)\s+(?:of|by|to|from|against|over|on|in)\s+(?:[^\s,;]+\s+){1,8}(?:will|would)\s+$/iu;

/** "the number of insurers on the exchange will" */
const COUNTED = /\b(?:number|cost|price|rate|amount|share|level)s? of [^,;.]{1,80}\s(?:will|would)\s+(?:\p{L}+\s+)?$/iu;
const isThing = (noun: string): boolean => /^\p{Ll}/u.test(noun) && THING.test(noun) && !BODY.test(noun);

/** "a decision by the mayor to accept the plank will open …": the word before "will" is a thing, and the verb is active. */
export function isEffect(report: Report): boolean {
  const words = before(report);
  const match = MODAL.exec(words);
  if (!match || match[2]?.trim() === 'be') return false;
  return COUNTED.test(words) || isThing(match[1]!) || isThing(THING_OF.exec(words)?.[1] ?? 'Nobody');
}
