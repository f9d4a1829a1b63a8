import type { Word } from '../../text/words.ts';
import { type Draft, draftOf, type Said, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';

/** How many were killed or hurt in one event: "more than 100 wounded" here, "injured about 150 people" there. */
export function casualties(story: Story): Draft[] {
  const tolls = story.told.flatMap((sentence) => tollsIn(story, sentence));
  return tolls.slice(0, MOST).flatMap((x, at) =>
    tolls.slice(at + 1, MOST).flatMap((y) => {
      if (x.article === y.article || x.fate !== y.fate || x.number === y.number) return [];
      if (alsoTells(tolls, x, y) || alsoTells(tolls, y, x) || isPartOf(tolls, x, y) || isPartOf(tolls, y, x)) return [];
      if (!areOfOneEvent(story, tolls, x, y)) return [];
      return (
        draftOf(story, 'number', `how many were ${x.fate}`, [x, y], 'the toll of one event, another in each account') ??
        []
      );
    }),
  );
}

interface Toll extends Said {
  readonly sentence: Told;
  readonly fate: 'killed' | 'hurt';
  readonly number: number;
}

const MOST = 120;
const REACH = 5;

type Fate = Toll['fate'];
const KILLED = 'killed killing kills massacred';
const HURT = 'wounded wounding wounds injured injuring injures hurt hurting';
const CAUSED: ReadonlySet<string> = new Set(`${KILLED} ${HURT}`.split(' '));
const FATES: ReadonlyMap<string, Fate> = new Map([
  ...`${KILLED} dead died deaths fatalities slain`.split(' ').map((form) => [form, 'killed'] as const),
  ...`${HURT} injuries`.split(' ').map((form) => [form, 'hurt'] as const),
]);
const COUNTED: ReadonlySet<string> = new Set(
  `people person persons other others more victim victims men women children student students pupil pupils soldier soldiers troops
  officer officers civilian civilians passenger passengers residents bystanders were was are have had been reported feared confirmed
  left`.split(/\s+/),
);
const HEDGES: ReadonlySet<string> = new Set(
  'at least more than about nearly some around up to as many over almost roughly another the an estimated approximately'.split(
    ' ',
  ),
);

const fateOf = ({ form }: Word): Fate | undefined => FATES.get(form);

function tollsIn(story: Story, sentence: Told): Toll[] {
  const words = story.wordsIn(sentence);
  if (!words.some(fateOf)) return [];
  return words.flatMap((word, at): Toll[] => {
    // "Three-hour", "$3": what is counted is no people.
    if (!/^\d{1,6}$/.test(word.key) || words[at + 1]?.before === '-' || /[$£€]$/.test(word.before)) return [];
    const toll = toldAfter(words, at) ?? toldBefore(words, at);
    if (!toll) return [];
    const value = wordsAt(story, sentence.article, [words[toll.from]!.start, words[toll.to]!.end], 80);
    return [
      { sentence, article: sentence.article, span: sentence.span, value, number: Number(word.key), fate: toll.fate },
    ];
  });
}

interface Place {
  readonly fate: Fate;
  readonly from: number;
  readonly to: number;
}

const hedgesBefore = (words: readonly Word[], at: number): number => {
  let from = at;
  while (from > 0 && at - from < REACH && HEDGES.has(words[from - 1]!.form)) from--;
  return from;
};

/** "150 people were injured", "six dead". */
function toldAfter(words: readonly Word[], at: number): Place | null {
  for (let to = at + 1; to <= at + REACH && to < words.length; to++) {
    const word = words[to]!;
    if (/[,.;:—]/.test(word.before)) return null;
    const fate = fateOf(word);
    if (fate) return { fate, from: hedgesBefore(words, at), to };
    if (!COUNTED.has(word.form)) return null;
  }
  return null;
}

/** "Killed at least three". */
function toldBefore(words: readonly Word[], at: number): Place | null {
  const from = hedgesBefore(words, at) - 1;
  const word = words[from];
  if (!word || !CAUSED.has(word.form) || /[,.;:—]/.test(words[at]!.before)) return null;
  const isNamed = COUNTED.has(words[at + 1]?.form ?? '') && words[at + 1]!.before === '';
  return { fate: fateOf(word)!, from, to: isNamed ? at + 1 : at };
}

const alsoTells = (tolls: readonly Toll[], one: Toll, other: Toll): boolean =>
  tolls.some((toll) => toll.article === one.article && toll.fate === other.fate && toll.number === other.number);

/** "22 in Vale City, nine in Tamsin" here, "31 in two cities" there. */
const isPartOf = (tolls: readonly Toll[], one: Toll, whole: Toll): boolean =>
  tolls.some(
    (toll) => toll.sentence === one.sentence && toll.fate === one.fate && toll.number + one.number === whole.number,
  );

/** The same toll of the other kind beside it, or enough in common: two attacks have two tolls. */
function areOfOneEvent(story: Story, tolls: readonly Toll[], x: Toll, y: Toll): boolean {
  const beside = (toll: Toll): Toll[] =>
    tolls.filter((one) => one.sentence === toll.sentence && one.fate !== toll.fate);
  if (beside(x).some((one) => beside(y).some((other) => one.number === other.number))) return true;
  let weight = 0;
  for (const term of x.sentence.terms)
    if (y.sentence.terms.has(term) && !/^\d/.test(term) && !/^(?:kill|di|dead|wound|injur|hurt|death)$/.test(term))
      weight += story.weight(term);
  return weight >= 5;
}
