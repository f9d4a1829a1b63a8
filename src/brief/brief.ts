import type {
  Article,
  ArticleRecord,
  Attribution,
  Brief,
  BriefAccount,
  BriefArticle,
  BriefUtterance,
  Citation,
  Edtf,
  Links,
  Place,
  Problem,
  Span,
  Utterance,
} from '../model/index.ts';
import { asideOf, leadOf } from './asides.ts';
import { cite } from './citations.ts';

export interface BriefOptions {
  /** Id of the story; made from its earliest article when absent. */
  readonly story?: string;
  /** Only what was published on or before this day was known. */
  readonly asOf?: Edtf;
}

/** Lays out a story: every line with its citations. Pure; `links` must be made from the same records. */
export function layOut(records: readonly ArticleRecord[], links: Links, options: BriefOptions = {}): Brief {
  const articles = new Map(records.map((record) => [record.article.id, record]));
  const citePlace = ({ article, span }: Place): Citation => cite(articles.get(article)!.article, span);
  const listed = records.map((record) => record.article).toSorted(byDay);
  // "The Harbour Post" and "Harbour Post" are one outlet; an unknown outlet counts for itself.
  const outlets = new Set(listed.map((article) => article.outlet?.toLowerCase().replace(/^the\s+/, '') ?? article.id));
  return {
    hearsay: 1,
    asOf: options.asOf ?? null,
    story: {
      id: options.story ?? listed[0]?.id ?? 'empty',
      title: titleOf(listed),
      articles: listed.map(headingOf),
      counts: { articles: listed.length, outlets: outlets.size, origins: links.origins.length },
    },
    happened: links.happenings.map(({ id, date, kind, background, onlySaid, passing, text, why, reports }) => ({
      id,
      date,
      kind,
      background,
      onlySaid,
      passing,
      text,
      why,
      citations: reports.map(citePlace),
    })),
    said: links.utterances.map((utterance) => layOutUtterance(utterance, articles)),
    differ: links.differences.map(({ id, kind, topic, over, slight, why, accounts }) => ({
      id,
      kind,
      topic,
      over,
      slight,
      why,
      accounts: accounts.map(({ value, day, places }) => ({ value, day, citations: places.map(citePlace) })),
    })),
    origins: links.origins.map(({ id, name, kind, articles: members, why, places }) => ({
      id,
      name,
      kind,
      articles: members,
      why,
      citations: places.map(citePlace),
    })),
    next: links.outlooks.map(({ id, when, text, state, announced, hedge, announcedBy, why, places, outcome }) => ({
      id,
      when,
      text,
      state,
      announced,
      hedge,
      announcedBy,
      why,
      citations: places.map(citePlace),
      outcome: outcome.map(citePlace),
    })),
    process: {
      proposals: links.process.proposals.map(({ id, name, versions, parts, why }) => ({
        id,
        name,
        versions: versions.map(({ label, day, places }) => ({ label, day, citations: places.map(citePlace) })),
        parts: parts.map(({ places, ...part }) => ({ ...part, citations: places.map(citePlace) })),
        why,
      })),
      positions: links.process.positions.map(({ places, ...position }) => ({
        ...position,
        citations: places.map(citePlace),
      })),
    },
    problems: listed.flatMap((article): readonly Problem[] => articles.get(article.id)!.findings.problems),
  };
}

/** An article as lists show it: all but its words. */
export const headingOf = ({ id, outlet, title, published, url, path }: BriefArticle): BriefArticle => ({
  id,
  outlet,
  title,
  published,
  url,
  path,
});

/** One utterance with its accounts in full. */
function layOutUtterance(utterance: Utterance, articles: ReadonlyMap<string, ArticleRecord>): BriefUtterance {
  const accounts = utterance.accounts.map((account): BriefAccount => {
    const { article, findings } = articles.get(account.article)!;
    const attribution = findings.attributions.find((one) => one.id === account.attribution)!;
    const lead = leadOf(article.text, attribution, account.spans);
    return {
      article: article.id,
      attribution: attribution.id,
      words: wordsIn(article, account.spans),
      ...(lead && { lead }),
      against: account.against,
      changes: account.changes,
      source: attribution.source.length
        ? attribution.source.map((span) => article.text.slice(...span)).join(' … ')
        : null,
      via: attribution.via.map((link) => link.name),
      addressee: attribution.addressee?.name ?? null,
      medium: attribution.occasion.medium?.name ?? null,
      hedge: attribution.hedge?.words ?? null,
      confidence: attribution.confidence,
      citations: account.spans.map((span) => cite(article, span)),
      ...(attribution.corrected && { corrected: attribution.corrected }),
    };
  });
  const told = utterance.accounts.map((account) => attributionOf(articles, account));
  const first = told[0]!;
  const aside = asideOf(told);
  return {
    id: utterance.id,
    speaker: { name: utterance.speaker, actor: utterance.actor, basis: utterance.speakerBasis },
    kind: first.kind,
    act: first.act,
    ...(aside && { aside }),
    when: utterance.when,
    why: utterance.why,
    accounts,
    ...(utterance.corrected && { corrected: utterance.corrected }),
  };
}

/** The words of several spans as one line: parts joined by an ellipsis, white space folded. */
export function wordsIn(article: Article, spans: readonly Span[]): string {
  return spans.map((span) => article.text.slice(...span).replace(/\s+/g, ' ')).join(' … ');
}

function attributionOf(
  articles: ReadonlyMap<string, ArticleRecord>,
  place: { article: string; attribution: string },
): Attribution {
  return articles.get(place.article)!.findings.attributions.find((one) => one.id === place.attribution)!;
}

function byDay(a: Article, b: Article): number {
  return compare(a.published ?? '9999', b.published ?? '9999') || compare(a.id, b.id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// The headline that is most like the others (cosine of their words) says best what the story is about; a long one does not win by length.
function titleOf(articles: readonly Article[]): string {
  const titled = articles.filter((article) => article.title);
  const bags = titled.map((article) => new Set(article.title!.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []));
  let best = 0;
  let bestScore = -1;
  bags.forEach((bag, i) => {
    let score = 0;
    for (const other of bags) {
      let shared = 0;
      for (const word of bag) if (other.has(word)) shared++;
      score += shared / Math.sqrt(bag.size * other.size || 1);
    }
    if (score > bestScore) [best, bestScore] = [i, score];
  });
  return titled[best]?.title ?? articles[0]?.text.slice(0, 80).split('\n')[0] ?? 'Nothing read yet';
}
