import {
  type Brief,
  type BriefAccount,
  type BriefArticle,
  type BriefUtterance,
  type Change,
  type Citation,
  type Edtf,
  happenedForReaders,
} from '../../index.ts';

/** What the server sends to the page. Names stay those of the brief; citations are places, so that no words travel twice. */

/** A pointer: number of the article in the view's list (from 0), start and end in its text. */
export type At = readonly [article: number, start: number, end: number];

export interface AccountView {
  readonly article: number;
  readonly attribution: string;
  /** Absent where the words are the fullest account's own. */
  readonly words?: string;
  readonly lead?: string;
  readonly against: BriefAccount['against'];
  readonly changes: readonly Pick<Change, 'op' | 'fullest' | 'here'>[];
  readonly via?: readonly string[];
  readonly addressee?: string;
  readonly medium?: string;
  readonly hedge?: string;
  readonly source?: string;
  readonly confidence: number;
  readonly at: readonly At[];
}

export interface UtteranceView extends Omit<BriefUtterance, 'accounts'> {
  readonly accounts: readonly AccountView[];
}

type Cited<T> = Omit<T, 'citations' | 'outcome'> & { readonly at: readonly At[] };

type Proposal = Brief['process']['proposals'][number];

export interface StoryView {
  readonly id: string;
  readonly title: string;
  readonly asOf: Edtf | null;
  readonly counts: Brief['story']['counts'];
  /** Every day on which an article of the story came out, whatever the `asOf`. */
  readonly days: readonly Edtf[];
  readonly articles: readonly BriefArticle[];
  readonly happened: readonly Cited<Brief['happened'][number]>[];
  /** What is left out of `happened`, in words. */
  readonly moreHappened: string | null;
  readonly said: readonly UtteranceView[];
  readonly differ: readonly (Omit<Brief['differ'][number], 'accounts'> & {
    readonly accounts: readonly {
      readonly value: string;
      readonly day: Edtf | null;
      readonly words: string;
      readonly at: readonly At[];
    }[];
  })[];
  readonly origins: readonly (Omit<Cited<Brief['origins'][number]>, 'articles'> & {
    readonly articles: readonly number[];
    readonly words: string;
  })[];
  readonly next: readonly (Cited<Brief['next'][number]> & { readonly outcome: readonly At[] })[];
  /** Proposals with their versions and positions over time; empty lists where the story has none. */
  readonly process: {
    readonly proposals: readonly (Omit<Proposal, 'versions' | 'parts'> & {
      readonly versions: readonly Cited<Proposal['versions'][number]>[];
      readonly parts: readonly Cited<Proposal['parts'][number]>[];
    })[];
    readonly positions: readonly Cited<Brief['process']['positions'][number]>[];
  };
  /** Everybody who says something in it: whom a reader may mean. */
  readonly names: readonly string[];
  readonly problems: number;
}

/** Every day on which one of these articles came out, in order. */
const daysOf = (articles: readonly BriefArticle[]): Edtf[] =>
  [...new Set(articles.map(({ published }) => published).filter((day) => day !== null))].sort();

/** What can be told of a story before it is laid out: its articles and days. The page shows it while the rest is made. */
export function outlineView(id: string, title: string, articles: readonly BriefArticle[], outlets: number): StoryView {
  const counts = { articles: articles.length, outlets, origins: 0 };
  const nothing = {
    happened: [],
    moreHappened: null,
    said: [],
    differ: [],
    origins: [],
    next: [],
    process: { proposals: [], positions: [] },
    names: [],
    problems: 0,
  };
  return { id, title, asOf: null, counts, days: daysOf(articles), articles, ...nothing };
}

/** The brief as the page takes it. `all`: the story's articles whatever the day asked for. Pure. */
export function storyView(brief: Brief, all: readonly BriefArticle[]): StoryView {
  const numbers = new Map(brief.story.articles.map(({ id }, number) => [id, number]));
  const at = (citations: readonly Citation[]): At[] =>
    citations.map(({ article, span }) => [numbers.get(article)!, ...span]);
  const words = (citations: readonly Citation[]) => citations[0]?.quote ?? '';
  const { story } = brief;
  const happened = happenedForReaders(brief);
  return {
    id: story.id,
    title: story.title,
    asOf: brief.asOf,
    counts: story.counts,
    days: daysOf(all),
    articles: story.articles,
    happened: happened.shown.map(({ citations, ...line }) => ({ ...line, at: at(citations) })),
    moreHappened: happened.more,
    said: brief.said.map((utterance) => utteranceView(utterance, numbers)),
    differ: brief.differ.map((difference) => ({
      ...difference,
      accounts: difference.accounts.map(({ value, day, citations }) => ({
        value,
        day,
        words: words(citations),
        at: at(citations),
      })),
    })),
    origins: brief.origins.map(({ citations, articles, ...origin }) => ({
      ...origin,
      articles: articles.map((id) => numbers.get(id)!),
      words: words(citations),
      at: at(citations),
    })),
    next: brief.next.map(({ citations, outcome, ...line }) => ({ ...line, at: at(citations), outcome: at(outcome) })),
    process: {
      proposals: brief.process.proposals.map(({ versions, parts, ...proposal }) => ({
        ...proposal,
        versions: versions.map(({ citations, ...version }) => ({ ...version, at: at(citations) })),
        parts: parts.map(({ citations, ...part }) => ({ ...part, at: at(citations) })),
      })),
      positions: brief.process.positions.map(({ citations, ...position }) => ({ ...position, at: at(citations) })),
    },
    names: [...new Set(brief.said.flatMap(({ speaker }) => (speaker.name === null ? [] : [speaker.name])))].sort(),
    problems: brief.problems.length,
  };
}

function utteranceView(utterance: BriefUtterance, numbers: ReadonlyMap<string, number>): UtteranceView {
  const fullest = utterance.accounts[0]?.words;
  return {
    ...utterance,
    accounts: utterance.accounts.map((account, i) => ({
      article: numbers.get(account.article)!,
      attribution: account.attribution,
      ...((i === 0 || account.words !== fullest) && { words: account.words }),
      ...(account.lead && { lead: account.lead }),
      against: account.against,
      changes: account.changes.map(({ op, fullest: there, here }) => ({ op, fullest: there, here })),
      ...(account.via.length && { via: account.via }),
      ...(account.addressee && { addressee: account.addressee }),
      ...(account.medium && { medium: account.medium }),
      ...(account.hedge && { hedge: account.hedge }),
      ...(account.source && { source: account.source }),
      confidence: Math.round(account.confidence * 100) / 100,
      at: account.citations.map(({ span }) => [numbers.get(account.article)!, ...span] as const),
    })),
  };
}
