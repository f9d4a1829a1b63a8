import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headingOf } from './brief/brief.ts';
import { holds } from './brief/citations.ts';
import type { Found } from './brief/find.ts';
import { briefOf } from './briefing.ts';
import { Corrections, type Signed } from './corrections.ts';
import type { CorrectionDraft } from './drafts.ts';
import { articlesWith, type Hit, placesOfQuote } from './finding.ts';
import { ledgerOf, type QuoteFilter } from './ledger.ts';
import type {
  ArticleRecord,
  Brief,
  BriefArticle,
  BriefUtterance,
  Citation,
  Correction,
  Edtf,
  KeptCorrection,
  Problem,
  Quote,
} from './model/index.ts';
import { articleId } from './parse/article.ts';
import { type ReadEvent, Reader } from './reader.ts';
import { Store } from './store/store.ts';

export interface StoryRow {
  readonly id: string;
  readonly title: string;
  readonly from: Edtf | null;
  readonly to: Edtf | null;
  readonly articles: number;
  readonly outlets: readonly string[];
}

/** Everything that was read, on disk, with the questions one can ask of it. Close it when done. */
export class Dossier {
  readonly directory: string;
  readonly #store: Store;
  readonly #corrections: Corrections;
  readonly #reader: Reader;

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
    });
    this.#reader = new Reader(this.#store, this.#corrections);
  }

  close(): void {
    this.#store.close();
  }

  /**
   * Reads files, folders, globs, web addresses or `-` into the dossier. An article that is there already is left as it
   * is. Never throws on bad input: what cannot be read is an event of its own, and the rest goes on.
   */
  read(inputs: readonly string[], options: { allowPrivate?: boolean } = {}): AsyncGenerator<ReadEvent> {
    return this.#reader.read(inputs, options);
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
    return this.#store.stories.members(story === 'all' ? undefined : story);
  }

  /** The headings of a story's articles, or of all (`all`), by day and id: what can be told of it at once. */
  headings(story: string): BriefArticle[] {
    return this.#store.headings(story === 'all' ? undefined : story).map(headingOf);
  }

  /** The story that an article or an utterance (by its full id) belongs to; null when the dossier knows neither. */
  storyOf(id: string): string | null {
    this.#reader.settle();
    const article = this.#store.attribution(id.replace(/\.\d+$/, ''))?.article ?? id;
    return this.#store.stories.of(article);
  }

  /** Articles whose title, text or outlet holds all these words, best first, each with the first of them in its place. */
  search(words: string, limit = 50): Hit[] {
    return articlesWith(this.#store, words, limit);
  }

  /** How many articles the dossier holds. */
  count(): number {
    return this.#store.count();
  }

  /** The stories of the dossier, newest first. */
  stories(): StoryRow[] {
    this.#reader.settle();
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
    this.#reader.settle();
    const { stories } = this.#store;
    const story = options.story ? stories.named(options.story) : stories.newest();
    return story === null ? null : this.#briefOf(story, options.asOf);
  }

  #briefOf(story: string, asOf: Edtf | undefined): Brief {
    const records = this.#store.records(story === 'all' ? undefined : story);
    return briefOf(records, { story, asOf, aliases: this.aliases(), ...this.#corrections.for(records) });
  }

  /** The ledger: who said what, by day. */
  quotes(filter: QuoteFilter = {}): Quote[] {
    return ledgerOf(this.#store, (id) => this.article(id)!, filter);
  }

  /** One utterance with all its accounts and their articles, by its id or that of any of its accounts; null when there is none. */
  compare(id: string): { utterance: BriefUtterance; articles: readonly BriefArticle[] } | null {
    // "3f09c1d2a4.2" is the second statement of "3f09c1d2a4".
    const place = this.#store.attribution(id.replace(/\.\d+$/, ''));
    this.#reader.settle();
    const story = place && this.#store.stories.of(place.article);
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
    return placesOfQuote(this.#store, (id) => this.article(id)!, quote);
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
    return this.#store.corrections.version();
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
