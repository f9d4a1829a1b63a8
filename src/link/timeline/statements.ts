import { articlesIn } from './places.ts';
import type { Report } from './reports.ts';

/** Saying that is itself the news, as stems of the verb: what was announced, denied or demanded has been done by saying it. */
const NEWS_ACT = new Set(
  (
    'announc announce deni deny confirm admit acknowledg acknowledge apologiz apologize apologis apologise demand propos propose reject ' +
    'declar declare reveal disclos disclose vow pledg pledge promis promise threaten accus accuse urg urge appeal endors endorse ' +
    'testifi testify retract conced concede order rule refus refuse swear swore pose condemn denounc denounce rebuk rebuke'
  ).split(' '),
);
/** Nouns of an occasion that people are called to, and of saying that is itself the news. */
const NEWS_NOUN =
  /^(?:speech|speeches|address|testimony|interview|announcement|announcements|declaration|apology|warning|letter|sermon|lecture|news-conference|denial)$/i;

/** Only somebody's words: "said on Tuesday that …"; not "announced", not "the minister's speech on Tuesday". */
function isOnlySaid(report: Report): boolean {
  const { mention, trigger, text } = report;
  if (mention.kind !== 'statement' || report.isContact) return false;
  return !NEWS_ACT.has(trigger) && !NEWS_NOUN.test(text.slice(...mention.trigger));
}

const OCCASION = /\b(?:statement|letter|interview|speech|testimony|memo|address|filing|briefing|conference|court)\b/i;

/**
 * Speech whose day stands elsewhere in the article ("…, she added"): it may join what its speaker said that day, but tells no
 * happening of its own, and what it speaks of is no report of it.
 */
export function isAside(report: Report): boolean {
  const { mention, words } = report;
  if (mention.kind !== 'statement' || report.isContact || !mention.when) return false;
  const { span } = mention.when;
  if (mention.span[0] <= span[0] && span[1] <= mention.span[1] && span[0] !== mention.trigger[0]) return false;
  return !OCCASION.test(words);
}

/**
 * Whether a happening is only what somebody said, none of it in several articles: it stands among what was said. So does what is told
 * inside quotation marks (“We made an offer last Saturday”).
 */
export const areOnlySaid = (group: readonly Report[], shared: ReadonlySet<Report>): boolean =>
  group.every((report) => (isOnlySaid(report) || isAside(report) || report.quoted) && !shared.has(report));

/**
 * Joins what one person only said on one exact day, in whatever words and to whomever: several reports of one round of
 * talking are one happening ("said on Tuesday that …", "wrote on social media on Tuesday that …"). `asides` join it too; those
 * of a person or day that has none yet make one.
 */
export function joinStatements(groups: readonly (readonly Report[])[], asides: readonly Report[]): Report[][] {
  const out: Report[][] = [];
  const places = new Map<string, number>();
  for (const group of [...groups, ...asides.map((report) => [report])]) {
    const key = keyOf(group);
    const at = key === null ? undefined : places.get(key);
    if (at !== undefined) out[at]!.push(...group);
    else {
      if (key !== null) places.set(key, out.length);
      out.push([...group]);
    }
  }
  return out;
}

function keyOf(group: readonly Report[]): string | null {
  const [{ speaker, range }] = group as readonly [Report, ...Report[]];
  if (speaker === null || !range || range[0] !== range[1]) return null;
  const alike = group.every(
    (report) => (isOnlySaid(report) || isAside(report)) && report.speaker === speaker && report.range?.[0] === range[0],
  );
  return alike ? `${range[0]} ${speaker}` : null;
}

/** The reports of groups that several articles have. */
export const sharedIn = (groups: readonly (readonly Report[])[]): ReadonlySet<Report> =>
  new Set(groups.flatMap((group) => (articlesIn(group) > 1 ? group : [])));
