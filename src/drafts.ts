import { foldedName } from './correct/names.ts';
import { placeOf } from './correct/places.ts';
import type {
  Act,
  ActorKind,
  Article,
  ArticleRecord,
  BriefUtterance,
  CorrectedPlace,
  Decided,
  Span,
} from './model/index.ts';

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

/** Finds what a draft names, in the record as corrected so far. Each throws a CorrectionError when it is not there. */
export interface Names {
  readonly record: (name: string) => ArticleRecord;
  readonly account: (name: AccountName) => { readonly article: string; readonly attribution: string };
  readonly utterance: (id: string) => BriefUtterance | null;
}

/** A draft as it is kept: what it names, found and remembered by its words. Throws a CorrectionError when it is not there. */
export function decide(draft: CorrectionDraft, names: Names): Decided {
  checkShape(draft);
  switch (draft.kind) {
    case 'speaker': {
      const speaker = draft.speaker === null ? null : nameIn(draft.speaker);
      const places = attributionPlaces(names, draft.quote, draft.everyAccount === true);
      return { kind: 'speaker', places, speaker, ...(draft.actorKind && { actorKind: draft.actorKind }) };
    }
    case 'reject':
      return { kind: 'reject', places: attributionPlaces(names, draft.quote, draft.everyAccount === true) };
    case 'add': {
      const { article } = names.record(draft.article);
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
      const utterances = draft.utterances.map((name) => utteranceOf(names, name));
      if (new Set(utterances.map(({ id }) => id)).size < 2)
        throw new CorrectionError('To join takes two utterances or more, and these are one already.');
      return { kind: 'join', places: draft.utterances.map((name, at) => namedPlace(names, name, utterances[at]!)) };
    }
    case 'split': {
      const utterance = utteranceOf(names, draft.utterance);
      const leaving = new Set(
        draft.accounts.map((name) => {
          const { article, attribution } = names.account(name);
          return `${article} ${attribution}`;
        }),
      );
      const { leave = [], stay = [] } = Object.groupBy(utterance.accounts, ({ article, attribution }) =>
        leaving.has(`${article} ${attribution}`) ? 'leave' : 'stay',
      );
      if (leave.length < leaving.size) throw new CorrectionError('Not all of these are accounts of that utterance.');
      if (!leave.length || !stay.length)
        throw new CorrectionError('To split takes some accounts that leave and at least one that stays.');
      const places = (accounts: typeof leave) => accounts.map((account) => accountPlace(names, account));
      return { kind: 'split', stay: places(stay), leave: places(leave) };
    }
    case 'merge': {
      const merged = draft.names.map(nameIn);
      if (new Set(merged.map(foldedName)).size < 2)
        throw new CorrectionError('To merge takes two names or more that differ.');
      return { kind: 'merge', names: merged };
    }
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isName = (value: unknown): boolean =>
  isText(value) ||
  (typeof value === 'object' &&
    value !== null &&
    'article' in value &&
    isText(value.article) &&
    'attribution' in value);
const isList = (value: unknown, of: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(of);
const isSpans = (value: unknown): boolean => isList(value, (span) => isList(span, Number.isSafeInteger));

/** What each kind of draft must have. */
const SHAPES: Readonly<Record<CorrectionDraft['kind'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  speaker: { quote: isName, speaker: isTextOrNull },
  reject: { quote: isName },
  add: { article: isText, words: (value) => isText(value) || isSpans(value), speaker: isTextOrNull },
  join: { utterances: (value) => isList(value, isName) },
  split: { utterance: isName, accounts: (value) => isList(value, isName) },
  merge: { names: (value) => isList(value, isText) },
};
const ACTS: readonly unknown[] = ['said', 'wrote', 'published', 'believes'] satisfies Act[];
const KINDS: readonly unknown[] = [
  'person',
  'organisation',
  'government',
  'outlet',
  'group',
  'place',
] satisfies ActorKind[];
const CHOICES: Readonly<Record<string, (value: unknown) => boolean>> = {
  act: (value) => ACTS.includes(value),
  actorKind: (value) => KINDS.includes(value),
  source: isSpans,
};

/** A draft may come from a page or a program: what the types promise is looked at. */
function checkShape(draft: CorrectionDraft): void {
  if (!Object.hasOwn(SHAPES, draft.kind)) throw new CorrectionError('There is no such kind of correction.');
  const fields = draft as unknown as Readonly<Record<string, unknown>>;
  for (const [name, fits] of Object.entries(SHAPES[draft.kind]))
    if (!fits(fields[name])) throw new CorrectionError(`A correction of this kind needs “${name}”.`);
  for (const [name, fits] of Object.entries(CHOICES))
    if (fields[name] !== undefined && !fits(fields[name]))
      throw new CorrectionError(`“${name}” is not what it may be.`);
}

function utteranceOf(names: Names, name: AccountName): BriefUtterance {
  const { article, attribution } = names.account(name);
  const id = typeof name === 'string' ? name : `${article.slice(7, 15)}${attribution}`;
  const utterance = names.utterance(id);
  if (!utterance) throw new CorrectionError(`There is no utterance “${id}”.`);
  return utterance;
}

/** The attribution of an account, or of each account of its utterance. */
function attributionPlaces(names: Names, name: AccountName, everyAccount: boolean): CorrectedPlace[] {
  const accounts = everyAccount ? utteranceOf(names, name).accounts : [names.account(name)];
  return accounts.map(({ article, attribution }) => {
    const record = names.record(article);
    const found = record.findings.attributions.find(({ id }) => id === attribution);
    if (!found) throw new CorrectionError(`There is no attribution “${attribution}” in ${article.slice(0, 19)}.`);
    return placeOf(record.article, found.content, found.source);
  });
}

/** The account of the utterance that was named, or its fullest where the utterance was. */
function namedPlace(names: Names, name: AccountName, { id, accounts }: BriefUtterance): CorrectedPlace {
  const { article, attribution } = names.account(name);
  const named = accounts.find((one) => name !== id && one.article === article && one.attribution === attribution);
  return accountPlace(names, named ?? accounts[0]!);
}

function accountPlace(names: Names, { article, citations }: BriefUtterance['accounts'][number]): CorrectedPlace {
  return placeOf(
    names.record(article).article,
    citations.map(({ span }) => span),
  );
}

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
