import { rarityOf } from '../../text/rarity.ts';
import { type DifferenceFinder, type Draft, draftOf, perSentence, type Story, shareRun, wordsAt } from './story.ts';
import type { Pair, Told } from './told.ts';
import { phraseShared } from './topics.ts';

/**
 * One deed of one actor that two papers tell otherwise: “at a closed lunch, senators told the minister’s lawyers of their concerns”
 * here, “in a closed meeting they told him that they weigh blocking it” there. What no other finder has a name for; slight, because
 * as often as not only the words differ.
 */
export const tellings: DifferenceFinder = { name: 'tellings', find: (story) => inPairs(story) };

const LEAST = { share: 0.28, weight: 7 };
// Of the words that tell something and are no names: so many in both, and such a part of the shorter sentence.
const LEAST_SHARED = 3;
const LEAST_TOLD = 0.25;
const LEAST_OWN = 2;
// Sentences that share so much are of one thing whatever the verb.
const NEARLY_ONE = { share: 0.5, weight: 10, shared: 2 };

// The same words in a row: one quotation, or one sentence of an agency, cut or led in otherwise.
const RUN = 7;

/** Stems of what a sentence tells, names left out, and of its verbs among them. */
interface Content {
  readonly stems: ReadonlySet<string>;
  readonly deeds: ReadonlySet<string>;
}

function inPairs(story: Story): Draft[] {
  const content = perSentence((sentence) => contentOf(story, sentence));
  const taken = new Set<Told>();
  return story.pairs.flatMap((pair) => {
    const { a, b, share, weight } = pair;
    if (share < LEAST.share || weight < LEAST.weight) return [];
    // A sentence has one counterpart: the surest comes first. A chain of likenesses would end at another deed.
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    if (!areOneDeed(pair, content(a), content(b)) || shareRun(story, a, b, RUN)) return [];
    const said = [a, b].map(({ article, span }) => ({ value: wordsAt(story, article, span), article, span }));
    const topic = `how it is told: ${phraseShared(story, a, b, a.span)}`;
    const draft = draftOf(story, 'wording', topic, said, 'one deed of one actor, told otherwise');
    return draft ? [{ ...draft, slight: true }] : [];
  });
}

function areOneDeed({ shared, share, weight }: Pair, one: Content, other: Content): boolean {
  const told = [...one.stems].filter((stem) => other.stems.has(stem));
  const sizes = [one.stems.size, other.stems.size];
  if (told.length < LEAST_TOLD * Math.min(...sizes) || !shared.some((term) => term.startsWith('@'))) return false;
  if (share >= NEARLY_ONE.share && weight >= NEARLY_ONE.weight)
    return told.length >= NEARLY_ONE.shared && sizes.every((size) => size > told.length);
  // “The governor sent guards to the crossing after the flood”, “the flood at the crossing left houses dark”: one place, two deeds.
  return (
    told.length >= LEAST_SHARED &&
    sizes.every((size) => size - told.length >= LEAST_OWN) &&
    told.some((stem) => one.deeds.has(stem) && other.deeds.has(stem))
  );
}

const VERB = /[a-z]{2}(?:ed|ing)$/;
const IRREGULAR = new Set(
  `left quit won met sent held paid began took gave chose wrote broke fell rose said told shot led made got lost found built sold cut
  hit`.split(/\s+/),
);
const BEFORE_VERB = /^(?:to|will|would|could|may|might|must|should|did|does|do|not|has|have|had|been|be)$/;
const LEAST_RARITY_OF_A_DEED = 3;

function contentOf(story: Story, sentence: Told): Content {
  const [stems, deeds] = [new Set<string>(), new Set<string>()];
  let before = '';
  for (const { form, stem } of story.wordsIn(sentence)) {
    const rarity = rarityOf(stem);
    if (rarity >= 2 && !story.nameWords.has(form)) stems.add(stem);
    if (rarity >= LEAST_RARITY_OF_A_DEED && (VERB.test(form) || IRREGULAR.has(form) || BEFORE_VERB.test(before)))
      deeds.add(stem);
    before = form;
  }
  return { stems, deeds };
}
