import type { CorrectionDraft } from '../../../index.ts';
import type { Span } from '../../../show.ts';
import { shorten } from '../../../show.ts';
import { saved } from '../data.ts';
import type { Correctable } from './lines.ts';
import { say } from './toast.tsx';

/** A correction as it is put before the reader: what it will do, and what is still to be filled in. */
export interface Request {
  readonly title: string;
  /** What it is about, in words. */
  readonly words: string;
  /** Asks for a name, with these to choose from. */
  readonly name?: {
    readonly label: string;
    readonly given: string;
    readonly among: readonly string[];
    readonly canBeUnknown: boolean;
  };
  readonly draft: (name: string | null) => CorrectionDraft;
}

const OPEN = 'hearsay:correct';
const MARKED = 'hearsay:marked';

/** Puts a correction before the reader. */
export function openCorrection(request: Request): void {
  if (saved) say('A saved page cannot be corrected; the reading room can.');
  else dispatchEvent(new CustomEvent(OPEN, { detail: request }));
}

export function onCorrection(follow: (request: Request) => void): () => void {
  const listen = (event: Event) => follow((event as CustomEvent<Request>).detail);
  addEventListener(OPEN, listen);
  return () => removeEventListener(OPEN, listen);
}

const all = ({ accounts }: Correctable) => (accounts === undefined ? {} : { everyAccount: true });
const howMany = ({ accounts = 1 }: Correctable) => (accounts > 1 ? ` in all ${accounts} accounts` : '');

export const setSpeaker = (about: Correctable): Request => ({
  title: `Who said it${howMany(about)}?`,
  words: shorten(about.words, 240),
  name: { label: 'Speaker', given: about.speaker ?? '', among: about.names, canBeUnknown: true },
  draft: (speaker) => ({ kind: 'speaker', quote: about.quote, speaker, ...all(about) }),
});

export const reject = (about: Correctable): Request => ({
  title: `Nobody is reported to say this${howMany(about)}`,
  words: shorten(about.words, 240),
  draft: () => ({ kind: 'reject', quote: about.quote, ...all(about) }),
});

export const add = (article: string, span: Span, words: string, names: readonly string[]): Request => ({
  title: 'Somebody is reported to say this',
  words: shorten(words, 240),
  name: { label: 'Speaker', given: '', among: names, canBeUnknown: true },
  draft: (speaker) => ({ kind: 'add', article, words: [span], speaker }),
});

export const split = (
  utterance: string,
  accounts: Extract<CorrectionDraft, { kind: 'split' }>['accounts'],
): Request => ({
  title:
    accounts.length === 1
      ? 'This account is of another utterance'
      : `These ${accounts.length} accounts are of another utterance`,
  words: '',
  draft: () => ({ kind: 'split', utterance, accounts }),
});

export const merge = (name: string, among: readonly string[]): Request => ({
  title: `“${name}” is also called`,
  words: 'They are shown as one from now on, under this name.',
  name: { label: 'Other name', given: '', among, canBeUnknown: false },
  draft: (other) => ({ kind: 'merge', names: [name, other ?? ''] }),
});

let marked: readonly Correctable[] = [];

/** Marks an utterance to be joined with others; a second time takes the mark off. */
export function mark(about: Correctable): void {
  if (typeof about.quote !== 'string' || saved) say('Utterances are joined in their story.');
  else
    setMarked(
      marked.some(({ quote }) => quote === about.quote)
        ? marked.filter(({ quote }) => quote !== about.quote)
        : [...marked, about],
    );
}

export function setMarked(list: readonly Correctable[]): void {
  marked = list;
  dispatchEvent(new CustomEvent(MARKED));
}

export const markedOnes = (): readonly Correctable[] => marked;

export function onMarked(follow: () => void): () => void {
  addEventListener(MARKED, follow);
  return () => removeEventListener(MARKED, follow);
}

export const join = (list: readonly Correctable[]): Request => ({
  title: `These ${list.length} are one utterance`,
  words: list.map(({ words }) => shorten(words, 120)).join(' / '),
  draft: () => ({ kind: 'join', utterances: list.map(({ quote }) => quote) }),
});
