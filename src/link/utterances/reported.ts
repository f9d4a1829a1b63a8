import type { ArticleRecord, Attribution, LinkedActor, Span } from '../../model/index.ts';
import { edtfRange } from '../../text/calendar.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { statementsOf } from './statements.ts';
import { type Voice, voiceOf, voicesOf } from './voice.ts';

/** One statement of an attribution, prepared for comparing with those of other articles. */
export interface Reported {
  readonly article: string;
  readonly attribution: Attribution;
  readonly spans: readonly Span[];
  /** The content span it lies in, and its place among the statements of its attribution. */
  readonly part: number;
  readonly order: number;
  /** The article's text. */
  readonly text: string;
  readonly voice: Voice;
  /** Day of the article (see text/calendar), or null. */
  readonly day: number | null;
  /** The first day on which it may have been said, where the article states one. */
  readonly saidFrom: number | null;
  readonly words: readonly Word[];
  readonly keys: readonly string[];
  /** Stem of each word, and how much it says: about the logarithm of how rare it is, near 0 for "the". */
  readonly stems: readonly string[];
  readonly weights: readonly number[];
  readonly meaning: Meaning;
  /** Stretches of `words` inside quotation marks, half-open. */
  readonly fragments: readonly (readonly [start: number, end: number])[];
  readonly quotedWords: number;
  readonly numbers: ReadonlySet<string>;
}

// A quotation of a book's length costs time and adds nothing: what two articles share shows in its first words.
const MOST_WORDS = 3000;
// A name that the table of common words does not hold ("Duarte") is in every second sentence of its story.
const NAME_WEIGHT = 6;
// A remark that a handful of articles report is no common subject yet.
const FEW = 2;

/** A report that only says that another said it is no remark of its own: that one is in the list too. */
const isOwn = ({ tells, corrected }: Attribution): boolean => tells !== 'relay' || corrected !== undefined;

/** Every statement of the records' attributions, by article id and text order. */
export function reportedOf(records: readonly ArticleRecord[], actors: readonly LinkedActor[]): Reported[] {
  const voices = voicesOf(records, actors);
  const contents = [...records]
    .sort((a, b) => (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0))
    .flatMap((record) =>
      record.findings.attributions.filter(isOwn).map((attribution) => contentOf(record, attribution)),
    );
  const solid = new Set(contents.flatMap(({ words }) => words.filter(isLong).map((word) => word.key)));
  const drafts = contents.flatMap((content) => draftsOf({ ...content, words: compounded(content.words, solid) }));
  // How many statements speak of it: "wall" says little in a story about a wall.
  const counts = new Map<string, number>();
  for (const { stems } of drafts) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return drafts.map(({ record, attribution, statement, order, stems }) => {
    const { text } = record.article;
    const { words } = statement;
    const voice = voiceOf(record.article.id, attribution, voices);
    const weights = stems.map((stem, at) => {
      const rarity = rarityOf(stem);
      const general = words[at]!.capital ? Math.min(rarity, NAME_WEIGHT) : rarity;
      return Math.min(general, Math.log2((drafts.length + 50) / Math.max(1, counts.get(stem)! - FEW)));
    });
    const shares = stems.map((stem) => Math.max(0, counts.get(stem)! - FEW) / (drafts.length + 10));
    const fragments = fragmentsOf(words);
    return {
      article: record.article.id,
      attribution,
      spans: [statement.span],
      part: statement.part,
      order,
      text,
      voice,
      day: dayOf(record.article.published),
      saidFrom: saidFrom(attribution),
      words,
      keys: words.map((word) => word.key),
      stems,
      weights,
      meaning: meaningOf({ words, stems, weights, shares }, voice.nameStems),
      fragments,
      quotedWords: fragments.reduce((sum, [start, end]) => sum + end - start, 0),
      numbers: new Set(words.filter((word) => /^\d/.test(word.key)).map((word) => word.key)),
    };
  });
}

/** Statements of one attribution as one account, for setting it against another. */
export function together(
  statements: readonly Reported[],
): Pick<Reported, 'text' | 'words' | 'fragments' | 'attribution'> {
  const words = statements.flatMap((statement) => statement.words);
  return { text: statements[0]!.text, attribution: statements[0]!.attribution, words, fragments: fragmentsOf(words) };
}

function dayOf(published: string | null): number | null {
  const first = published ? (edtfRange(published)?.[0] ?? null) : null;
  return first !== null && Number.isFinite(first) ? first : null;
}

// A day that was concluded from the article's own says nothing: a wire story is printed the day after.
const saidFrom = ({ occasion: { when } }: Attribution): number | null =>
  when?.basis === 'stated' ? (edtfRange(when.value)?.[0] ?? null) : null;

interface Content {
  readonly record: ArticleRecord;
  readonly attribution: Attribution;
  readonly words: readonly Word[];
}

function contentOf(record: ArticleRecord, attribution: Attribution): Content {
  const words = wordsOf(record.article.text, attribution.content).slice(0, MOST_WORDS);
  // All of a direct quotation is quoted, whatever marks stand inside it; nothing of an indirect report is.
  const isQuoted = (word: Word): boolean =>
    attribution.kind === 'direct' || (attribution.kind === 'mixed' && word.quoted);
  return { record, attribution, words: words.map((word) => ({ ...word, quoted: isQuoted(word) })) };
}

const isLong = (word: Word): boolean => word.key.length >= 8;

/** "deal maker" becomes one word where some other statement has "dealmaker" (`solid`): they are the same but for spelling. */
function compounded(words: readonly Word[], solid: ReadonlySet<string>): Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const before = out.at(-1);
    const key = before && `${before.key}${word.key}`;
    const fits =
      before &&
      before.key.length > 3 &&
      word.key.length > 3 &&
      before.part === word.part &&
      /^[ -]?$/.test(word.before);
    if (fits && solid.has(key!))
      out[out.length - 1] = { ...before, end: word.end, key: key!, ...formAndStem(`${before.form} ${word.form}`) };
    else out.push(word);
  }
  return out;
}

const formAndStem = (form: string) => ({ form, stem: stemOf(form) });

function draftsOf({ record, attribution, words }: Content) {
  return statementsOf(record.article.text, attribution, words).map((statement, order) => ({
    record,
    attribution,
    statement,
    order,
    stems: statement.words.map((word) => stemOf(word.key)),
  }));
}

function fragmentsOf(words: readonly Word[]): [number, number][] {
  const out: [number, number][] = [];
  words.forEach((word, at) => {
    if (!word.quoted) return;
    const last = out.at(-1);
    const before = words[at - 1];
    const goesOn = last && last[1] === at && before?.part === word.part && !word.before.includes('""');
    if (goesOn) last[1] = at + 1;
    else out.push([at, at + 1]);
  });
  return out;
}
