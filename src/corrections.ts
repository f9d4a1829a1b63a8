import { correct } from './correct/correct.ts';
import { entryOf, isInstant, type Signed } from './correct/entry.ts';
import { inForce, undoings } from './correct/in-force.ts';
import { readLines, writeLines } from './correct/lines.ts';
import { foldedName, mergedNames } from './correct/names.ts';
import { type Homes, isEdition, locatePlace, lostPlace, placeOf, placesOf } from './correct/places.ts';
import type {
  Act,
  ActorKind,
  Article,
  ArticleRecord,
  BriefUtterance,
  CorrectedPlace,
  Correction,
  Decided,
  KeptCorrection,
  Problem,
  Span,
} from './model/index.ts';
import type { Placement, Store } from './store/store.ts';

export type { Signed } from './correct/entry.ts';

/** One account: the id that `quotes` and `brief` show for it, or its article and attribution. */
export type AccountName = string | { readonly article: string; readonly attribution: string };

/** What a face asks for: a decision on things by the names under which they are shown. */
export type CorrectionDraft =
  | {
      readonly kind: 'speaker';
      readonly quote: AccountName;
      /** Null: nobody knows who said it. */
      readonly speaker: string | null;
      /** For all accounts of its utterance, not this one only. */
      readonly everyAccount?: boolean | undefined;
      readonly actorKind?: ActorKind | undefined;
    }
  | { readonly kind: 'reject'; readonly quote: AccountName; readonly everyAccount?: boolean | undefined }
  | {
      readonly kind: 'add';
      /** Id of the article, or its beginning, path or address. */
      readonly article: string;
      /** Where the words stand, or the words themselves: these must stand there exactly once. */
      readonly words: string | readonly Span[];
      readonly speaker: string | null;
      /** The words that name who said it. */
      readonly source?: readonly Span[] | undefined;
      readonly actorKind?: ActorKind | undefined;
      readonly act?: Act | undefined;
    }
  /** Two or more utterances, by their ids or those of any of their accounts. */
  | { readonly kind: 'join'; readonly utterances: readonly AccountName[] }
  /** Accounts of one utterance that belong to another. */
  | { readonly kind: 'split'; readonly utterance: AccountName; readonly accounts: readonly AccountName[] }
  | { readonly kind: 'merge'; readonly names: readonly string[] };

/** A correction that cannot be made: the message says why, in a sentence to show. */
export class CorrectionError extends Error {}

/** What the corrections need of the dossier they belong to. */
export interface Around {
  readonly store: Store;
  readonly utterance: (id: string) => BriefUtterance | null;
  /** The rows by which the attributions of a (corrected) record are found. */
  readonly rowsOf: (record: ArticleRecord) => Placement['attributions'];
}

/** The corrections of a dossier: made, kept, undone, carried to others, and applied to what leaves the store. */
export class Corrections {
  readonly #around: Around;
  readonly #store: Store;
  #known: { version: string; active: readonly Correction[]; homes: Homes } | null = null;

  constructor(around: Around) {
    this.#around = around;
    this.#store = around.store;
  }

  /** Those that count, and the homes of their articles: made once until one is added. */
  inForce(): { readonly active: readonly Correction[]; readonly homes: Homes } {
    const version = this.#store.correctionsVersion();
    if (this.#known?.version !== version)
      this.#known = { version, active: inForce(this.#store.corrections()), homes: this.#store.homes() };
    return this.#known;
  }

  /** The record as readers corrected it. */
  applied(record: ArticleRecord): ArticleRecord {
    const { active, homes } = this.inForce();
    return active.length ? correct([record], active, { homes }).records[0]! : record;
  }

  /** Makes a correction. Throws a CorrectionError when what it speaks of is not there, and on an `at` that is no instant. */
  make(draft: CorrectionDraft, signed: Signed): Correction {
    return this.#enter(this.#decided(draft), signed);
  }

  /** Undoes a correction (or an undoing), by its id or the beginning of it. Throws when there is none, or it is undone already. */
  undo(id: string, signed: Signed): Correction {
    const all = this.#store.corrections();
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
    this.#store.transaction(() => {
      if (this.#store.addCorrection(entry)) this.#reindex([entry]);
    });
    return entry;
  }

  /** All of them, oldest first, each with what became of it. */
  list(): KeptCorrection[] {
    const all = this.#store.corrections();
    const undone = undoings(all);
    const { homes } = this.inForce();
    return all
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))
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
    return [...new Set([...this.#store.editions(place.article), ...(homes.get(place.article.id) ?? [])])];
  }

  /** How many corrections that count speak of this article and of no other that is there. */
  onlyOf(id: string): number {
    const { active, homes } = this.inForce();
    return active.filter((entry) =>
      placesOf(entry).some((place) => {
        const ids = this.#idsOf(place, homes);
        return ids.length === 1 && ids[0] === id;
      }),
    ).length;
  }

  /** All entries as JSON Lines, undoings among them. */
  export(): string {
    return writeLines(this.#store.corrections());
  }

  /** Takes in what `export` wrote, here or elsewhere. An entry that is here already is passed over; a bad line is a problem. */
  import(text: string): { added: number; known: number; problems: Problem[] } {
    const { corrections, problems } = readLines(text);
    return this.#store.transaction(() => {
      const added = corrections.filter((entry) => this.#store.addCorrection(entry));
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
    const { active, homes } = this.inForce();
    const places = new Map(active.flatMap(placesOf).map((place) => [place.article.id, place]));
    for (const [gone, place] of places) {
      const before = homes.get(gone) ?? [];
      const found = this.#store.editions(place.article).length ? [] : this.#whereTheWordsStand(place);
      if (found.join() === before.join()) continue;
      this.#store.setHomes(gone, found);
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
    const all = new Map(this.#store.corrections().map((entry) => [entry.id, entry]));
    const { homes } = this.inForce();
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
    if (record) this.#store.reindex(id, this.#around.rowsOf(this.applied(record)));
  }

  /** The speaker as the rows have it: a merged actor is found by any of its names. */
  speakerRow(name: string): string {
    const list = mergedNames(this.inForce().active).find((names) =>
      names.some((one) => foldedName(one) === foldedName(name)),
    );
    return (list ?? [name]).map(foldedName).join(' / ');
  }

  #decided(draft: CorrectionDraft): Decided {
    switch (draft.kind) {
      case 'speaker': {
        const speaker = draft.speaker === null ? null : nameIn(draft.speaker);
        const places = this.#attributionPlaces(draft.quote, draft.everyAccount === true);
        return { kind: 'speaker', places, speaker, ...(draft.actorKind && { actorKind: draft.actorKind }) };
      }
      case 'reject':
        return { kind: 'reject', places: this.#attributionPlaces(draft.quote, draft.everyAccount === true) };
      case 'add': {
        const { article } = this.#record(draft.article);
        const speaker = draft.speaker === null ? null : nameIn(draft.speaker);
        return {
          kind: 'add',
          place: placeOf(article, spansIn(article, draft.words), draft.source && spansIn(article, draft.source)),
          speaker,
          ...(draft.actorKind && { actorKind: draft.actorKind }),
          act: draft.act ?? 'said',
        };
      }
      case 'join': {
        const utterances = draft.utterances.map((name) => this.#utterance(name));
        if (new Set(utterances.map(({ id }) => id)).size < 2)
          throw new CorrectionError('To join takes two utterances or more, and these are one already.');
        return { kind: 'join', places: draft.utterances.map((name, at) => this.#namedPlace(name, utterances[at]!)) };
      }
      case 'split': {
        const utterance = this.#utterance(draft.utterance);
        const leaving = new Set(
          draft.accounts.map((name) => {
            const { article, attribution } = this.#account(name);
            return `${article} ${attribution}`;
          }),
        );
        const { leave = [], stay = [] } = Object.groupBy(utterance.accounts, ({ article, attribution }) =>
          leaving.has(`${article} ${attribution}`) ? 'leave' : 'stay',
        );
        if (leave.length < leaving.size) throw new CorrectionError('Not all of these are accounts of that utterance.');
        if (!leave.length || !stay.length)
          throw new CorrectionError('To split takes some accounts that leave and at least one that stays.');
        const places = (accounts: typeof leave) => accounts.map((account) => this.#accountPlace(account));
        return { kind: 'split', stay: places(stay), leave: places(leave) };
      }
      case 'merge': {
        const names = draft.names.map(nameIn);
        if (new Set(names.map(foldedName)).size < 2)
          throw new CorrectionError('To merge takes two names or more that differ.');
        return { kind: 'merge', names };
      }
    }
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

  #utterance(name: AccountName): BriefUtterance {
    const { article, attribution } = this.#account(name);
    const id = typeof name === 'string' ? name : `${article.slice(7, 15)}${attribution}`;
    const utterance = this.#around.utterance(id);
    if (!utterance) throw new CorrectionError(`There is no utterance “${id}”.`);
    return utterance;
  }

  /** The attribution of an account, or of each account of its utterance. */
  #attributionPlaces(name: AccountName, everyAccount: boolean): CorrectedPlace[] {
    const accounts = everyAccount ? this.#utterance(name).accounts : [this.#account(name)];
    return accounts.map(({ article, attribution }) => {
      const record = this.#record(article);
      const found = record.findings.attributions.find(({ id }) => id === attribution);
      if (!found) throw new CorrectionError(`There is no attribution “${attribution}” in ${article.slice(0, 19)}.`);
      return placeOf(record.article, found.content, found.source);
    });
  }

  /** The account of the utterance that was named, or its fullest where the utterance was. */
  #namedPlace(name: AccountName, { id, accounts }: BriefUtterance): CorrectedPlace {
    const { article, attribution } = this.#account(name);
    const named = accounts.find((one) => name !== id && one.article === article && one.attribution === attribution);
    return this.#accountPlace(named ?? accounts[0]!);
  }

  #accountPlace({ article, citations }: BriefUtterance['accounts'][number]): CorrectedPlace {
    return placeOf(
      this.#store.record(article)!.article,
      citations.map(({ span }) => span),
    );
  }
}

// A phrase to search with: enough to be rare, and no more than an index of words likes.
const LEAST_SEARCHED = 4;
const MOST_SEARCHED = 16;

function nameIn(name: string): string {
  const trimmed = name.replace(/\s+/g, ' ').trim();
  if (!foldedName(trimmed)) throw new CorrectionError('A name without a letter is no name.');
  if (trimmed.length > 200) throw new CorrectionError('A name of more than 200 characters is no name.');
  return trimmed;
}

function spansIn({ text }: Article, words: string | readonly Span[]): readonly Span[] {
  if (typeof words !== 'string') {
    const right = words.every(
      ([start, end]) =>
        Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end && end <= text.length,
    );
    if (!right || words.length === 0) throw new CorrectionError('The place is not within the article.');
    return words;
  }
  const at = text.indexOf(words);
  if (words.trim() === '' || at < 0)
    throw new CorrectionError('These words do not stand in the article, letter for letter.');
  if (text.indexOf(words, at + 1) >= 0)
    throw new CorrectionError('These words stand in the article more than once; give more of them.');
  return [[at, at + words.length]];
}
