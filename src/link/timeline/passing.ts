import { articlesIn } from './places.ts';
import type { Report } from './reports.ts';

/** "in recent weeks", "over the past two years": stretches over which things stood somehow. */
const STRETCH =
  /\b(?:recent|(?:last|past) (?:few |several |couple of |two |three |\d+ )?)\s*(?:days|weeks|months|years)\b/i;
/** A day of a year is no date, a month little more. */
const MONTH = 25;
const YEAR = 300;

/**
 * Told in passing, without a day that an editor could put before it: how things stood of late or all year, what has been so since
 * some year, and what an article tells of its own day further down without saying that it was done then.
 */
export const isInPassing = (group: readonly Report[]): boolean => articlesIn(group) === 1 && group.every(isRough);

function isRough(report: Report): boolean {
  const { mention, range, day, text, words } = report;
  if (!mention.when || !range) return false;
  if (mention.inPassing || SAYS_HOW_IT_IS.test(words)) return true;
  const { span } = mention.when;
  const length = range[1] - range[0];
  const named = text.slice(...span);
  if (/\brecently$/i.test(named) && !EVENTFUL.has(mention.kind)) return true;
  if (length > 1 && STRETCH.test(named)) return true;
  const isNow = day !== null && range[1] >= day[0];
  if (length > YEAR && isNow && mention.kind === 'other') return true;
  if (length > (mention.kind === 'other' ? MONTH : YEAR) && SINCE.test(text.slice(Math.max(0, span[0] - 24), span[0])))
    return true;
  if (AS_OF.test(text.slice(Math.max(0, span[0] - 24), span[0])) || isOwnStory(report)) return true;
  return isOfNewsDay(report) && !report.opening;
}

/** "recently passed a resolution" tells an event, "recently received backing" how things went. */
const EVENTFUL = new Set(['vote', 'legal', 'decision', 'agreement', 'appointment', 'attack', 'visit']);
/** "It’s useful to remember the outrage of 2012" */
const SAYS_HOW_IT_IS =
  /^(?!it was (?:on|in|at|during|only|after|then)\b)(?:(?:it|this|that|there)(?:[’']s| is| are| was| were)|turns out|these are)\b/i;
const AS_OF = /\bas of\s+(?:(?:early|late|mid|the)\s+)*$/i;
const SINCE = /\bsince\s+(?:(?:early|late|at least|the|about|around)\s+)*$/i;

/** "My wife and I were in Sandmouth on Friday", without marks: somebody's words run into an article, or the writer's own business. */
const isOwnStory = ({ words }: Report): boolean =>
  /(?:^|[\s(])(?:I|I[’']\p{L}+|my|me|we|We|us)\s|^My\s/u.test(words.replace(/[“"][^”"]*(?:[”"]|$)/g, ''));

/** Undated, taken to be of the day of the news: the first lines of an article tell the news, later ones what surrounds it. */
function isOfNewsDay({ mention: { when, status, kind }, range, day, trigger }: Report): boolean {
  if (when?.basis !== 'implied' || !when.value.endsWith('~') || !range || !day) return false;
  if (range[0] !== range[1] || range[0] < day[0] - FRESH) return false;
  return status === 'reported' && kind !== 'statement' && !CALLED_OFF.test(trigger);
}
/** Days within which news is told. */
const FRESH = 3;
/** Whoever tells it, tells it as new. */
const CALLED_OFF = /^(?:cancel|postpon|scrap|suspend)/;
