import type { Span } from '../../model/index.ts';
import { edtfOverlaps, edtfRange } from '../../text/calendar.ts';
import { rarityOf } from '../../text/rarity.ts';
import type { Word } from '../../text/words.ts';
import { type Dated, datedIn, isAhead } from './dated.ts';
import { type Draft, draftOf, type Story, wordsAt } from './story.ts';
import type { Told } from './told.ts';

/**
 * One deed and its day: "resigned in November" here, "resigned last year" there; "his term ends in 2032", "ends in 2033". Unlike `dates`
 * it asks for no two sentences that tell the same: the verb next to the day and what stands around it must be the same.
 */
export const deeds = (story: Story): Draft[] => [...deedsOf(story).values()].flatMap(pairsIn(story));

interface Deed {
  readonly time: Dated;
  readonly sentence: Told;
  readonly verb: Word;
  /** Stems of the words around, the verb's own left out. */
  readonly around: ReadonlySet<string>;
  readonly length: number;
}

// "Said", "announced" date the saying; of polls every day has one.
const SAYING = new Set(
  'said told reported announced added posted tweeted wrote asked called confirmed acknowledged noted warned argued based related scheduled expected planned needed showed found'.split(
    ' ',
  ),
);
const IRREGULAR = new Set(
  `left quit won lost died took began ran met sent fell came broke struck hit shot led made gave found fled became bought sold
  wed cut paid flew built fought sought rose grew swore withdrew ends expires begins starts expire begin end`.split(
    /\s+/,
  ),
);
// What people do again and again: on two days they did it twice.
const REPEATED = new Set('met visited traveled called talked appeared voted passed'.split(' '));
const CLAUSE = /^(?:that|who|which|when|while|after|before|because|and|but|as|although|if|since|until|with|to)$/;
const BEFORE = 12;
const AFTER = 8;
const AROUND = 70;
const MOST_OF_A_VERB = 24;

function deedsOf(story: Story): Map<string, Deed[]> {
  const out = new Map<string, Deed[]>();
  for (const sentence of story.told) {
    for (const time of datedIn(story, sentence)) {
      const deed = deedAt(story, sentence, time);
      if (!deed) continue;
      const key = deed.verb.stem;
      const list = out.get(key);
      if (!list) out.set(key, [deed]);
      else if (list.length < MOST_OF_A_VERB) list.push(deed);
    }
  }
  return out;
}

function deedAt(story: Story, sentence: Told, time: Dated): Deed | null {
  const range = edtfRange(time.edtf);
  if (!range || !Number.isFinite(range[0]) || !Number.isFinite(range[1])) return null;
  const words = story.wordsIn(sentence);
  const verb = verbOf(words, time.span);
  if (!verb) return null;
  const key = verb.stem;
  const [from, to] = [Math.min(time.span[0], verb.start) - AROUND, Math.max(time.span[1], verb.end) + AROUND];
  const around = new Set(
    words
      .filter(
        (word) => word.start >= from && word.end <= to && (word.end <= time.span[0] || time.span[1] <= word.start),
      )
      .map((word) => word.stem)
      .filter((stem) => stem !== key && stem.length > 1 && !/^\d/.test(stem) && rarityOf(stem) >= 3),
  );
  return { time, sentence, verb, around, length: range[1] - range[0] + 1 };
}

const isPast = ({ form }: Word): boolean =>
  (IRREGULAR.has(form) ||
    (/[a-z]{2}ed$/.test(form) && !/^(?:need|hundred|indeed|speed|united|exceed|sacred)$/.test(form))) &&
  !SAYING.has(form);

/** The verb nearest to the day in its clause; the day may open the clause: "On Friday, she resigned". */
function verbOf(words: readonly Word[], [start, end]: Span): Word | null {
  const first = words.findIndex((word) => word.end > start);
  if (first < 0) return null;
  let next = first;
  while (next < words.length && words[next]!.start < end) next++;
  let best: { word: Word; far: number } | null = null;
  for (let far = 1; far <= BEFORE && first - far >= 0; far++) {
    if (/[,;:—(]/.test(words[first - far + 1]!.before) || CLAUSE.test(words[first - far]!.form)) break;
    if (!isPast(words[first - far]!)) continue;
    best = { word: words[first - far]!, far };
    break;
  }
  const opens = first === 0 || /[,;:—(]/.test(words[first]!.before) || first < 2;
  for (let far = 0; far < AFTER && next + far < words.length; far++) {
    const word = words[next + far]!;
    if (far > 0 && /[,;:—(]/.test(word.before)) break;
    if (far === 0 && /[;:—(]/.test(word.before)) break;
    if (far === 0 && word.before.includes(',') && !opens && best) break;
    if (CLAUSE.test(word.form)) break;
    if (!isPast(word)) continue;
    if (!best || far < best.far) best = { word, far };
    break;
  }
  return best?.word ?? null;
}

const LEAST_WEIGHT = 6;
const LEAST_WEIGHT_APART = 8;

const pairsIn =
  (story: Story) =>
  (list: readonly Deed[]): Draft[] =>
    list.flatMap((x, at) => list.slice(at + 1).flatMap((y) => differenceOf(story, list, x, y) ?? []));

function differenceOf(story: Story, list: readonly Deed[], x: Deed, y: Deed): Draft | null {
  if (x.sentence.article === y.sentence.article || x.verb.form !== y.verb.form) return null;
  const shared = [...x.around].filter((stem) => y.around.has(stem));
  const telling = shared.filter((stem) => !story.nameWords.has(stem));
  if (shared.length < 2 || !telling.length) return null;
  const weight = [x.verb.stem, ...shared].reduce((sum, stem) => sum + story.weight(stem), 0);
  const overlaps = edtfOverlaps(x.time.edtf, y.time.edtf);
  if (!overlaps && REPEATED.has(x.verb.form)) return null;
  if (weight < (overlaps ? LEAST_WEIGHT : LEAST_WEIGHT_APART)) return null;
  const ratio = Math.max(x.length, y.length) / Math.min(x.length, y.length);
  if (overlaps ? ratio < 2 : ratio > 1.5 || isAhead(story, x.sentence, x.time) !== isAhead(story, y.sentence, y.time))
    return null;
  // An article that has the other's day as well tells two deeds, or tells it exactly elsewhere.
  const has = (one: Deed, other: Deed): boolean =>
    list.some(
      (deed) =>
        deed.sentence.article === one.sentence.article &&
        edtfOverlaps(deed.time.edtf, other.time.edtf) &&
        deed.length <= other.length * 1.5,
    );
  if (overlaps ? has(x.length > y.length ? x : y, x.length > y.length ? y : x) : has(x, y) || has(y, x)) return null;
  const said = [x, y].map(({ time, sentence }) => ({
    value: wordsAt(story, sentence.article, time.span, 60),
    article: sentence.article,
    span: sentence.span,
  }));
  const { text } = story.records[x.sentence.article]!.article;
  const topic = `when: ${text.slice(Math.min(x.verb.start, x.time.span[0]), Math.max(x.verb.end, x.time.span[1])).replace(/\s+/g, ' ').slice(0, 80)}`;
  const draft = draftOf(
    story,
    'date',
    topic,
    said,
    overlaps ? 'one deed, its day told less exactly' : `one deed on other days: ${x.time.edtf}, ${y.time.edtf}`,
  );
  return draft && { ...draft, slight: overlaps };
}
