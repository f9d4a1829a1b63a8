import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingOf, wordsIn } from './brief/brief.ts';
import { cite, holds } from './brief/citations.ts';
import { type Found, findQuote } from './brief/find.ts';
import { Corrections, type Signed } from './corrections.ts';
import type { CorrectionDraft } from './drafts.ts';
import { clusterStories, lookupKeys, type StorySignature, sameStory, signatureOf, storedKeys } from './link/stories.ts';
import type {
  Article,
  ArticleRecord,
  Brief,
  BriefArticle,
  BriefUtterance,
  Citation,
  Correction,
  Edtf,
  KeptCorrection,
  Problem,
} from './model/index.ts';
import { articleId } from './parse/article.ts';
import { articlesOf, briefOf, READING, readArticle } from './pipeline.ts';
import { type Placement, Store } from './store/store.ts';

/** What became of one thing that was named to `read`. */
export type ReadEvent =
  | {
      readonly kind: 'read' | 'known';
      readonly record: Pick<ArticleRecord, 'article'>;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface StoryRow {
  readonly id: string;
  readonly title: string;
  readonly from: Edtf | null;
  readonly to: Edtf | null;
  readonly articles: number;
  readonly outlets: readonly string[];
}

/** An article that a search found. */
export interface Hit extends BriefArticle {
  readonly story: string | null;
  /** The first place in the text where one of the words stands; null when they stand in the title or outlet only. */
  readonly snippet: Citation | null;
}

export interface QuoteFilter {
  /** Words of the speaker's name, in any case and with or without accents. */
  readonly speaker?: string | undefined;
  /** Words that must stand in the quoted words or around them. */
  readonly about?: string | undefined;
  readonly since?: Edtf | undefined;
  readonly until?: Edtf | undefined;
  readonly outlet?: string | undefined;
  /** Only attributions at least this sure, in [0, 1]. */
  readonly minConfidence?: number;
  /** Stop after so many. */
  readonly most?: number;
}

/** One line of the ledger. */
export interface Quote {
  readonly id: string;
  readonly speaker: string | null;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly act: string;
  readonly words: string;
  readonly when: Edtf | null;
  readonly addressee: string | null;
  readonly via: readonly string[];
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: Edtf | null;
  readonly url: string | null;
  readonly confidence: number;
  readonly citations: readonly Citation[];
  /** Readers' corrections that shaped it (`Correction.id`); absent where nobody corrected it. */
  readonly corrected?: readonly string[];
}

/** What `hearsay quotes --format json` prints. */
export interface Ledger {
  readonly hearsay: 1;
  readonly quotes: readonly Quote[];
}

/** Everything that was read, on disk, with the questions one can ask of it. Close it when done. */
export class Dossier {
  readonly directory: string;
  readonly #store: Store;
  readonly #corrections: Corrections;

  /**
   * Opens the dossier in `directory`, or makes one; `:memory:` keeps nothing.
   * Throws when `mustExist` and there is none, when it cannot be written, or when a newer Hearsay wrote it.
   */
  constructor(directory: string, options: { mustExist?: boolean } = {}) {
    if (options.mustExist && !existsSync(join(directory, 'dossier.sqlite'))) {
      throw new Error(
        `There is no dossier in ${directory}. Type "hearsay read PATH…" to make one, or name another with --dossier DIR.`,
      );
    }
    this.directory = directory;
    this.#store = new Store(directory);
    this.#corrections = new Corrections({
      store: this.#store,
      utterance: (id) => this.compare(id)?.utterance ?? null,
      rowsOf: (record) => this.#rowsOf(record),
    });
  }

  close(): void {
    this.#store.close();
  }

  /**
   * Reads files, folders, globs, web addresses or `-` into the dossier. An article that is there already is left as it
   * is. Never throws on bad input: what cannot be read is an event of its own, and the rest goes on.
   */
  async *read(inputs: readonly string[], options: { allowPrivate?: boolean } = {}): AsyncGenerator<ReadEvent> {
    for await (const item of articlesOf(inputs, options)) {
      if ('problem' in item) {
        yield { kind: 'problem', problem: item.problem };
        continue;
      }
      const { article } = item;
      if (this.#store.madeBy(article.id) === READING) {
        yield { kind: 'known', record: { article }, problems: [] };
        continue;
      }
      const record = readArticle(article);
      this.#store.transaction(() => this.#store.add(record, READING, this.#placementOf(record)));
      yield { kind: 'read', record, problems: record.findings.problems };
    }
    this.#corrections.findHomes();
    this.#settle();
  }

  /**
   * Puts articles that have no story yet into one, and looks again at the articles they are tied to: a late article may join two
   * stories or part one. Found by the missing story, so that a reading that was broken off is made good the next time.
   */
  #settle(): void {
    this.#store.transaction(() => {
      for (let open = this.#store.unsettled(); open !== null; open = this.#store.unsettled()) {
        const { articles, pairs } = this.#store.component(open);
        const stories = clusterStories(
          articles.map(({ signature }) => signature as StorySignature),
          pairs,
        );
        for (const { id, articles: members } of stories) for (const member of members) this.#store.setStory(member, id);
      }
    });
  }

  /**
   * Takes an article out with everything that hung on it, by its id (or the beginning of it), its path or its address.
   * False when there is none, or more than one.
   */
  forget(id: string): boolean {
    const found = this.#store.identify(id);
    return found !== null && this.#store.forget(found);
  }

  /** Changes whenever anything in the dossier does, whoever did it: for those who keep what they were told. */
  version(): string {
    return this.#store.version();
  }

  /** The ids of a story's articles, or of all (`all`), in order; empty when there is no such story. */
  members(story: string): string[] {
    return this.#store.members(story === 'all' ? undefined : story);
  }

  /** The headings of a story's articles, or of all (`all`), by day and id: what can be told of it at once. */
  headings(story: string): BriefArticle[] {
    return this.#store.headings(story === 'all' ? undefined : story).map(headingOf);
  }

  /** The story that an article or an utterance (by its full id) belongs to; null when the dossier knows neither. */
  storyOf(id: string): string | null {
    this.#settle();
    const article = this.#store.attribution(id.replace(/\.\d+$/, ''))?.article ?? id;
    return this.#store.storyOf(article);
  }

  /** Articles whose title, text or outlet holds all these words, best first, each with the first of them in its place. */
  search(words: string, limit = 50): Hit[] {
    const query = ftsWords(words);
    if (!query) return [];
    return this.#store.search(query, limit).map((id) => {
      const { article } = this.#store.record(id)!;
      return {
        ...headingOf(article),
        story: this.#store.storyOf(id),
        snippet: snippetOf(article, fold(words).split(' ')),
      };
    });
  }

  /** How many articles the dossier holds. */
  count(): number {
    return this.#store.count();
  }

  /** The stories of the dossier, newest first. */
  stories(): StoryRow[] {
    this.#settle();
    const byStory = Map.groupBy(this.#store.articles(), (row) => row.story ?? row.id);
    return [...byStory].map(([id, rows]) => {
      const days = rows
        .map((row) => row.published)
        .filter((day) => day !== null)
        .sort();
      return {
        id,
        title: rows.find((row) => row.title)?.title ?? id,
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
        articles: rows.length,
        outlets: [...new Set(rows.map((row) => row.outlet).filter((outlet) => outlet !== null))].sort(),
      };
    });
  }

  /**
   * The brief of a story (the newest when `story` is absent; an unambiguous beginning of its id will do), or of the whole dossier with `all`.
   * Null when there is no such story.
   */
  brief(options: { story?: string; all?: boolean; asOf?: Edtf } = {}): Brief | null {
    if (options.all) return this.#briefOf('all', options.asOf);
    const stories = this.stories();
    const story = options.story ? only(stories.filter(({ id }) => id.startsWith(options.story!))) : stories[0];
    if (!story) return null;
    return this.#briefOf(story.id, options.asOf);
  }

  #briefOf(story: string, asOf: Edtf | undefined): Brief {
    const records = this.#store.records(story === 'all' ? undefined : story);
    return briefOf(records, { story, asOf, aliases: this.aliases(), ...this.#corrections.for(records) });
  }

  /** The ledger: who said what, by day. */
  quotes(filter: QuoteFilter = {}): Quote[] {
    const rows = this.#store.attributions({
      speaker: filter.speaker && fold(filter.speaker),
      since: filter.since,
      until: filter.until,
      outlet: filter.outlet,
      about: filter.about && ftsWords(filter.about),
    });
    const records = new Map<string, ArticleRecord>();
    const quotes: Quote[] = [];
    for (const row of rows) {
      if (quotes.length === filter.most) break;
      const record = records.get(row.article) ?? this.article(row.article)!;
      records.set(row.article, record);
      const quote = quoteOf(record, row.attribution, row.key);
      if (quote.confidence < (filter.minConfidence ?? 0)) continue;
      if (filter.about && !containsWords(`${quote.words} ${quote.speaker ?? ''}`, filter.about)) continue;
      quotes.push(quote);
    }
    return quotes;
  }

  /** One utterance with all its accounts and their articles, by its id or that of any of its accounts; null when there is none. */
  compare(id: string): { utterance: BriefUtterance; articles: readonly BriefArticle[] } | null {
    // "3f09c1d2a4.2" is the second statement of "3f09c1d2a4".
    const place = this.#store.attribution(id.replace(/\.\d+$/, ''));
    this.#settle();
    const story = place && this.#store.storyOf(place.article);
    const brief = story && this.brief({ story });
    if (!brief) return null;
    const utterance =
      brief.said.find((one) => one.id === id) ??
      brief.said.find(({ accounts }) =>
        accounts.some(({ article, attribution }) => article === place.article && attribution === place.attribution),
      );
    if (!utterance) return null;
    const members = new Set(utterance.accounts.map(({ article }) => article));
    return { utterance, articles: brief.story.articles.filter((article) => members.has(article.id)) };
  }

  #placementOf(record: ArticleRecord): Placement {
    const { article } = record;
    const signature = signatureOf(record);
    return {
      signature,
      keys: storedKeys(signature),
      similar: this.#store
        .candidates(lookupKeys(signature), MOST_CANDIDATES)
        .filter(({ id }) => id !== article.id)
        .map(({ id, signature: other }) => ({ id, ...sameStory(signature, other as StorySignature) }))
        .filter(({ same }) => same),
      attributions: this.#rowsOf(this.#corrections.applied(record)),
    };
  }

  #rowsOf({ article, findings }: ArticleRecord): Placement['attributions'] {
    return findings.attributions.map((attribution) => ({
      key: `${article.id.slice(7, 15)}${attribution.id}`,
      id: attribution.id,
      speaker: attribution.speaker.name && this.#corrections.speakerRow(attribution.speaker.name),
      day: attribution.occasion.when?.value ?? article.published,
    }));
  }

  /** Re-checks every citation of every story against the stored text, and every text against the id that was made from it. */
  verify(): { checked: number; broken: { citation: Citation; why: string }[] } {
    let checked = 0;
    const broken: { citation: Citation; why: string }[] = [];
    for (const { id } of this.stories()) {
      const brief = this.brief({ story: id });
      if (!brief) continue;
      const texts = new Map(
        brief.story.articles.map((article) => [article.id, this.#store.record(article.id)!.article]),
      );
      const changed = new Set(
        [...texts.values()].filter((article) => articleId(article) !== article.id).map((article) => article.id),
      );
      for (const citation of citationsOf(brief)) {
        checked++;
        if (changed.has(citation.article))
          broken.push({ citation, why: 'the stored text is no longer the one that was read' });
        else if (!holds(citation, texts.get(citation.article)!.text))
          broken.push({ citation, why: 'other words stand there' });
      }
    }
    return { checked, broken };
  }

  /** Where words like these stand in the dossier, the closest wording first; empty when nowhere. */
  find(quote: string): Found[] {
    const rare = [...new Set(fold(quote).split(' '))].filter((word) => word.length > 3);
    const words = rare.length ? rare : fold(quote).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    const candidates = this.#store.search(words.map((word) => `"${word}"`).join(' OR '), 50);
    return candidates
      .map((id) => findQuote(this.article(id)!, quote))
      .filter((found) => found !== null)
      .sort((a, b) => b.share - a.share || WORDINGS.indexOf(a.wording) - WORDINGS.indexOf(b.wording));
  }

  /** One article with its findings as readers corrected them (`raw`: as they were read), by its id or the beginning of it. */
  article(id: string, options: { raw?: boolean } = {}): ArticleRecord | null {
    const record = this.#store.record(id);
    return record && !options.raw ? this.#corrections.applied(record) : record;
  }

  /**
   * Keeps a reader's correction beside the record, which stays as it was read; every view uses it from now on. Throws a
   * CorrectionError, whose message can be shown, when what it speaks of is not there. `at` is the caller's clock.
   */
  correct(draft: CorrectionDraft, signed: Signed): Correction {
    return this.#corrections.make(draft, signed);
  }

  /** All corrections, oldest first, each with its state: in use, undone, or lost because its words are nowhere. Undoings are entries too. */
  corrections(): KeptCorrection[] {
    return this.#corrections.list();
  }

  /** Undoes a correction, or an undoing, by its id or the beginning of it. Throws a CorrectionError when there is none. */
  undo(id: string, signed: Signed): Correction {
    return this.#corrections.undo(id, signed);
  }

  /** All corrections and undoings as JSON Lines, for `importCorrections` of another dossier. */
  exportCorrections(): string {
    return this.#corrections.export();
  }

  /** Takes in the corrections of another dossier; those that are here already are passed over, a bad line is a problem, never a throw. */
  importCorrections(text: string): { added: number; known: number; problems: Problem[] } {
    return this.#corrections.import(text);
  }

  /** Changes with every correction and nothing else: for those who keep briefs by the articles they were made of. */
  correctionsVersion(): string {
    return this.#store.correctionsVersion();
  }

  /** How many corrections in force find their words in this article (named as for `forget`) only: they are lost when it is forgotten. */
  correctionsOnlyOf(article: string): number {
    const id = this.#store.identify(article);
    return id === null ? 0 : this.#corrections.onlyOf(id);
  }

  /** The user's own decisions on names: `aliases.json` in the dossier's folder, a list of lists of names. */
  aliases(): string[][] {
    const file = join(this.directory, 'aliases.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[][]) : [];
  }
}

/** Every citation of a brief, in the order of its lines. */
export function* citationsOf(brief: Brief): Generator<Citation> {
  for (const line of brief.happened) yield* line.citations;
  for (const utterance of brief.said) for (const account of utterance.accounts) yield* account.citations;
  for (const difference of brief.differ) for (const account of difference.accounts) yield* account.citations;
  for (const origin of brief.origins) yield* origin.citations;
  for (const line of brief.next) yield* [...line.citations, ...line.outcome];
}

function quoteOf({ article, findings }: ArticleRecord, attributionId: string, key: string): Quote {
  const attribution = findings.attributions.find((one) => one.id === attributionId)!;
  return {
    id: key,
    speaker: attribution.speaker.name,
    kind: attribution.kind,
    act: attribution.act,
    words: wordsIn(article, attribution.content),
    when: attribution.occasion.when?.value ?? null,
    addressee: attribution.addressee?.name ?? null,
    via: attribution.via.map((link) => link.name),
    outlet: article.outlet,
    title: article.title,
    published: article.published,
    url: article.url,
    confidence: attribution.confidence,
    citations: attribution.content.map((span) => cite(article, span)),
    ...(attribution.corrected && { corrected: attribution.corrected }),
  };
}

// An article is held against this many others that share its rarest features; more would only be more of the same story.
const MOST_CANDIDATES = 60;

const WORDINGS = ['the same words', 'other punctuation', 'other spelling', 'words changed'];

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** Lower case, without accents and punctuation, single spaces: for comparing names. */
export function fold(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function snippetOf(article: Article, words: readonly string[]): Citation | null {
  for (const { index, 0: word } of article.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu))
    if (words.includes(fold(word))) return cite(article, [index, index + word.length]);
  return null;
}

const ftsWords = (words: string) =>
  fold(words)
    .split(' ')
    .filter(Boolean)
    .map((word) => `"${word}"`)
    .join(' ');

const containsWords = (text: string, words: string) => {
  const folded = ` ${fold(text)} `;
  return fold(words)
    .split(' ')
    .every((word) => folded.includes(` ${word} `));
};
