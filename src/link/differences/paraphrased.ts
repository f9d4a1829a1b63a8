import type { Account, Span, Utterance } from '../../model/index.ts';
import { rarityOf } from '../../text/rarity.ts';
import { haveRun } from '../../text/shingles.ts';
import { overlaps } from '../../text/spans.ts';
import type { Word } from '../../text/words.ts';
import {
  areOfOneArticle,
  type DifferenceFinder,
  type Draft,
  draftOf,
  type Said,
  type Story,
  wordsAt,
} from './story.ts';

/**
 * One remark that two papers tell in words of another sense: “it is inexcusable to hold the nominee hostage” here, that it is wrong to
 * make her wait for other laws there. Quotation against quotation is for `retold`.
 */
export const paraphrased: DifferenceFinder = {
  name: 'paraphrased',
  find: (story) => story.utterances.flatMap((utterance) => toldOtherwise(story, utterance)),
};

/** A sentence of an account. */
interface Version extends Said {
  readonly keys: readonly string[];
  /** Stems of the words that tell something and are no names. */
  readonly stems: ReadonlySet<string>;
  readonly isQuoted: boolean;
}

const LEAST_SHARED = 2;
const LEAST_SHARE = 0.36;
const LEAST_OWN = 2;
// Two words in common may be of two remarks on one subject; so may many where they begin with other things.
const SURE = 3;
const SURE_AT_THE_START = 2;
const OPENING = 6;
// So many in a row are one quotation, led in otherwise.
const RUN = 6;

function toldOtherwise(story: Story, { accounts, speaker }: Utterance): Draft | readonly Draft[] {
  if (areOfOneArticle(accounts)) return [];
  // Of copies one is enough.
  const all = new Map<string, Version>();
  for (const version of accounts.flatMap((account) => versionsIn(story, account)))
    if (!all.has(version.value)) all.set(version.value, version);
  const versions = [...all.values()];
  let best: { one: Version; other: Version; weight: number } | null = null;
  for (const [at, one] of versions.entries()) {
    for (const other of versions.slice(at + 1)) {
      const weight = weightOf(story, one, other);
      if (weight > (best?.weight ?? 0)) best = { one, other, weight };
    }
  }
  if (!best) return [];
  const topic = speaker ? `what ${speaker} said` : 'what was said';
  const draft = draftOf(story, 'wording', topic, [best.one, best.other], 'one remark, told in other words');
  const isSure =
    sharedBy(best.one, best.other).length >= SURE && openingsShared(best.one, best.other) >= SURE_AT_THE_START;
  return draft ? { ...draft, slight: !isSure } : [];
}

function versionsIn(story: Story, { article: id, attribution: name, spans }: Account): Version[] {
  const article = story.articleAt(id);
  const attribution = story.records[article]?.findings.attributions.find((one) => one.id === name);
  if (!attribution) return [];
  return story.sentencesOf(article).flatMap((sentence) =>
    spans
      .filter((span) => overlaps(span, sentence.span))
      .map((part): Version => {
        const span: Span = [Math.max(part[0], sentence.span[0]), Math.min(part[1], sentence.span[1])];
        const words = story.wordsIn(sentence).filter((word) => span[0] <= word.start && word.end <= span[1]);
        return {
          value: wordsAt(story, article, span),
          article,
          span,
          keys: words.map((word) => word.key),
          stems: new Set(words.filter((word) => isTelling(story, word)).map((word) => word.stem)),
          isQuoted: attribution.kind === 'direct' || words.every((word) => word.quoted),
        };
      }),
  );
}

const isTelling = (story: Story, { form, stem }: Word): boolean =>
  !story.nameWords.has(form) && !/^\d/.test(form) && rarityOf(stem) >= 3;

/** Weight of what both have; 0 where that is too little for one remark, and where one only says less. */
function weightOf(story: Story, one: Version, other: Version): number {
  if (one.article === other.article || (one.isQuoted && other.isQuoted)) return 0;
  const shared = sharedBy(one, other);
  const sizes = [one.stems.size, other.stems.size];
  if (shared.length < LEAST_SHARED || shared.length < LEAST_SHARE * Math.min(...sizes)) return 0;
  if (
    sizes.some((size) => size - shared.length < LEAST_OWN) ||
    !openingsShared(one, other) ||
    haveRun(one.keys, other.keys, RUN)
  )
    return 0;
  return shared.reduce((sum, stem) => sum + story.weight(stem), 0);
}

const sharedBy = (one: Version, other: Version): string[] => [...one.stems].filter((stem) => other.stems.has(stem));

/** “She has doubts about the levy and the harbour nominee”, “the harbour nominee is able”: no remark begins where the other does. */
function openingsShared(one: Version, other: Version): number {
  const opening = [...other.stems].slice(0, OPENING);
  return [...one.stems].slice(0, OPENING).filter((stem) => opening.includes(stem)).length;
}
