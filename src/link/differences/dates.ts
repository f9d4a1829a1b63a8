import type { Span } from '../../model/index.ts';
import { edtfOverlaps, edtfRange } from '../../text/calendar.ts';
import { rarityOf } from '../../text/rarity.ts';
import { stemOf } from '../../text/stem.ts';
import { type Dated, datedIn, isAhead } from './dated.ts';
import { deeds } from './deeds.ts';
import { type DifferenceFinder, type Draft, draftOf, type Said, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';
import { phraseNear } from './topics.ts';

/** The same happening on different days: "launched in 2006" here, "in 2008" there. */
export const dates: DifferenceFinder = {
  name: 'dates',
  find: (story) => [...inPairs(story), ...coarser(story), ...deeds(story)],
};

function inPairs(story: Story): Draft[] {
  const out: Draft[] = [];
  const people = new Set(story.actors.filter((actor) => actor.kind === 'person').map((actor) => `@${actor.id}`));
  for (const { a, b, share } of story.pairs) {
    if (share < 0.4 || ofOthers(a, b, people)) continue;
    const [inA, inB] = [datedIn(story, a), datedIn(story, b)];
    const leftA = inA.filter((x) => !inB.some((y) => edtfOverlaps(x.edtf, y.edtf)));
    const leftB = inB.filter((y) => !inA.some((x) => edtfOverlaps(x.edtf, y.edtf)));
    if (leftA.length !== 1 || leftB.length !== 1) continue;
    const [x, y] = [leftA[0]!, leftB[0]!];
    // A year stands against a year, a day against a day: "last week" against "in 2014" are two happenings.
    if (isAhead(story, a, x) !== isAhead(story, b, y)) continue;
    if (!alikeInLength(x, y) || contextOf(story, a, x, b, y) < 5) continue;
    const topic = `when: ${phraseNear(story, a, b, x.span)}`;
    const said = [
      { value: wordsAt(story, a.article, x.span, 60), article: a.article, span: a.span },
      { value: wordsAt(story, b.article, y.span, 60), article: b.article, span: b.span },
    ];
    const draft = draftOf(
      story,
      'date',
      topic,
      said,
      `sentences that tell the same, on other days: ${x.edtf}, ${y.edtf}`,
    );
    if (draft) out.push(draft);
  }
  return out;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const NAMED = /^(?:(?:in|late|early|mid-|last)\s*)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i;
// From here on two sentences are near enough for any day and the stretch around it: "Monday, June 29", "perhaps next week".
const NEARLY_ONE = { share: 0.45, weight: 8 };

/** "The speech on March 3" here, "her speech in March" there: one day, told less exactly. */
function coarser(story: Story): Draft[] {
  return story.pairs.flatMap(({ a, b, share, weight }) => {
    if (share < 0.3) return [];
    const isNearlyOne = share >= NEARLY_ONE.share && weight >= NEARLY_ONE.weight;
    const [inA, inB] = [datedIn(story, a), datedIn(story, b)];
    const found = roughIn(story, a, inA, b, inB, isNearlyOne) ?? roughIn(story, b, inB, a, inA, isNearlyOne);
    if (!found) return [];
    const topic = `when: ${phraseNear(story, a, b, found[0]!.at)}`;
    const draft = draftOf(
      story,
      'date',
      topic,
      found,
      'sentences that tell the same, the day told less exactly in one',
    );
    return draft ? [{ ...draft, slight: true }] : [];
  });
}

/** A day of the first sentence that the second tells less exactly, and names nowhere itself. */
function roughIn(
  story: Story,
  a: Told,
  exact: readonly Dated[],
  b: Told,
  rough: readonly Dated[],
  isNearlyOne: boolean,
): (Said & { readonly at: Span })[] | null {
  for (const day of exact) {
    if (!DAY.test(day.edtf) || rough.some(({ edtf }) => DAY.test(edtf) && edtfOverlaps(edtf, day.edtf))) continue;
    const around = rough.find(
      (one) =>
        isStretchAround(one, day) &&
        // "This month" leaves the day to the reader's reckoning.
        (isNearlyOne || (NAMED.test(wordsAt(story, b.article, one.span, 60)) && !rough.some((y) => DAY.test(y.edtf)))),
    );
    if (!around || contextOf(story, a, day, b, around) < 5) continue;
    return [
      { value: wordsAt(story, a.article, day.span, 60), article: a.article, span: a.span, at: day.span },
      { value: wordsAt(story, b.article, around.span, 60), article: b.article, span: b.span, at: around.span },
    ];
  }
  return null;
}

function isStretchAround({ edtf }: Dated, day: Dated): boolean {
  const [range, within] = [edtfRange(edtf), edtfRange(day.edtf)];
  if (!range || !within || range[0] > within[0] || range[1] < within[1]) return false;
  const days = range[1] - range[0] + 1;
  return days > 1 && days <= 31;
}

/** True when each sentence has a person whom the other lacks, and none is in both: two people did the like on two days. */
function ofOthers(a: Told, b: Told, people: ReadonlySet<string>): boolean {
  const inA = [...a.terms].filter((term) => people.has(term));
  if (inA.length === 0 || inA.some((term) => b.terms.has(term))) return false;
  return [...b.terms].some((term) => people.has(term));
}

function alikeInLength(x: Dated, y: Dated): boolean {
  const [a, b] = [edtfRange(x.edtf), edtfRange(y.edtf)];
  if (!a || !b) return false;
  const [short, long] = [a[1] - a[0] + 1, b[1] - b[0] + 1].sort((p, q) => p - q) as [number, number];
  return Number.isFinite(long) && long / short <= 1.5;
}

function contextOf(story: Story, a: Told, x: Dated, b: Told, y: Dated): number {
  const near = (sentence: Told, span: Span): Set<string> => {
    const { text } = story.records[sentence.article]!.article;
    const words = text.slice(Math.max(sentence.span[0], span[0] - 70), Math.min(sentence.span[1], span[1] + 70));
    return new Set(
      words
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .map(stemOf),
    );
  };
  const other = near(b, y.span);
  const shared = [...near(a, x.span)].filter((stem) => other.has(stem) && stem.length > 1 && rarityOf(stem) >= 3);
  // "Varn’s office declined on Monday", "the meeting on Saturday was cancelled, Varn’s office said": a name alone is no happening.
  // Of two days, two words of what happened are needed; of months and years, which stories are less full of, one.
  const telling = shared.filter((stem) => !story.nameWords.has(stem) && !/^(?:offic|spokes|govern)/.test(stem));
  if (telling.length < (DAY.test(x.edtf) && DAY.test(y.edtf) ? 2 : 1)) return 0;
  return shared.reduce((sum, stem) => sum + story.weight(stem), 0);
}
