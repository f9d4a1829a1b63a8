import { correct } from './correct/correct.ts';
import { entryOf, isInstant, type Signed } from './correct/entry.ts';
import { inForce, undoings } from './correct/in-force.ts';
import { readLines, writeLines } from './correct/lines.ts';
import { foldedName, mergedNames } from './correct/names.ts';
import { editionKeys, type Homes, isEdition, locatePlace, lostPlace, placesOf } from './correct/places.ts';
import { type AccountName, type CorrectionDraft, CorrectionError, decide } from './drafts.ts';
import type {
  Article,
  ArticleRecord,
  Attribution,
  BriefUtterance,
  CorrectedPlace,
  Correction,
  Decided,
  Edtf,
  KeptCorrection,
  Problem,
} from './model/index.ts';
import type { Placement, Store } from './store/store.ts';
import { isYearless } from './text/calendar.ts';

export type { Signed } from './correct/entry.ts';

/** What the corrections need of the dossier they belong to. */
export interface Around {
  readonly store: Store;
  readonly utterance: (id: string) => BriefUtterance | null;
}

/** The corrections of a dossier: made, kept, undone, carried to others, and applied to what leaves the store. */
export class Corrections {
  readonly #around: Around;
  readonly #store: Store;
  #known: Known = NOTHING;

  constructor(around: Around) {
    this.#around = around;
    this.#store = around.store;
  }

  /** What is known of the corrections: worked out anew when one was added, here or by another process. */
  #now(): Known {
    const version = this.#store.corrections.version();
    if (this.#known.version !== version) {
      const all = [...this.#known.all, ...this.#store.corrections.all(this.#known.all.length)];
      this.#known = { version, all, ...indexed(all, this.#store.corrections.homes()) };
    }
    return this.#known;
  }

  /** The corrections in force that may speak of these records, and the homes of their articles. */
  for(records: readonly ArticleRecord[]): { readonly corrections: readonly Correction[]; readonly homes: Homes } {
    const { active, everywhere, byKey, homes } = this.#now();
    if (active.length === 0) return { corrections: active, homes };
    const local = records.flatMap(({ article }) => editionKeys(article).flatMap((key) => byKey.get(key) ?? []));
    return { corrections: [...new Set([...everywhere, ...local])], homes };
  }

  /** The record as readers corrected it. */
  applied(record: ArticleRecord): ArticleRecord {
    const { corrections, homes } = this.for([record]);
    return corrections.length ? correct([record], corrections, { homes }).records[0]! : record;
  }

  /** Makes a correction. Throws a CorrectionError when what it speaks of is not there, and on an `at` that is no instant. */
  make(draft: CorrectionDraft, signed: Signed): Correction {
    return this.#enter(
      decide(draft, {
        record: (name) => this.#record(name),
        account: (name) => this.#account(name),
        utterance: this.#around.utterance,
      }),
      signed,
    );
  }

  /** Undoes a correction (or an undoing), by its id or the beginning of it. Throws when there is none, or it is undone already. */
  undo(id: string, signed: Signed): Correction {
    const { all } = this.#now();
    const named = all.filter((one) => one.id.startsWith(id));
    const [correction] = named;
    if (!correction || id === '' || named.length > 1)
      throw new CorrectionError(
        named.length > 1
          ? `“${id}” is the beginning of ${named.length} corrections.`
          : `There is no correction “${id}”.`,
      );
    if (undoings(all).has(correction.id)) throw new CorrectionError(`Correction ${correction.id} is undone already.`);
    return this.#enter({ kind: 'undo', correction: correction.id }, signed);
  }

  #enter(what: Decided, signed: Signed): Correction {
    if (!isInstant(signed.at))
      throw new CorrectionError(`“${signed.at}” is no instant; it must be like 2031-03-05T10:00:00.000Z`);
    const entry = entryOf(what, signed);
    this.#whole(() => {
      if (this.#store.corrections.add(entry)) this.#reindex([entry]);
    });
    return entry;
  }

  /** Wholly or not at all; what was worked out in between is forgotten when it fails. */
  #whole<T>(work: () => T): T {
    try {
      return this.#store.transaction(work);
    } catch (error) {
      this.#known = NOTHING;
      throw error;
    }
  }

  /** All of them, oldest first, each with what became of it. */
  list(): KeptCorrection[] {
    const { all, homes } = this.#now();
    const undone = undoings(all);
    return all
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
      .map((entry): KeptCorrection => {
        const undoer = undone.get(entry.id);
        if (undoer) {
          const { id, by, at, why } = undoer;
          return { ...entry, state: 'undone', undone: { id, by, at, why }, problems: [] };
        }
        const problems = placesOf(entry)
          .filter((place) => !this.#holds(place, homes))
          .map((place) => lostPlace(entry, place));
        return { ...entry, state: problems.length ? 'lost' : 'in use', undone: null, problems };
      });
  }

  #holds(place: CorrectedPlace, homes: Homes): boolean {
    return this.#articlesOf(place, homes).some((article) => locatePlace(article, place) !== null);
  }

  #articlesOf(place: CorrectedPlace, homes: Homes): Article[] {
    return this.#idsOf(place, homes)
      .map((id) => this.#store.record(id)!.article)
      .filter((article) => isEdition(article, place, homes));
  }

  #idsOf(place: CorrectedPlace, homes: Homes): string[] {
    return [...new Set([...this.#store.corrections.editions(place.article), ...(homes.get(place.article.id) ?? [])])];
  }

  /** How many corrections that count speak of this article and of no other that is there. */
  onlyOf(id: string): number {
    const { active, homes } = this.#now();
    return active.filter((entry) =>
      placesOf(entry).some((place) => {
        const ids = this.#idsOf(place, homes);
        return ids.length === 1 && ids[0] === id;
      }),
    ).length;
  }

  /** All entries as JSON Lines, undoings among them. */
  export(): string {
    return writeLines(this.#now().all);
  }

  /** Takes in what `export` wrote, here or elsewhere. An entry that is here already is passed over; a bad line is a problem. */
  import(text: string): { added: number; known: number; problems: Problem[] } {
    const { corrections, problems } = readLines(text);
    return this.#whole(() => {
      const added = corrections.filter((entry) => this.#store.corrections.add(entry));
      this.#reindex(added);
      this.findHomes();
      return { added: added.length, known: corrections.length - added.length, problems };
    });
  }

  /**
   * Looks for the words of articles that corrections speak of and that are not here, in any edition: a correction may have come from
   * another dossier, and the article without its address. To be called when articles came in.
   */
  findHomes(): void {
    const { active, homes } = this.#now();
    const places = new Map(active.flatMap(placesOf).map((place) => [place.article.id, place]));
    for (const [gone, place] of places) {
      const before = homes.get(gone) ?? [];
      const found = this.#store.corrections.editions(place.article).length ? [] : this.#whereTheWordsStand(place);
      if (found.join() === before.join()) continue;
      this.#store.corrections.setHomes(gone, found);
      for (const id of [...before, ...found]) this.#reindexArticle(id);
    }
  }

  #whereTheWordsStand(place: CorrectedPlace): string[] {
    const words = foldedName(place.content[0]!.exact).split(' ').slice(0, MOST_SEARCHED);
    if (words.length < LEAST_SEARCHED) return [];
    return this.#store
      .search(`"${words.join(' ')}"`, 20)
      .filter((id) => locatePlace(this.#store.record(id)!.article, place) !== null)
      .sort();
  }

  /** The rows by which quotes are found must say what the corrected records say. */
  #reindex(added: readonly Correction[]): void {
    if (added.length === 0) return;
    const { all: entries, homes } = this.#now();
    const all = new Map(entries.map((entry) => [entry.id, entry]));
    const touched = new Set<string>();
    for (let entry of added) {
      // An undoing touches what the undone one touched.
      for (let of = entry.what; of.kind === 'undo'; of = entry.what) {
        const undone = all.get(of.correction);
        if (!undone) break;
        entry = undone;
      }
      for (const place of placesOf(entry)) for (const id of this.#idsOf(place, homes)) touched.add(id);
      if (entry.what.kind === 'merge')
        for (const id of this.#store.spokenBy(entry.what.names.map(foldedName))) touched.add(id);
    }
    for (const id of touched) this.#reindexArticle(id);
  }

  #reindexArticle(id: string): void {
    const record = this.#store.record(id);
    if (record) this.#store.reindex(id, this.rowsOf(record));
  }

  /** The rows by which the attributions of a record are found: they say what the corrected record says. */
  rowsOf(record: ArticleRecord): Placement['attributions'] {
    const { article, findings } = this.applied(record);
    const { everywhere } = this.#now();
    return findings.attributions.map((attribution) => ({
      key: `${article.id.slice(7, 15)}${attribution.id}`,
      id: attribution.id,
      speaker: attribution.speaker.name && speakerRow(attribution.speaker.name, everywhere),
      day: dayIn(attribution) ?? article.published,
    }));
  }

  #record(name: string): ArticleRecord {
    const id = this.#store.identify(name);
    if (id === null) throw new CorrectionError(`There is no one article “${name}”.`);
    return this.applied(this.#store.record(id)!);
  }

  /** The article and attribution of an account, or of the fullest account of an utterance ("3f09c1d2a4.2" is a statement of "3f09c1d2a4"). */
  #account(name: AccountName): { article: string; attribution: string } {
    if (typeof name !== 'string') return { ...name, article: this.#record(name.article).article.id };
    const found = this.#store.attribution(name.replace(/\.\d+$/, ''));
    if (!found) throw new CorrectionError(`There is no quote “${name}”.`);
    return found;
  }
}

interface Known {
  readonly version: string;
  readonly all: readonly Correction[];
  readonly active: readonly Correction[];
  /** Those in force that speak of no place. */
  readonly everywhere: readonly Correction[];
  /** Those in force that speak of an article with this edition key. */
  readonly byKey: ReadonlyMap<string, readonly Correction[]>;
  readonly homes: Homes;
}

const NOTHING: Known = { version: '', all: [], active: [], everywhere: [], byKey: new Map(), homes: new Map() };

function indexed(all: readonly Correction[], homes: Homes): Omit<Known, 'version' | 'all'> {
  const active = inForce(all);
  const byKey = new Map<string, Correction[]>();
  for (const entry of active) {
    const keys = placesOf(entry).flatMap(({ article }) => [...editionKeys(article), ...(homes.get(article.id) ?? [])]);
    for (const key of new Set(keys)) {
      const list = byKey.get(key);
      if (list) list.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  return { active, everywhere: active.filter((entry) => placesOf(entry).length === 0), byKey, homes };
}

/** The speaker as the rows have it: a merged actor is found by any of its names. */
function speakerRow(name: string, everywhere: readonly Correction[]): string {
  const list = mergedNames(everywhere).find((names) => names.some((one) => foldedName(one) === foldedName(name)));
  return (list ?? [name]).map(foldedName).join(' / ');
}

// A phrase to search with: enough to be rare, and no more than an index of words likes.
const LEAST_SEARCHED = 4;
const MOST_SEARCHED = 16;

/** The day of saying, unless its year is unknown. */
const dayIn = ({ occasion: { when } }: Attribution): Edtf | null =>
  when && !isYearless(when.value) ? when.value : null;
