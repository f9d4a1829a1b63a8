import type { ArticleRecord, Edtf, Happening, LinkedActor, Outlook } from '../model/index.ts';
import { compareEdtf, edtfOverlaps, edtfRange } from '../text/calendar.ts';
import { isAnnounced, isAppointed, isOver, isTerm } from './timeline/announced.ts';
import { appointedDay, appointedDays, joinAppointed } from './timeline/appointed.ts';
import { sameContact } from './timeline/contacts.ts';
import { groupsOf } from './timeline/groups.ts';
import { LikenessIndex, weigher } from './timeline/likeness.ts';
import { callsOff, outcomeOf, tellsOutcome } from './timeline/outcomes.ts';
import { articlesIn, byPlace } from './timeline/places.ts';
import { type Report, reportsOf } from './timeline/reports.ts';
import { WORTH_A_LINE, worthOf } from './timeline/worth.ts';

/** Undated expectations beyond this many for an article, by worth, say too little to be kept. */
const UNDATED_FOR_AN_ARTICLE = 4;

/**
 * What is said to come, as seen on the day `asOf` (the newest article's day when absent): announced meetings, deadlines,
 * votes, expectations, each with what later articles say became of it. Articles newer than `asOf` are left aside. Sorted by
 * date, the undated last; same result for any order of `records`.
 */
export function findOutlooks(
  records: readonly ArticleRecord[],
  actors: readonly LinkedActor[],
  happenings: readonly Happening[],
  asOf?: Edtf,
  reports: readonly Report[] = reportsOf(records, actors),
): Outlook[] {
  const days = records.flatMap(({ article }) => (article.published && edtfRange(article.published)?.[1]) || []);
  const now = (asOf && edtfRange(asOf)?.[1]) || (days.length ? days.reduce((a, b) => Math.max(a, b)) : null);
  const known = reports.filter(({ day }) => now === null || day === null || day[0] <= now);
  const ahead = known.filter(looksAhead);
  const weight = weigher(known);
  const groups = joinAppointed(groupsOf(ahead, weight, isOneOutlook), agreedWhen);
  const kept = worthKeeping(groups, articlesIn(known), now);
  const appointed = appointedDays(kept, agreedWhen);
  const byId = new Map(records.map((record) => [record.article.id, record] as const));
  const happeningIds = new Map(
    happenings.flatMap(({ id, reports }) =>
      reports.map((report) => [`${report.article}\n${report.event}`, id] as const),
    ),
  );
  const index = new LikenessIndex(weight);
  for (const report of known) if (tellsOutcome(report)) index.add(report);
  const calledOff = known.filter(callsOff);
  const outlooks = kept.map((group): Outlook => {
    const announcements = group.filter(({ mention }) => mention.status !== 'cancelled');
    const told = announcements.length ? announcements : group;
    const best = [...told].sort((a, b) => worthOf(b) - worthOf(a) || byPlace(a, b))[0]!;
    const named = agreedWhen(group);
    const when = named ?? appointedDay(group, appointed);
    const outcome = outcomeOf(group, when, index, calledOff, happeningIds, now);
    return {
      id: '',
      when,
      text: best.words,
      state: outcome.state,
      announced: group.some(isAppointed) || (group.some(isAnnounced) && !group.some(isTerm)),
      hedge: best.mention.hedge?.words ?? null,
      announcedBy: announcer(best, byId),
      places: [...told]
        .sort((a, b) => Number(b === best) - Number(a === best) || byPlace(a, b))
        .map(({ article, mention }) => ({ article, span: mention.span })),
      outcome: outcome.places,
      why: named || !when ? outcome.why : `${outcome.why}; the day is the one named for what it speaks of`,
    };
  });
  // Of one day first what most articles tell; the undated ones stay in the order of their worth.
  outlooks.sort(
    (a, b) =>
      byWhen(a.when, b.when) ||
      (a.when === null
        ? 0
        : articlesIn(b.places) - articlesIn(a.places) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)),
  );
  return toldOnce(outlooks).map((outlook, i) => ({ ...outlook, id: `n${i + 1}` }));
}

/** One sentence that names two days ("by Nov. 3, and then turn to … in December") is laid out once. */
function toldOnce(outlooks: readonly Outlook[]): Outlook[] {
  const seen = new Set<string>();
  return outlooks.map((outlook) => {
    const { article, span } = outlook.places[0]!;
    const key = `${article} ${span.join(' ')}`;
    if (seen.has(key)) return { ...outlook, announced: false };
    if (outlook.announced) seen.add(key);
    return outlook;
  });
}

const byWhen = (a: Edtf | null, b: Edtf | null): number => (a && b ? compareEdtf(a, b) : a ? -1 : b ? 1 : 0);

/** Planned or expected, and not for a day that was over when its article ran. */
function looksAhead({ mention, range, day, words, text }: Report): boolean {
  // “postponed until Monday” settles one outlook and makes another.
  // And “the talks on Saturday were cancelled” tells of an outlook that no article need have told before.
  if (/^(?:moved|cancelled)$/.test(mention.status)) return range !== null && day !== null && range[0] > day[1];
  if (!/^(?:planned|expected|conditional)$/.test(mention.status)) return false;
  if (range === null || day === null) return true;
  // "could not say on Wednesday", "had vowed earlier on Wednesday", told on that day: no word of what comes.
  if (range[1] > day[1]) return true;
  // "this week", told on its last day, is still to come in part.
  const named = text.slice(...mention.when!.span);
  const isStretch = /\b(?:week|weekend|month|year|days)\b/i.test(named) && !/^(?:earlier|last|past)\b/i.test(named);
  return range[1] >= day[0] && mention.status !== 'conditional' && (isStretch || STILL_TODAY.test(words));
}

const STILL_TODAY = /\b(?:will|later|tonight|is|are|plans?|due|set|scheduled|this (?:evening|afternoon))\b/i;

function isOneOutlook(a: Report, b: Report, alike: number): boolean {
  const one = a.date;
  const other = b.date;
  if (one && other && !edtfOverlaps(one, other)) return false;
  if (sameContact(a, b)) return true;
  let needed = one && other ? 0.45 : 0.55;
  // "is set to visit Vastria next week", "would see the premier in Port Hale next week": who and when tell it.
  if (one && other && a.mention.kind === b.mention.kind && a.actors.filter((id) => b.actors.includes(id)).length >= 2)
    needed -= 0.15;
  // Of one day and one of the same people: "will speak on Monday evening", "plans to speak to members on Monday".
  if (a.range && b.range && a.range[0] === a.range[1] && a.range[0] === b.range[0] && a.range[1] === b.range[1])
    if (a.actors.some((id) => b.actors.includes(id))) needed -= 0.1;
  if (a.trigger === b.trigger) needed -= 0.1;
  else if (a.mention.kind !== b.mention.kind) needed += 0.1;
  return alike >= needed;
}

function worthKeeping(
  groups: readonly (readonly Report[])[],
  articles: number,
  now: number | null,
): (readonly Report[])[] {
  const worth = (group: readonly Report[]): number =>
    group.reduce((most, report) => Math.max(most, worthOf(report)), 0) + 2 * (articlesIn(group) - 1);
  const dated = groups.filter((group) => group.some(({ range }) => range));
  const undated = groups
    .filter(
      (group) =>
        !group.some(({ range }) => range) &&
        !group.every((report) => isOver(report, now)) &&
        worth(group) >= WORTH_A_LINE,
    )
    .sort(
      (a, b) =>
        Number(b.some(isAnnounced)) - Number(a.some(isAnnounced)) || worth(b) - worth(a) || byPlace(a[0]!, b[0]!),
    );
  return [
    ...dated.filter((group) => worth(group) >= WORTH_A_LINE),
    ...undated.slice(0, UNDATED_FOR_AN_ARTICLE * articles),
  ];
}

/** The most precise day named; of several, the one that most articles name. */
function agreedWhen(group: readonly Report[]): Edtf | null {
  const votes = new Map<Edtf, { articles: Set<string>; days: number }>();
  for (const { article, date, range } of group) {
    if (!date || !range) continue;
    const vote = votes.get(date) ?? { articles: new Set(), days: range[1] - range[0] };
    vote.articles.add(article);
    votes.set(date, vote);
  }
  return (
    [...votes].sort(
      (a, b) => a[1].days - b[1].days || b[1].articles.size - a[1].articles.size || compareEdtf(a[0], b[0]),
    )[0]?.[0] ?? null
  );
}

function announcer(report: Report, records: ReadonlyMap<string, ArticleRecord>): string | null {
  if (!report.mention.saidIn) return null;
  return (
    records.get(report.article)?.findings.attributions.find(({ id }) => id === report.mention.saidIn)?.speaker.name ??
    null
  );
}
