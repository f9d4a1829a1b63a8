import type { ArticleRecord, Edtf, EventKind, Happening, LinkedActor } from '../model/index.ts';
import { compareEdtf, edtfRange } from '../text/calendar.ts';
import { groupsOf } from './timeline/groups.ts';
import { type Weight, weigher } from './timeline/likeness.ts';
import { attachUndated, isOneHappening, joinByActors } from './timeline/oneHappening.ts';
import { isInPassing } from './timeline/passing.ts';
import { articlesIn, byPlace } from './timeline/places.ts';
import { type Report, reportsOf } from './timeline/reports.ts';
import { areOnlySaid, isAside, joinStatements, sharedIn } from './timeline/statements.ts';
import { once } from './timeline/twice.ts';

/**
 * What happened, by day: the reports of one happening in several articles merged, each line in the words of its best
 * report. Only what is reported and dated; sorted by date, of one day what articles agree on and lead with first. Same result for any
 * order of `records`.
 */
export function mergeHappenings(
  records: readonly ArticleRecord[],
  actors: readonly LinkedActor[],
  reports: readonly Report[] = reportsOf(records, actors),
): Happening[] {
  const all = reports.filter((report) => {
    const { mention, day, range } = report;
    if (tellsNoEvent(report)) return false;
    if (mention.status === 'reported') return true;
    // “called off the summit on Monday” happened too, when its day is not still to come.
    return /^(?:cancelled|moved)$/.test(mention.status) && (range === null || day === null || range[0] <= day[1]);
  });
  const weight = weigher(all.filter((report) => !isAside(report)));
  const dated = all.filter(({ range }) => range !== null);
  const told = joinByActors(
    groupsOf(
      dated.filter((report) => !isAside(report)),
      weight,
      isOneHappening,
    ),
  );
  const shared = sharedIn(told);
  const groups = joinStatements(told, dated.filter(isAside));
  attachUndated(groups, all, weight);
  const happenings = groups
    .map((group) => ({ happening: happeningOf(group, weight, shared), rank: rankOf(group) }))
    .sort(
      (a, b) =>
        compareEdtf(a.happening.date, b.happening.date) ||
        b.rank - a.rank ||
        (a.happening.text < b.happening.text ? -1 : a.happening.text > b.happening.text ? 1 : 0),
    )
    .map(({ happening }) => happening);
  return once(happenings.map((happening, i) => ({ ...happening, id: `h${i + 1}` })));
}

/** Units of the shortest clause that can tell anything alone. */
const SHORTEST = 20;

/** How things went rather than what was done: "a familiar dynamic was unfolding", "until last week, critics had praised …". */
function tellsNoEvent({ mention, words, actors, trigger }: Report): boolean {
  if (/^(?:until|since|as long as|if|unless|whether)\b/i.test(words)) return true;
  // "Updated at 11:39 a.m.": of the page.
  if (/^(?:last )?(?:updated|posted|published)\b.{0,30}\d/i.test(words) && words.length < 60) return true;
  // "Lima agreed": what, stands elsewhere.
  if (words.length < SHORTEST) return true;
  // "the Courier reported on Thursday": what, stands elsewhere.
  if (mention.kind === 'publication' && words.length < 45 && trigger === 'report') return true;
  return (
    mention.kind === 'other' &&
    actors.length === 0 &&
    /^(?:unfold|chang|change|grow|mount|emerg|look|seem|appear|remain|stai|continu|loom|linger|persist|escal|spread|matter|feel)$/.test(
      trigger,
    )
  );
}

/** What a reader wants first of a day: what most articles tell, then what one of them opens with, then what stands among its first lines. */
function rankOf(group: readonly Report[]): number {
  const articles = articlesIn(group);
  return 4 * articles + (group.some(({ opening }) => opening) ? 2 : group.some(({ lead }) => lead) ? 1 : 0);
}

function happeningOf(group: readonly Report[], weight: Weight, shared: ReadonlySet<Report>): Happening {
  const date = agreedDate(group);
  const best = bestReport(group, date, weight);
  const reports = [...group].sort((a, b) => Number(b === best) - Number(a === best) || byPlace(a, b));
  return {
    id: '',
    date,
    kind: commonKind(group),
    background: group.every(({ mention }) => mention.background),
    onlySaid: areOnlySaid(group, shared),
    passing: isInPassing(group),
    text: best.words,
    actors: [...new Set(group.flatMap(({ actors }) => actors))].sort(),
    reports: reports.map(({ article, mention, date: told }) => ({
      article,
      span: mention.span,
      event: mention.id,
      date: told,
      status: mention.status,
    })),
    why: whyOf(group),
  };
}

/** The date most reports agree on; of several, one that is said rather than concluded, then the most precise, then the earliest. */
function agreedDate(group: readonly Report[]): Edtf {
  const votes = new Map<Edtf, { value: Edtf; articles: Set<string>; stated: boolean; days: number }>();
  for (const { article, mention, date, range } of group) {
    if (!range || !date) continue;
    const value = date;
    const { basis } = mention.when!;
    const vote = votes.get(value) ?? { value, articles: new Set(), stated: false, days: range[1] - range[0] };
    vote.articles.add(article);
    vote.stated ||= basis === 'stated';
    votes.set(value, vote);
  }
  return [...votes.values()].sort(
    (a, b) =>
      Number(b.stated) - Number(a.stated) ||
      a.days - b.days ||
      b.articles.size - a.articles.size ||
      compareEdtf(a.value, b.value),
  )[0]!.value;
}

/** The report that tells most of what the group tells, in the article's own words and at a readable length. */
function bestReport(group: readonly Report[], date: Edtf, weight: Weight): Report {
  const range = edtfRange(date)!;
  const told = new Map<string, number>();
  for (const { stems } of group) for (const stem of stems) told.set(stem, (told.get(stem) ?? 0) + 1);
  const worth = (report: Report): number => {
    const length = report.words.length;
    const common = report.stems.reduce((sum, stem) => sum + (told.get(stem)! > 1 ? weight(stem) : 0.2), 0);
    const dated = report.range?.[0] === range[0] && report.range[1] === range[1] ? 12 : 0;
    return (
      common +
      dated +
      Math.min(length, 200) / 40 +
      (length < 40 ? -8 : length > 260 ? -4 : 0) +
      (report.quoted ? -6 : 0) +
      (report.mention.inPassing ? -8 : 0) +
      // "When the mayor spoke on Wednesday, …": the news comes later in the sentence.
      (/^(?:when|while|although|though|as)\b/i.test(report.words) ? -4 : 0) +
      // "He wrote on social media that …": by whom is told elsewhere.
      (/^(?:he|she|they|it|his|her|their)\b/i.test(report.words) ? -4 : 0)
    );
  };
  const own = group.filter((report) => !isAside(report));
  return [...(own.length ? own : group)].sort((a, b) => worth(b) - worth(a) || byPlace(a, b))[0]!;
}

function commonKind(group: readonly Report[]): EventKind {
  const seen = new Map<EventKind, number>();
  for (const { mention } of group) {
    const known = mention.kind === 'other' ? 0.1 : 1;
    seen.set(mention.kind, (seen.get(mention.kind) ?? 0) + known);
  }
  return [...seen].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

function whyOf(group: readonly Report[]): string {
  if (group.length === 1) return 'one report';
  const articles = articlesIn(group);
  return `${group.length} reports in ${articles} ${articles === 1 ? 'article' : 'articles'} with the same day and shared words`;
}
