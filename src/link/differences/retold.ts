import type { Account, Span, Utterance } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { wordsOf } from '../../text/words.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story } from './story.ts';

/**
 * One remark that two papers quote, each in other words: “they have the courage to right a horrible mistake” here, “the courage to
 * right this horrible wrong” there. Two versions of it are about, or the speaker made it twice.
 */
export const retold: DifferenceFinder = {
  name: 'retold',
  find: (story) => story.utterances.flatMap((utterance) => quotedOtherwise(story, utterance)),
};

/** A sentence of an account that is quoted, wholly or in part. */
interface Quoted extends Said {
  /** The words in marks. */
  readonly keys: readonly string[];
  /** Stems of these that tell something and are no names. */
  readonly stems: ReadonlySet<string>;
}

const LEAST_QUOTED = 4;
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.4;
// Where more of the shorter quotation is in the other, it is one quotation: the finder of quoted words sets the two side by side.
const MOST_SHARED_WORDS = 0.7;
const LONGEST_RUN = 6;

function quotedOtherwise(story: Story, { accounts, speaker }: Utterance): Draft | readonly Draft[] {
  if (accounts.length < 2) return [];
  const all = accounts.map((account) => sentencesIn(story, account));
  const pairs = (all[0] ?? []).flatMap((one) =>
    all.slice(1).flatMap((others) => others.map((other) => ({ one, other, shared: sharedBy(story, one, other) }))),
  );
  const [best] = pairs.filter(({ shared }) => shared > 0).sort((x, y) => y.shared - x.shared);
  if (!best) return [];
  const topic = speaker ? `how ${speaker} put it` : 'how it was put';
  return draftOf(story, 'wording', topic, [best.one, best.other], 'one remark, quoted in other words') ?? [];
}

function sentencesIn(story: Story, { article: id, attribution: name, spans }: Account): Quoted[] {
  const article = story.articleAt(id);
  const attribution = story.records[article]?.findings.attributions.find((one) => one.id === name);
  if (!attribution || attribution.kind === 'indirect') return [];
  const { text } = story.records[article]!.article;
  return spans
    .flatMap(([start, end]) => sentencesOf(text, [start, Math.min(end, start + 3000)]))
    .flatMap((span: Span): Quoted[] => {
      const words = wordsOf(text, [[span[0], Math.min(span[1], span[0] + 600)]]);
      const quoted = attribution.kind === 'direct' ? words : words.filter((word) => word.quoted);
      if (quoted.length < LEAST_QUOTED) return [];
      const telling = quoted
        .filter((word) => !story.nameWords.has(word.form))
        .map((word) => word.stem)
        .filter((stem) => rarityOf(stem) >= 3 && !/^\d/.test(stem));
      const value = text
        .slice(...span)
        .replace(/\s+/g, ' ')
        .trim();
      return [{ value, article, span, stems: new Set(telling), keys: quoted.map((word) => word.key) }];
    });
}

/** How many telling stems both have; 0 where that is too little for one remark, or the two are one quotation. */
function sharedBy(story: Story, one: Quoted, other: Quoted): number {
  if (one.article === other.article) return 0;
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length;
  if (shared < LEAST_SHARED || shared < LEAST_SHARE * Math.min(one.stems.size, other.stems.size)) return 0;
  const there = new Set(other.keys);
  const words = one.keys.filter((key) => there.has(key)).length;
  if (words >= MOST_SHARED_WORDS * Math.min(one.keys.length, other.keys.length)) return 0;
  return isQuotedToo(story, one, other.article) || isQuotedToo(story, other, one.article) ? 0 : shared;
}

/** True when the article quotes the very words somewhere as well: then the other sentence is another remark. */
function isQuotedToo(story: Story, { keys }: Quoted, article: number): boolean {
  const there = story.quotedIn(article);
  return keys.some(
    (_, at) => at + LONGEST_RUN <= keys.length && there.includes(` ${keys.slice(at, at + LONGEST_RUN).join(' ')} `),
  );
}
